// Puts a file that somebody chooses into the field of its text: without this script, they paste it.
// The server takes a form of two megabytes, as it is sent; letters count once, commas and ends of lines three times.
const most = 2_000_000;

for (const choice of document.querySelectorAll("[data-file]")) {
  const field = document.getElementById(choice.dataset.file);
  const large = choice.querySelector("[data-large]");
  choice.hidden = false;
  choice.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) {
      large.hidden = true;
      return;
    }
    const text = file.size > most ? null : decoded(await file.arrayBuffer());
    large.hidden = text !== null && sent(field, text) <= most;
    if (large.hidden) {
      field.value = text;
    }
  });
}

// Counted before the text is put in its place: to lay out so many lines takes a browser seconds.
function sent(field, text) {
  const form = new FormData(field.form);
  form.set(field.name, text);
  const fields = [...form].map(([name, value]) => [name, value.replace(/\r?\n/g, "\r\n")]);
  return new URLSearchParams(fields).toString().length;
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
