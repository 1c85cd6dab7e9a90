// SPDX-License-Identifier: MIT
// The form of the search and the pages that find.js finds: on the search page, where the words stay in the address, and in the
// dialog that page.js opens, where data-base says where the search page is.
(function () {
  "use strict";

  var find = window.kbFind;
  var shownAtOnce = 10;
  var pause = 150;

  function fill(template, value) {
    return template.replace("{0}", value);
  }

  function Search(root) {
    this.root = root;
    this.words = root.dataset;
    this.form = root.querySelector(".search-form");
    this.input = root.querySelector("input");
    this.status = root.querySelector(".search-status");
    this.list = root.querySelector(".search-results");
    this.more = root.querySelector(".search-more");
    this.base = this.words.base || "";
    this.files = new find.Files(this.base);
    this.turn = 0;
    this.listen();
    this.form.hidden = false;
    root.classList.add("is-live");
    this.input.value = this.base ? "" : new URLSearchParams(location.search).get("q") || "";
    if (this.input.value) {
      this.run();
    }
    if (this.base || location.hash === "#" + this.input.id) {
      this.input.focus();
    }
  }

  Search.prototype.listen = function () {
    var waiting = 0;
    this.input.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(this.changed.bind(this), pause);
    }.bind(this));
    this.form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(waiting);
      this.changed();
    }.bind(this));
    this.more.addEventListener("click", function () {
      this.show(this.list.children.length + shownAtOnce, true);
    }.bind(this));
    this.root.addEventListener("keydown", this.move.bind(this));
  };

  // Arrow keys go from the field through the results and back.
  Search.prototype.move = function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    var stops = [this.input].concat(Array.from(this.list.querySelectorAll(":scope > li > a")));
    var at = stops.indexOf(document.activeElement);
    if (at >= 0 && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  };

  Search.prototype.changed = function () {
    if (this.base) {
      this.run();
      return;
    }
    var address = new URL(location.href);
    address.hash = "";
    if (this.input.value.trim()) {
      address.searchParams.set("q", this.input.value.trim());
    } else {
      address.searchParams.delete("q");
    }
    history.replaceState(null, "", address);
    this.run();
  };

  // An answer that comes after a later question is not shown.
  Search.prototype.run = function () {
    var turn = ++this.turn;
    var text = this.input.value.trim();
    if (find.typedIn(text).length === 0) {
      this.found = { hits: [], hasAll: true };
      this.root.classList.remove("has-query");
      this.clear("");
      return;
    }
    this.root.classList.add("has-query");
    find.search(this.files, text).then(function (found) {
      if (turn !== this.turn) {
        return;
      }
      this.found = found;
      this.typed = found.typed;
      this.clear(found.hits.length === 0 ? fill(this.words.none, text) : fill(found.hasAll ? this.words.found : this.words.some, found.hits.length));
      return this.show(shownAtOnce, false);
    }.bind(this)).catch(function () {
      if (turn === this.turn) {
        this.clear(this.words.failed);
      }
    }.bind(this));
  };

  Search.prototype.clear = function (status) {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = status;
  };

  // The first results, as many as that; the focus goes to the first new one when a reader asked for more.
  Search.prototype.show = function (count, isMore) {
    var turn = this.turn;
    return this.files.whole().then(function (whole) {
      var hits = this.found.hits.slice(this.list.children.length, count);
      return Promise.all(hits.map(function (hit) {
        return this.files.get("pages-" + Math.floor(hit.page / whole.pagesInFile)).then(function (file) {
          return file.pages[hit.page % whole.pagesInFile];
        });
      }, this));
    }.bind(this)).then(function (pages) {
      if (turn !== this.turn) {
        return;
      }
      var items = pages.map(this.item, this);
      this.list.append.apply(this.list, items);
      this.more.hidden = this.list.children.length >= this.found.hits.length;
      if (isMore && items.length > 0) {
        items[0].querySelector("a").focus();
      }
    }.bind(this)).catch(function () {
      if (turn === this.turn) {
        this.clear(this.words.failed);
      }
    }.bind(this));
  };

  function link(address, text) {
    var a = document.createElement("a");
    a.href = address;
    a.textContent = text;
    return a;
  }

  // A page: title, where it is, what it is about, and its headings that have one of the words.
  Search.prototype.item = function (page) {
    var item = document.createElement("li");
    var address = this.words.root + page[0].split("/").map(encodeURIComponent).join("/");
    var title = link(address, "");
    title.append.apply(title, this.marked(page[1]));
    item.append(title);
    if (page[2]) {
      var folder = document.createElement("span");
      folder.className = "search-folder";
      folder.textContent = page[2];
      item.append(" ", folder);
    }
    if (page[3]) {
      var about = document.createElement("p");
      about.append.apply(about, this.marked(page[3]));
      item.append(about);
    }
    var headings = document.createElement("ul");
    for (var i = 0; i < page[4].length && headings.children.length < 3; i += 2) {
      if (this.says(page[4][i + 1])) {
        var entry = document.createElement("li");
        entry.append(link(address + "#" + encodeURIComponent(page[4][i]), page[4][i + 1]));
        headings.append(entry);
      }
    }
    if (headings.children.length > 0) {
      item.append(headings);
    }
    return item;
  };

  Search.prototype.says = function (text) {
    var there = find.typedIn(text);
    return this.typed.some(function (word) {
      return there.some(function (other) {
        return other.whole === word.whole || other.parts.includes(word.whole) || (word.whole.length > 2 && other.whole.startsWith(word.whole));
      });
    });
  };

  // The text with the words that were typed marked in it.
  Search.prototype.marked = function (text) {
    return text.split(/([\p{L}\p{M}\p{Nd}]+(?:[._-][\p{L}\p{M}\p{Nd}]+)*)/u).map(function (piece, i) {
      if (i % 2 === 0 || !this.says(piece)) {
        return piece;
      }
      var mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    }, this);
  };

  document.querySelectorAll(".search").forEach(function (root) {
    new Search(root);
  });
})();
