// The pages work without this file; it adds copying, printing and dropping a file.
"use strict";
for (const button of document.querySelectorAll("[data-copy],[data-copy-address],[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    if ("print" in button.dataset) { window.print(); return; }
    const from = button.dataset.copy ? document.querySelector(button.dataset.copy) : null;
    try {
      await navigator.clipboard.writeText(from ? from.textContent : location.href);
      const said = button.textContent;
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = said; }, 1500);
    } catch {
      if (from) { from.closest("details").open = true; getSelection().selectAllChildren(from); }
    }
  });
}
for (const form of document.querySelectorAll("form[data-drop]")) {
  const file = form.querySelector("input[type=file]");
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length > 0) { file.files = event.dataTransfer.files; form.requestSubmit(); }
  });
}
window.addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details.finding")) { one.open = true; } });
