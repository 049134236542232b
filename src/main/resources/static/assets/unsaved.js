// A word before somebody leaves a page with something typed that is not saved. Forms marked data-unsaved are watched; those marked
// data-dirty came back from the server unsaved. Other scripts ask window.unsaved for the first such field.
"use strict";
(() => {
  const FIELDS = "textarea, select, input:not([type=hidden]):not([type=search])";
  const forms = Array.from(document.querySelectorAll("form[data-unsaved]"));
  const saved = new Map();
  let sent = null;

  function held(field) {
    return field.type === "radio" || field.type === "checkbox" ? field.checked : field.value;
  }

  forms.forEach((form) => form.querySelectorAll(FIELDS).forEach((field) => saved.set(field, held(field))));

  // The first field of a form that holds what is not saved, or null.
  function first(form) {
    const fields = Array.from(form.querySelectorAll(FIELDS));
    return (form.dataset.dirty && fields[0]) || fields.find((field) => held(field) !== saved.get(field)) || null;
  }

  // The first field with something unsaved, leaving out a form that is being sent.
  window.unsaved = (sending) =>
    forms.filter((form) => form !== (sending || sent)).map(first).find((field) => field !== null) || null;

  document.addEventListener("submit", (event) => { sent = event.target; });
  window.addEventListener("beforeunload", (event) => {
    if (window.unsaved(null)) {
      event.preventDefault();
      sent = null;
    }
  });
})();
