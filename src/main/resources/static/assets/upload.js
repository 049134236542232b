// Makes sending files smoother where scripts run: dropping them, seeing how far it is, stopping. The form works without it.
"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form) {
    return;
  }
  const words = form.dataset;
  const files = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-drop]");
  const chosen = form.querySelector("[data-chosen]");
  const send = form.querySelector("[data-send]");
  const progress = form.querySelector("[data-progress]");
  const bar = progress.querySelector("progress");
  const shown = form.querySelector("[data-words]");
  const problem = form.querySelector("[data-problem]");
  const live = form.querySelector("[data-live]");
  const cancel = form.querySelector("[data-cancel]");

  function size(bytes) {
    const units = ["bytes", "kB", "MB", "GB"];
    let unit = 0;
    let value = bytes;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit += 1;
    }
    return (value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)) + " " + units[unit];
  }

  function total() {
    return [...files.files].reduce((sum, file) => sum + file.size, 0);
  }

  function choose() {
    const count = files.files.length;
    const text = count === 1 ? words.one : words.many.replace("#", count);
    chosen.hidden = count === 0;
    chosen.textContent = text.replace("%", size(total()));
    problem.textContent = "";
  }

  function complain(text) {
    problem.textContent = text;
    progress.hidden = true;
    send.hidden = false;
    send.disabled = false;
    files.focus();
  }

  function say(percent) {
    bar.value = percent;
    shown.textContent = words.sending.replace("%", percent + "%");
    if (percent % 25 === 0 && live.textContent !== shown.textContent) {
      live.textContent = shown.textContent;
    }
  }

  function submit(event) {
    event.preventDefault();
    if (files.files.length === 0) {
      complain(words.nothing + ".");
      return;
    }
    if (total() > Number(words.limit)) {
      complain(words.tooLarge + ".");
      return;
    }
    const request = new XMLHttpRequest();
    request.upload.onprogress = sent => {
      if (sent.lengthComputable) {
        say(Math.floor(100 * sent.loaded / sent.total));
      }
    };
    request.upload.onload = () => {
      shown.textContent = words.sent;
      live.textContent = words.sent;
      cancel.hidden = true;
    };
    request.onload = () => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
      } else {
        complain(words.broken);
      }
    };
    request.onerror = () => complain(words.broken);
    request.onabort = () => complain(words.stopped);
    cancel.onclick = () => request.abort();
    problem.textContent = "";
    send.hidden = true;
    cancel.hidden = false;
    progress.hidden = false;
    say(0);
    request.open("POST", form.action);
    request.send(new FormData(form));
  }

  function over(event) {
    event.preventDefault();
    drop.classList.toggle("upload__files--over", event.type === "dragover");
  }

  form.querySelector("[data-drop-words]").hidden = false;
  files.addEventListener("change", choose);
  form.addEventListener("submit", submit);
  drop.addEventListener("dragover", over);
  drop.addEventListener("dragleave", over);
  drop.addEventListener("drop", event => {
    over(event);
    files.files = event.dataTransfer.files;
    choose();
  });
})();
