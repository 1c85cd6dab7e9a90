// SPDX-License-Identifier: MIT
// A matrix picks its columns without a script. With one: 1. the choice is in the address (?ID=a,b), and so can be shared;
// 2. at most three are picked: a fourth has to wait until one is taken off, and is told so; 3. rows that say the same of all can be hidden;
// 4. the links to pairs follow the choice: those of the list of all pairs, if the page has it; else those that stand there are hidden
// while their columns are not picked.
(function () {
  "use strict";

  var most = 3;

  function fill(template, values) {
    return template.replace(/\{(\d)\}/g, function (all, index) {
      return values[index];
    });
  }

  function Matrix(root) {
    this.root = root;
    this.key = root.dataset.matrix;
    this.boxes = Array.from(root.querySelectorAll(".kb-picks input"));
    this.radios = Array.from(root.querySelectorAll(".kb-segments input"));
    this.differs = root.querySelector(".kb-differs");
    this.only = this.differs.querySelector("input");
    this.read();
    this.differs.hidden = false;
    root.addEventListener("change", this.changed.bind(this));
    window.addEventListener("popstate", this.read.bind(this));
  }

  Matrix.prototype.picked = function () {
    return this.boxes.filter(function (box) { return box.checked; });
  };

  // From the address to the boxes; without a choice there, what is written in the page holds.
  Matrix.prototype.read = function () {
    var state = new URLSearchParams(location.search);
    var wanted = (state.get(this.key) || "").split(",");
    var known = this.boxes.filter(function (box) { return wanted.indexOf(box.value) >= 0; });
    this.boxes.forEach(function (box) {
      box.checked = known.length > 0 ? known.indexOf(box) >= 0 : box.defaultChecked;
    });
    this.radios.forEach(function (radio) {
      radio.checked = known.length > 0 ? radio.value === known[0].value : radio.defaultChecked;
    });
    this.only.checked = state.get(this.key + ".differs") === "1";
    this.show();
  };

  Matrix.prototype.changed = function (event) {
    var box = event.target;
    if (box.type === "radio") {
      return;
    }

    var full = box !== this.only && this.picked().length > most;
    if (full) {
      box.checked = false;
    }

    this.show();
    this.write();
    if (full) {
      this.say(fill(this.root.dataset.full, [most]));
    }
  };

  Matrix.prototype.write = function () {
    var url = new URL(location.href);
    var asWritten = this.boxes.every(function (box) { return box.checked === box.defaultChecked; });
    var state = {};
    state[this.key] = asWritten ? "" : this.picked().map(function (box) { return box.value; }).join(",");
    state[this.key + ".differs"] = this.only.checked ? "1" : "";
    Object.keys(state).forEach(function (key) {
      if (state[key]) {
        url.searchParams.set(key, state[key]);
      } else {
        url.searchParams.delete(key);
      }
    });
    history.replaceState(null, "", url.href.replace(/%2C/g, ","));
  };

  Matrix.prototype.show = function () {
    var columns = this.boxes.map(function (box, index) { return box.checked ? String(index + 1) : ""; }).filter(Boolean);
    var only = this.only.checked;
    var all = 0;
    var hidden = 0;
    this.root.querySelectorAll("tbody tr:not(.kb-more)").forEach(function (row) {
      var values = columns.map(function (column) { return row.querySelector('td[data-c="' + column + '"]').dataset.value; });
      var same = only && values.length > 1 && values.every(function (value) { return value === values[0]; });
      var more = row.nextElementSibling;
      all += 1;
      hidden += same ? 1 : 0;
      row.classList.toggle("is-same", same);
      if (more && more.classList.contains("kb-more")) {
        more.classList.toggle("is-same", same);
      }
    });
    var words = this.root.dataset;
    this.say(only ? fill(hidden > 0 ? words.hidden : words.none, [hidden, all]) : "");
    this.pairs();
  };

  Matrix.prototype.say = function (text) {
    this.root.querySelector(".kb-said").textContent = text;
  };

  Matrix.prototype.pairs = function () {
    var picked = this.picked().map(function (box) { return box.value; });
    var place = this.root.querySelector(".kb-versus");
    if (!place) {
      return;
    }

    var every = document.querySelectorAll('.kb-pairs[data-pairs="' + place.dataset.pairs + '"] [data-pair]');
    var isPicked = function (link) {
      return link.dataset.pair.split(" ").every(function (id) { return picked.indexOf(id) >= 0; });
    };
    if (every.length === 0) {
      place.querySelectorAll("a").forEach(function (link) { link.hidden = !isPicked(link); });
    } else {
      place.querySelectorAll("a").forEach(function (link) { link.remove(); });
      Array.from(every).filter(isPicked).forEach(function (link) { place.append(" ", link.cloneNode(true)); });
    }

    place.hidden = !place.querySelector("a:not([hidden])");
  };

  document.querySelectorAll(".kb-matrix").forEach(function (root) {
    if (root.querySelector(".kb-picks")) {
      new Matrix(root);
    }
  });
})();
