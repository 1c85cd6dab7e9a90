// SPDX-License-Identifier: MIT
// What every page can do with a script, and without one does not miss: 1. choose the colours; 2. copy code, if it is no output;
// 3. close the menu with Escape or a click beside it; 4. keep place and state when the language changes; 5. light the
// heading that is being read in the table of contents; 6. search in a dialog, which "/", Ctrl+K and the link in the header open:
// its form and its scripts are those of the search page, and are loaded when it is first opened.
(function () {
  "use strict";

  var root = document.documentElement;

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

  // Who follows a source of a list has done with the list.
  function lists() {
    document.addEventListener("click", function (event) {
      var list = event.target.closest(".cite-list a") && event.target.closest(".cite-list");
      if (list && list.hidePopover) {
        list.hidePopover();
      }
    });
  }

  function menu() {
    var details = document.querySelector(".menu");
    if (!details) {
      return;
    }

    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && details.open) {
        details.open = false;
        details.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", function (event) {
      if (details.open && !details.contains(event.target)) {
        details.open = false;
      }
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
    var waiting = false;

    function light() {
      waiting = false;
      var current = headings[0];
      headings.forEach(function (heading) {
        if (heading.getBoundingClientRect().top < 120) {
          current = heading;
        }
      });
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

  function search() {
    var link = document.querySelector(".search-link");
    if (!link || !window.HTMLDialogElement || link.getAttribute("href").startsWith("#")) {
      return;
    }

    var dialog = null;
    link.setAttribute("aria-keyshortcuts", "/ Control+K");
    link.addEventListener("click", function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        open();
      }
    });
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      var k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (slash || k) {
        event.preventDefault();
        open();
      }
    });

    function open() {
      if (!dialog) {
        dialog = make();
      }
      if (!dialog.open) {
        dialog.showModal();
      }
      var field = dialog.querySelector("input");
      if (field) {
        field.focus();
        field.select();
      }
    }

    function make() {
      var made = document.createElement("dialog");
      made.className = "search-dialog";
      made.setAttribute("aria-label", link.textContent.trim());
      var form = document.createElement("form");
      form.method = "dialog";
      var close = document.createElement("button");
      close.className = "search-close";
      close.textContent = document.body.dataset.close;
      form.append(close);
      made.append(form);
      made.addEventListener("click", function (event) {
        if (event.target === made) {
          made.close();
        }
      });
      document.body.append(made);
      fill(made).catch(function () {
        location.href = link.href;
      });
      return made;
    }

    function fill(made) {
      var address = new URL(link.href);
      address.hash = "";
      return fetch(address).then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      }).then(function (html) {
        var page = new DOMParser().parseFromString(html, "text/html");
        var root = page.querySelector(".search");
        root.dataset.base = address.href;
        root.dataset.root = new URL(root.dataset.root, address).href;
        return styles(page, address).then(function () {
          made.append(document.adoptNode(root));
          return page;
        });
      }).then(function (page) {
        var scripts = Array.from(page.querySelectorAll("script[src]"), function (script) {
          return new URL(script.getAttribute("src"), address).href;
        });
        var here = new Set(Array.from(document.scripts, function (script) {
          return script.src;
        }));
        return scripts.filter(function (source) {
          return !here.has(source);
        }).reduce(function (before, source) {
          return before.then(function () {
            return load(source);
          });
        }, Promise.resolve());
      });
    }

    // The styles that the search page has and this one has not: the form is shown when it looks as it should.
    function styles(page, address) {
      var here = new Set(Array.from(document.querySelectorAll("link[rel=stylesheet]"), function (link) {
        return link.href;
      }));
      return Promise.all(Array.from(page.querySelectorAll("link[rel=stylesheet]"), function (link) {
        return new URL(link.getAttribute("href"), address).href;
      }).filter(function (source) {
        return !here.has(source);
      }).map(style));
    }

    function style(source) {
      return new Promise(function (done, failed) {
        var link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = source;
        link.onload = done;
        link.onerror = failed;
        document.head.append(link);
      });
    }

    function load(source) {
      return new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = source;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
    }
  }

  modes();
  copies();
  lists();
  menu();
  languages();
  contents();
  search();
})();
