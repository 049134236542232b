// Helps whoever writes a section: names while an expression is typed, the place of a fault. Everything can be done without it; unsaved.js
// says a word before unsaved text is left.
"use strict";
(() => {
  const form = document.querySelector("form[data-editor]");
  if (!form) {
    return;
  }
  const text = form.querySelector("textarea[name=text]");
  const box = form.querySelector("[data-choices]");
  const live = form.querySelector("[data-live]");
  let open = null;
  let chosen = 0;
  let asked = 0;

  // The expression that the caret stands in, what of it is typed, and what may stand there.
  function place() {
    const before = text.value.slice(0, text.selectionStart);
    const start = before.lastIndexOf("{{");
    if (start < 0 || /\}\}|\n/.test(before.slice(start))) {
      return null;
    }
    const inner = before.slice(start + 2);
    const kind = inner.match(/^\s*([a-z-]*)$/);
    if (kind) {
      return { kind: "", place: "", typed: kind[1] };
    }
    const named = inner.match(/^\s*([a-z-]+)\s+of\s+(?:(.*?)\s+in\s+)?(.*)$/);
    if (!named) {
      return null;
    }
    const clause = inner.match(/,\s*against\s+(?:.*\s+and\s+)?([^,]*)$/);
    if (clause) {
      return { kind: named[1], place: "against", typed: clause[1] };
    }
    if (inner.includes(",")) {
      return null;
    }
    const last = named[3].split(/\s+and\s+/).pop();
    return { kind: named[1], place: named[2] === undefined ? "of" : "in", typed: last };
  }

  function close() {
    open = null;
    box.hidden = true;
    box.replaceChildren();
    text.removeAttribute("aria-activedescendant");
  }

  function mark(at) {
    const items = box.querySelectorAll("li");
    chosen = (at + items.length) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", index === chosen ? "true" : "false"));
    items[chosen].scrollIntoView({ block: "nearest" });
    text.setAttribute("aria-activedescendant", items[chosen].id);
    live.textContent = items[chosen].textContent;
  }

  function take(name) {
    const now = place();
    const same = now && now.kind === open.kind && now.place === open.place;
    // A name that was found for fewer letters still fits while those typed since agree with it.
    if (!same || (now.typed !== open.typed && !name.startsWith(now.typed))) {
      close();
      return;
    }
    const caret = text.selectionStart;
    const tail = open.place === "" ? name + " of " : name;
    text.setRangeText(tail, caret - now.typed.length, caret, "end");
    close();
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(names, where) {
    close();
    if (names.length === 0 || (names.length === 1 && names[0].typed === where.typed)) {
      return;
    }
    open = where;
    const list = document.createElement("ul");
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label[for=text]").textContent);
    names.forEach((name, index) => {
      const item = document.createElement("li");
      item.id = "choice-" + index;
      item.setAttribute("role", "option");
      const code = document.createElement("code");
      code.textContent = name.typed;
      item.append(code, " " + name.words);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(name.typed); });
      list.append(item);
    });
    box.append(list);
    box.hidden = false;
    open.names = names;
    mark(0);
    live.textContent = form.dataset.choices.replace("#", names.length);
  }

  async function suggest() {
    const where = place();
    const turn = ++asked;
    if (!where) {
      close();
      return;
    }
    const query = new URLSearchParams({ kind: where.kind, place: where.place, typed: where.typed });
    const answer = await fetch(form.dataset.names + "?" + query, { headers: { Accept: "application/json" } });
    if (turn === asked && answer.ok) {
      show(await answer.json(), where);
    }
  }

  text.addEventListener("input", suggest);
  text.addEventListener("blur", close);
  text.addEventListener("click", close);
  text.addEventListener("keydown", (event) => {
    if (!open) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      take(open.names[chosen].typed);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });

  // While text is not saved, the session is kept.
  setInterval(() => {
    if (window.unsaved(null)) {
      fetch(form.dataset.names + "?typed=none", { headers: { Accept: "application/json" } }).catch(() => {});
    }
  }, 300000);

  // A fault's link sets the caret where it is.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) {
      return;
    }
    event.preventDefault();
    const lines = text.value.split("\n");
    const line = Number(link.dataset.line) - 1;
    const at = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + Number(link.dataset.column) - 1;
    text.focus();
    text.setSelectionRange(at, at);
  });

  // A suggestion begins as the paragraph that it is about.
  const paragraphs = document.querySelector("select[data-paragraphs]");
  const suggested = document.getElementById("suggested");
  if (paragraphs && suggested) {
    paragraphs.addEventListener("change", () => {
      suggested.value = paragraphs.selectedOptions[0].dataset.text || "";
    });
  }
})();
