// SPDX-License-Identifier: MIT
// 1. The colours that the reader chose, before anything is drawn; without a choice the system's colours hold. The bars of the browser
// follow the choice, also when it changes. 2. What is shown while a pointer or the focus is on a link goes away with Escape, until one of
// them moves on. 3. A page is drawn when its own scripts have run, so that nothing moves; for one that does not come it waits no longer
// than this.
(function () {
  "use strict";

  var root = document.documentElement;

  try {
    var mode = localStorage.getItem("kb-mode");
    if (mode === "light" || mode === "dark") {
      root.dataset.mode = mode;
    }
  } catch {
    // A browser that keeps nothing for this site: the system's colours hold.
  }

  function bars() {
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      meta.dataset.scheme = meta.dataset.scheme || (meta.media.includes("dark") ? "dark" : "light");
      if (!root.dataset.mode) {
        meta.media = "(prefers-color-scheme: " + meta.dataset.scheme + ")";
      } else {
        meta.media = root.dataset.mode === meta.dataset.scheme ? "all" : "not all";
      }
    });
  }

  setTimeout(function () {
    document.querySelectorAll("script[blocking]").forEach(function (script) {
      script.removeAttribute("blocking");
    });
  }, 3000);

  new MutationObserver(bars).observe(root, { attributeFilter: ["data-mode"] });
  document.addEventListener("DOMContentLoaded", bars);

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      root.dataset.quiet = "";
    }
  });
  ["focusin", "pointerover"].forEach(function (kind) {
    document.addEventListener(kind, function () {
      delete root.dataset.quiet;
    });
  });
})();
