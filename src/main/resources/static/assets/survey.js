// Puts a file that somebody chooses into the field of its text: without this script, they paste it.
const most = 512 * 1024;

for (const choice of document.querySelectorAll("[data-file]")) {
  const field = document.getElementById(choice.dataset.file);
  const large = choice.querySelector("[data-large]");
  choice.hidden = false;
  choice.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    large.hidden = !file || file.size <= most;
    if (file && large.hidden) {
      field.value = decoded(await file.arrayBuffer());
    }
  });
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
