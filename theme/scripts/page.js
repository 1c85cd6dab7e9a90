// SPDX-License-Identifier: MIT
// What every page can do with a script, and without one does not miss: 1. choose the colours; 2. copy code, if it is no output; 3. say
// at a citation what its source is; 4. close the menu and the contents with Escape, a click beside them, or when they were used; 5. keep
// place and state when the language changes; 6. light the heading that is being read in the table of contents, and name it in its line; 7. lead an old
// anchor on through a door.
(function () {
  "use strict";

  var root = document.documentElement;

  // What was an entry of a list here is one of the page that has the list now.
  function leadsOn() {
    var door = document.querySelector(".prose > .kb-door:only-child a");
    if (door && location.hash && !document.getElementById(location.hash.slice(1))) {
      location.replace(door.href + location.hash);
    }
  }

  function modes() {
    var button = document.querySelector(".mode-switch");
    if (!button) {
      return;
    }

    var all = ["auto", "light", "dark"];
    var text = button.querySelector("span");

    function now() {
      return root.dataset.mode || "auto";
    }

    function show() {
      button.dataset.now = now();
      text.textContent = button.dataset.label + ": " + button.dataset[now()];
      button.title = text.textContent;
    }

    button.addEventListener("click", function () {
      var next = all[(all.indexOf(now()) + 1) % all.length];
      if (next === "auto") {
        delete root.dataset.mode;
      } else {
        root.dataset.mode = next;
      }

      try {
        localStorage.setItem("kb-mode", next);
      } catch {
        // The choice holds on this page alone.
      }

      show();
    });
    show();
    button.hidden = false;
  }

  function copies() {
    var labels = document.body.dataset;
    if (!navigator.clipboard || !labels.copy) {
      return;
    }

    document.querySelectorAll(":not(.code-output) > pre > code").forEach(function (code) {
      var pre = code.parentElement;
      var box = document.createElement("div");
      box.className = "code-box";
      var button = document.createElement("button");
      button.type = "button";
      button.className = "code-copy";
      button.textContent = labels.copy;
      pre.before(box);
      box.append(pre, button);
    });

    // One listener for all of them: a copy of a block, as the chooser makes it, can be copied, too.
    document.addEventListener("click", function (event) {
      var button = event.target.closest(".code-copy");
      if (button) {
        navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent.replace(/\n$/, "")).then(function () {
          button.textContent = labels.copied;
          setTimeout(function () {
            button.textContent = labels.copy;
          }, 2000);
        });
      }
    });
  }

  // What a source is stands in its note: it is shown beside a mark while a pointer or the focus is there, and in the list behind a mark
  // for several. Who follows a source of a list has done with the list.
  function sources() {
    function source(link) {
      var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return note && note.querySelector(".source");
    }

    ["pointerover", "focusin"].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        var link = event.target.closest && event.target.closest(".cite > .cite-ref:not([data-preview])");
        var found = link && source(link);
        if (found) {
          link.dataset.preview = found.textContent;
        }
      });
    });
    document.addEventListener("beforetoggle", function (event) {
      if (event.target.matches(".cite-list:not([data-told])")) {
        event.target.dataset.told = "";
        event.target.querySelectorAll("a").forEach(function (link) {
          var found = source(link);
          if (found) {
            var copy = found.cloneNode(true);
            copy.querySelectorAll("a").forEach(function (inner) {
              inner.replaceWith.apply(inner, inner.childNodes);
            });
            link.append(" ", copy);
          }
        });
      }
    }, true);
    document.addEventListener("click", function (event) {
      var list = event.target.closest(".cite-list a") && event.target.closest(".cite-list");
      if (list && list.hidePopover) {
        list.hidePopover();
      }
    });
  }

  function folds() {
    document.querySelectorAll(".menu, .toc").forEach(function (details) {
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && details.open) {
          details.open = false;
          details.querySelector("summary").focus();
        }
      });
      document.addEventListener("click", function (event) {
        if (details.open && (!details.contains(event.target) || event.target.closest("a"))) {
          details.open = false;
        }
      });
    });
  }

  // Ids of sections are the same in every language, and so is what a page keeps in its address.
  function languages() {
    document.querySelectorAll(".languages a[hreflang]").forEach(function (link) {
      var plain = link.getAttribute("href");
      ["pointerdown", "focus", "click"].forEach(function (kind) {
        link.addEventListener(kind, function () {
          link.setAttribute("href", plain + location.search + location.hash);
        });
      });
    });
  }

  function contents() {
    var links = new Map();
    document.querySelectorAll(".toc a[href^='#']").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      if (heading) {
        links.set(heading, link);
      }
    });
    if (links.size === 0) {
      return;
    }

    var headings = Array.from(links.keys());
    var now = document.createElement("span");
    var waiting = false;
    document.querySelector(".toc > summary").append(now);

    // A heading is being read from where a jump to it ends (the style sheet says where), and a little below.
    function light() {
      waiting = false;
      var current = null;
      headings.forEach(function (heading) {
        if (heading.getBoundingClientRect().top < 140) {
          current = heading;
        }
      });
      now.textContent = current ? links.get(current).textContent : "";
      links.forEach(function (link, heading) {
        if (heading === current) {
          link.setAttribute("aria-current", "location");
        } else {
          link.removeAttribute("aria-current");
        }
      });
    }

    addEventListener("scroll", function () {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(light);
      }
    }, { passive: true });
    light();
  }

  leadsOn();
  modes();
  copies();
  sources();
  folds();
  languages();
  contents();
})();
