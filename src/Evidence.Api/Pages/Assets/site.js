// The pages work without this file; it adds copying, printing, dropping a file and explaining a term where it is touched.
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
// a term that a pointer would explain is explained to a finger and a keyboard too
for (const term of document.querySelectorAll("abbr[title]")) {
  if (term.closest("a,button,summary,label,option")) { continue; }
  term.tabIndex = 0;
  term.setAttribute("role", "button");
  term.setAttribute("aria-expanded", "false");
  const open = () => {
    const shown = term.nextElementSibling?.classList.contains("meaning") ? term.nextElementSibling : null;
    term.setAttribute("aria-expanded", String(!shown));
    if (shown) { shown.remove(); return; }
    const meaning = document.createElement("span");
    meaning.className = "meaning";
    meaning.textContent = term.title;
    term.after(meaning);
  };
  term.addEventListener("click", open);
  term.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } });
}
window.addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details.finding")) { one.open = true; } });
