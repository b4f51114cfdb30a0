// Saves what is entered now and then, keeps an edited form from being lost, and works with Tasklist's own button.
(() => {
  const form = document.getElementById("task-form");
  if (!form) {
    return;
  }
  const texts = form.dataset;
  const status = document.getElementById("autosave");
  const editable = texts.editable === "true";
  const embedded = texts.embedded === "true";
  const address = texts.root + encodeURIComponent(texts.task);
  const others = [...document.querySelectorAll("form")].filter((other) => other !== form && other.id === "data-form");
  let waiting = 0;

  const values = () => new URLSearchParams(new FormData(form)).toString();
  const token = () => {
    const meta = document.querySelector('meta[name="csrf"]');
    return meta ? [meta.dataset.header, meta.content] : null;
  };
  const say = (text) => {
    status.textContent = text;
  };

  const save = async () => {
    waiting = 0;
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
    const csrf = token();
    if (csrf) {
      headers[csrf[0]] = csrf[1];
    }
    try {
      const answer = await fetch(address + "/draft/auto", { method: "POST", headers, body: values() });
      say(answer.ok ? texts.saved.replace("{0}", new Date().toLocaleTimeString()) : texts.failed);
    } catch (offline) {
      say(texts.failed);
    }
  };

  if (editable && form.querySelector("fieldset.whole input, fieldset.whole textarea, fieldset.whole select")) {
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, 1200);
    });
  }

  for (const other of others) {
    other.addEventListener("input", () => other.classList.add("edited"));
    other.addEventListener("submit", () => other.classList.remove("edited"));
  }
  const unsaved = () => others.find((other) => other.classList.contains("edited"));
  const keepUnsaved = () => {
    const edited = unsaved();
    if (!edited) {
      return false;
    }
    say(texts.unsaved);
    edited.classList.add("remind");
    edited.querySelector("button[type=submit]")?.scrollIntoView({ block: "center" });
    edited.querySelector("button[type=submit]")?.focus();
    return true;
  };
  form.addEventListener("submit", (event) => {
    if (keepUnsaved()) {
      event.preventDefault();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved()) {
      event.preventDefault();
    }
  });

  // Tasklist asks before it completes. It cannot wait, so this request is synchronous.
  const readyForTasklist = () => {
    if (!editable || keepUnsaved()) {
      return false;
    }
    clearTimeout(waiting);
    const request = new XMLHttpRequest();
    request.open("POST", address + "/draft/check", false);
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.setRequestHeader("Accept", "application/json");
    const csrf = token();
    if (csrf) {
      request.setRequestHeader(csrf[0], csrf[1]);
    }
    try {
      request.send(values());
    } catch (offline) {
      say(texts.failed);
      return false;
    }
    if (request.status < 300) {
      return true;
    }
    location.replace(address + "?embedded=true&check=true");
    return false;
  };
  window.beianflow = { readyForTasklist };
  texts.ready = "true";

  if (embedded && window.frameElement) {
    const fit = () => {
      window.frameElement.style.height = document.documentElement.scrollHeight + 24 + "px";
    };
    new ResizeObserver(fit).observe(document.body);
    fit();
  }

  document.getElementById("wrong")?.focus();
})();
