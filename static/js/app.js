// Comforts only: every page works without this file. No markup is made here, so the policy on trusted types has nothing to ask.
"use strict";

(() => {
  // The error summary takes the focus, so that it is read first.
  const focusErrors = (root) => root.querySelector("[data-focus]")?.focus();

  // A filter is sent as soon as a list in it changes; words are sent with Enter, as ever.
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-auto-submit]");
    if (form && event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });

  // Empty filters stay out of the address; on the way down, before htmx collects the fields.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-auto-submit]")) return;
    for (const field of form.elements) {
      if (!field.name || field.value !== "") continue;
      field.dataset.name = field.name; // taken away, not disabled: a disabled field would lose the focus
      field.removeAttribute("name");
    }
  }, true);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    // A second click must not send a form twice; the button is freed when the page comes back from the cache.
    if (form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
  });
  const free = () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
    for (const field of document.querySelectorAll("form[data-auto-submit] [data-name]")) {
      field.name = field.dataset.name;
      delete field.dataset.name;
    }
  };
  window.addEventListener("pageshow", free);

  // Menus close on Escape and on a click beside them; the focus goes back to the menu's button.
  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.activeElement?.closest("details.menu[open]");
    closeMenus();
    menu?.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.menu")));

  // A passphrase can be shown while it is typed.
  for (const button of document.querySelectorAll("[data-show]")) {
    const field = document.getElementById(button.dataset.show);
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
    });
    field.form?.addEventListener("submit", () => { field.type = "password"; });
  }

  // Fields that only some choices of a list have: the others are folded away, unless they hold something to repair.
  const fold = (select) => {
    for (const part of select.form.querySelectorAll(`[data-of="${select.id}"]`)) {
      part.hidden = !part.dataset.for.split(" ").includes(select.value) && !part.querySelector(".field--error");
    }
  };
  document.addEventListener("change", (event) => { if (event.target.matches?.("select[data-folds]")) fold(event.target); });
  const foldAll = () => document.querySelectorAll("select[data-folds]").forEach(fold);
  document.addEventListener("DOMContentLoaded", foldAll);
  document.addEventListener("htmx:after:swap", foldAll);

  // A file can be dropped on its field; one that is too large is said at once, before anything is sent.
  const told = (drop, field) => {
    const file = field.files[0];
    const large = file && file.size > Number(drop.dataset.most);
    drop.querySelector("[data-drop-name]").textContent = !file ? "" : large ? drop.dataset.tooLarge : file.name;
    drop.classList.toggle("drop--bad", Boolean(large));
    field.setCustomValidity(large ? drop.dataset.tooLarge : "");
  };
  const dropOf = (event) => event.target.closest?.("[data-drop]");
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  for (const hint of document.querySelectorAll("[data-drop-hint]")) hint.hidden = false;
  document.addEventListener("dragover", (event) => {
    const drop = dropOf(event);
    if (!hasFiles(event) || !document.querySelector("[data-drop]")) return;
    event.preventDefault(); // also beside the field: a browser would leave the form and open the file
    event.dataTransfer.dropEffect = drop ? "copy" : "none";
    drop?.classList.add("drop--over");
  });
  document.addEventListener("dragleave", (event) => {
    const drop = dropOf(event);
    if (drop && !drop.contains(event.relatedTarget)) drop.classList.remove("drop--over");
  });
  document.addEventListener("drop", (event) => {
    const drop = dropOf(event);
    if (!hasFiles(event) || !document.querySelector("[data-drop]")) return;
    event.preventDefault();
    if (!drop) return;
    drop.classList.remove("drop--over");
    const field = drop.querySelector("input[type=file]");
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    field.files = one.files;
    told(drop, field);
  });
  document.addEventListener("change", (event) => {
    const drop = dropOf(event);
    if (drop && event.target.matches("input[type=file]")) told(drop, event.target);
  });

  // Keys of a queue, only while the focus is inside it and not in a field: a link is followed, a button takes the focus.
  // The field that a button sends is met with "r"; Ctrl and Enter in it press that button.
  document.addEventListener("keydown", (event) => {
    const queue = event.target.closest?.("[data-keys]");
    if (!queue || event.altKey || event.metaKey) return;
    if (event.target.matches("textarea, input, select")) {
      if (event.ctrlKey && event.key === "Enter") queue.querySelector(`[data-send="${event.target.id}"]`)?.click();
      return;
    }
    if (event.ctrlKey) return;
    const send = event.key === "r" ? queue.querySelector("[data-send]") : null;
    const meant = send ? document.getElementById(send.dataset.send) : queue.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!meant) return;
    event.preventDefault();
    if (meant.matches("a")) meant.click(); else meant.focus();
  });
  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("[data-with-script]")) part.hidden = false;
  });

  document.addEventListener("DOMContentLoaded", () => focusErrors(document));
  document.addEventListener("htmx:after:swap", () => focusErrors(document));
  document.addEventListener("htmx:finally:request", free);
})();
