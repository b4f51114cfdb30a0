// Writes what the quick rules say beside the fields while someone types. Without it the notes come with each save.
(() => {
  const form = document.getElementById("data-form");
  const live = document.getElementById("live");
  if (!form || !live || form.querySelector("fieldset.whole").disabled) {
    return;
  }
  const csrf = document.querySelector('meta[name="csrf"]');
  let waiting = 0;
  let asked = 0;

  const paragraph = (note) => {
    const line = document.createElement("p");
    line.className = "beside";
    const label = document.createElement("span");
    label.className = "tag " + note.colour;
    label.textContent = note.label;
    const remedy = document.createElement("small");
    remedy.className = "muted";
    remedy.textContent = note.remedy;
    line.append(label, " ", note.message, " ", remedy);
    return line;
  };

  const show = (notes) => {
    let all = 0;
    for (const place of form.querySelectorAll(".notes")) {
      const some = notes[place.dataset.at] || [];
      all += some.length;
      place.replaceChildren(...some.map(paragraph));
    }
    for (const count of form.querySelectorAll(".count")) {
      const under = count.dataset.under;
      const some = Object.keys(notes)
        .filter((pointer) => pointer === under || pointer.startsWith(under + "/"))
        .reduce((sum, pointer) => sum + notes[pointer].length, 0);
      count.hidden = some === 0;
      count.textContent = live.dataset.count.replace("#", some);
    }
    live.textContent = all > 0 ? live.dataset.some.replace("#", all) : live.dataset.none;
  };

  const ask = async () => {
    const mine = ++asked;
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
    if (csrf) {
      headers[csrf.dataset.header] = csrf.content;
    }
    try {
      const body = new URLSearchParams(new FormData(form)).toString();
      const answer = await fetch(form.dataset.notes, { method: "POST", headers, body });
      // An older answer must not overwrite a newer one.
      if (answer.ok && mine === asked) {
        show(await answer.json());
      }
    } catch (offline) {
      live.textContent = "";
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 500);
  });
})();
