// SPDX-License-Identifier: MIT
// The search in a dialog, which "/", Ctrl+K and the link in the header open: its form and its scripts are those of the search page, and
// are loaded when it is first opened. Without a script the link leads to that page.
(function () {
  "use strict";

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
    var early = keeps(made);
    fill(made).then(early, function () {
      location.href = link.href;
    });
    return made;
  }

  // What is typed before there is a field stands in it when it comes.
  function keeps(made) {
    var typed = "";
    function keep(event) {
      var letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (letter || (typed && event.key === "Enter")) {
        event.preventDefault();
        typed += letter ? event.key : "";
      }
    }

    made.addEventListener("keydown", keep);
    return function () {
      made.removeEventListener("keydown", keep);
      if (typed) {
        var field = made.querySelector("input");
        field.value = typed;
        field.dispatchEvent(new Event("input"));
      }
    };
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
})();
