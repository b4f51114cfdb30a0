// Deadlines in Cockpit. The parts come from our own pages as they are (/deadlines/…), so words, colours and rules are theirs;
// this script only fetches them and puts the answers in place.
const SHEET = "/css/deadlines.css";
const INSTANCE = /^.*#\/process-instance\//;
const english = (document.cookie.match(/(?:^|; )lang=(\w+)/) || [])[1] || navigator.language || "zh";
const words = english.startsWith("en")
  ? { board: "Deadlines", tab: "Deadlines", gone: "This part could not be loaded. Reload the page; if it stays like this, tell the administrator.", again: "Try again" }
  : { board: "期限看板", tab: "期限", gone: "这一部分没有加载成功。请刷新页面；如果一直这样，请告知管理员。", again: "重试" };

function sheet() {
  if (!document.querySelector(`link[href="${SHEET}"]`)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = SHEET;
    document.head.append(link);
  }
}

// After the end of a session the answer is the login page: Cockpit's own page leads there and back.
async function part(address, options) {
  const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html", "Accept-Language": english }, ...options });
  if (answer.redirected && new URL(answer.url).pathname === "/login") {
    location.reload();
  }
  const type = answer.headers.get("Content-Type") || "";
  const text = await answer.text();
  if (!type.startsWith("text/html") || text.includes("<!DOCTYPE html>")) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return text;
}

/** Whoever works by keyboard goes on from what the answer says, not from the top of the page. */
function tell(node) {
  const said = node.querySelector("[role=alert], [role=status]");
  if (said) {
    said.tabIndex = -1;
    said.focus();
  }
}

/** Shows an address inside a node and follows links and forms of the part; afterwards tells who wants to know. */
function show(node, address, changed) {
  let shown = address;
  async function load(next, options) {
    node.setAttribute("aria-busy", "true");
    const inside = node.contains(document.activeElement);
    try {
      node.innerHTML = await part(next, options);
      if (inside) {
        tell(node);
      }
      if (!options) {
        shown = next;
      } else if (changed) {
        changed();
      }
    } catch (failed) {
      console.error(failed);
      node.textContent = words.gone + " ";
      const again = document.createElement("button");
      again.textContent = words.again;
      again.addEventListener("click", () => load(shown));
      node.append(again);
    } finally {
      node.removeAttribute("aria-busy");
    }
  }
  node.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && link.hasAttribute("data-fragment")) {
      event.preventDefault();
      load(link.getAttribute("href"));
    } else if (link && link.dataset.instance && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      location.hash = "#/process-instance/" + link.getAttribute("href").replace(INSTANCE, "");
    }
  });
  node.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-fragment")) {
      return;
    }
    event.preventDefault();
    const entered = new URLSearchParams(new FormData(form));
    if (form.method === "post") {
      load(form.getAttribute("action"), { method: "POST", body: entered });
    } else {
      load(form.getAttribute("action") + "?" + entered);
    }
  });
  load(address);
}

function badge(text, state, title) {
  const html = document.createElement("span");
  html.className = `bf-badge is-${state}`;
  html.textContent = text;
  html.title = title;
  return html;
}

async function json(address) {
  const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "application/json", "Accept-Language": english } });
  return answer.ok ? answer.json() : null;
}

/** Places badges at elements of a diagram; those of called processes at the call activity. */
function place(viewer, shown, badges) {
  const overlays = viewer.get("overlays");
  overlays.remove({ type: "beianflow" });
  for (const one of badges) {
    for (const element of viewer.get("elementRegistry").filter((candidate) => one.at(candidate, shown))) {
      overlays.add(element.id, "beianflow", {
        position: { top: 0, left: 0 }, // the sheet lifts it above: Cockpit has marks and links of its own at the lower edge
        scale: { min: 0.9 }, // readable also where the whole diagram is in view
        html: badge(one.text, one.state, one.title),
      });
    }
  }
}

function calls(element, process) {
  const called = element.businessObject && element.businessObject.calledElement;
  return called === process;
}

/** Diagrams on show; the tab tells them when a deadline was moved. */
const diagrams = new Map();

async function instanceBadges(viewer, instance) {
  const found = await json(`/api/board/instances/${encodeURIComponent(instance)}/badges`);
  if (found) {
    place(
      viewer,
      instance,
      found.badges.map((one) => ({
        at: (element) => (one.instance === instance ? element.id === one.activity : calls(element, one.process)),
        text: one.label,
        state: one.state,
        title: `${one.name} · ${one.stateName}${one.dueOn ? " · " + one.dueOn : ""}`,
      })),
    );
  }
}

async function processBadges(viewer, key) {
  const own = (await json(`/api/board/processes/${encodeURIComponent(key)}/badges`)) || [];
  const badges = own.map((one) => ({ at: (element) => element.id === one.activity, text: one.label, state: one.late ? "breached" : "running", title: one.label }));
  const called = new Set(
    viewer
      .get("elementRegistry")
      .filter((element) => element.businessObject && element.businessObject.calledElement)
      .map((element) => element.businessObject.calledElement),
  );
  for (const process of called) {
    for (const one of (await json(`/api/board/processes/${encodeURIComponent(process)}/badges?sum=true`)) || []) {
      badges.push({ at: (element) => calls(element, process), text: one.label, state: one.late ? "breached" : "running", title: one.label });
    }
  }
  place(viewer, key, badges);
}

function keyOf(viewer) {
  const process = viewer.get("canvas").getRootElement().businessObject;
  return process.processRef ? process.processRef.id : process.id;
}

sheet();

export default [
  {
    id: "beianflow.board",
    pluginPoint: "cockpit.dashboard",
    priority: 20,
    properties: { label: words.board },
    render: (node) => {
      const panel = document.createElement("section");
      panel.className = "bf-panel";
      const title = document.createElement("h3");
      title.textContent = words.board;
      const inside = document.createElement("div");
      panel.append(title, inside);
      node.append(panel);
      show(inside, "/deadlines/board?in=cockpit");
    },
  },
  {
    id: "beianflow.clocks",
    pluginPoint: "cockpit.processInstance.runtime.tab",
    priority: 20,
    properties: { label: words.tab },
    render: (node, { processInstanceId }) => {
      const inside = document.createElement("div");
      node.append(inside);
      show(inside, `/deadlines/instances/${encodeURIComponent(processInstanceId)}?in=cockpit`, () => {
        const viewer = diagrams.get(processInstanceId);
        if (viewer) {
          instanceBadges(viewer, processInstanceId);
        }
      });
    },
  },
  {
    id: "beianflow.instance-badges",
    pluginPoint: "cockpit.processInstance.diagram.plugin",
    render: (viewer, { processInstanceId }) => {
      diagrams.clear();
      diagrams.set(processInstanceId, viewer);
      instanceBadges(viewer, processInstanceId);
    },
  },
  {
    id: "beianflow.process-badges",
    pluginPoint: "cockpit.processDefinition.diagram.plugin",
    render: (viewer) => {
      processBadges(viewer, keyOf(viewer));
    },
  },
];
