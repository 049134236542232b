// A word before what was typed into a form is left without being saved. Everything can be done without it.
"use strict";
(() => {
  const form = document.querySelector("form[data-unsaved]");
  if (!form) {
    return;
  }
  const fields = [...form.querySelectorAll("input:not([type=hidden])")];
  let sending = false;

  form.addEventListener("submit", () => { sending = true; });
  window.addEventListener("pageshow", () => { sending = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && (form.dataset.unsaved === "true" || fields.some((field) => field.value !== field.defaultValue))) {
      event.preventDefault();
    }
  });
})();
