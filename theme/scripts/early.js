// SPDX-License-Identifier: MIT
// The colours that the reader chose, before anything is drawn. Without a choice the system's colours hold.
(function () {
  "use strict";

  try {
    var mode = localStorage.getItem("kb-mode");
    if (mode === "light" || mode === "dark") {
      document.documentElement.dataset.mode = mode;
    }
  } catch {
    // A browser that keeps nothing for this site: the system's colours hold.
  }
})();
