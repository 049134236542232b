// Keys of whoever judges findings: each does what a link, button or field of the page does. Nothing happens while somebody types,
// and they can be turned off; that is remembered here alone. Everything can be done without them.
"use strict";
(() => {
  const help = document.querySelector("details[data-keys]");
  if (!help) {
    return;
  }
  const turn = help.querySelector("[data-switch]");
  const FIELDS = "input:not([type=radio]), textarea, select, [contenteditable]";
  const STORE = "watchward-finding-keys";

  function on() {
    return localStorage.getItem(STORE) !== "off";
  }

  function show() {
    turn.textContent = on() ? help.dataset.off : help.dataset.on;
    turn.hidden = false;
  }

  turn.addEventListener("click", () => {
    localStorage.setItem(STORE, on() ? "off" : "on");
    show();
  });
  show();

  function press(key) {
    const target = key === "n" ? document.getElementById("note") : document.querySelector('[data-key="' + key + '"]');
    if (!target) {
      return false;
    }
    if (target.matches(FIELDS) || target.type === "radio") {
      target.scrollIntoView({ block: "center" });
      target.focus();
    } else if (!loses(target.form)) {
      target.click();
    }
    return true;
  }

  // Whether something would be lost by sending a form, or by following a link where none is sent; says so at the field.
  function loses(form) {
    const field = window.unsaved(form);
    if (!field) {
      return false;
    }
    const told = document.createElement("p");
    told.className = "govuk-inset-text";
    told.textContent = field.form.dataset.unsaved;
    field.form.querySelector("[data-live]").replaceChildren(told);
    const details = field.closest("details");
    if (details) {
      details.open = true;
    }
    field.scrollIntoView({ block: "center" });
    field.focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.key === "Escape" && target.matches(FIELDS)) {
      target.blur();
      return;
    }
    if (event.key === "Enter" && target.type === "radio" && target.closest("[data-rejects]")) {
      event.preventDefault();
      if (!loses(target.form)) {
        target.closest("[data-rejects]").querySelector("button[value=reject]").click();
      }
      return;
    }
    if (!on() || event.repeat || event.ctrlKey || event.altKey || event.metaKey || target.closest(FIELDS)) {
      return;
    }
    if (event.key === "?") {
      help.open = !help.open;
      help.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    } else if (/^[jkarn]$/.test(event.key) && press(event.key)) {
      event.preventDefault();
    }
  });
})();
