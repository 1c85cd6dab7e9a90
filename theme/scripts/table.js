// SPDX-License-Identifier: MIT
// Tools over the tables of the dataset. Each table works without them; they filter, sort, hide columns and rows, show only
// what differs, keep that state in the address, and copy or download what is shown.
(function () {
  "use strict";

  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

  var fold = window.kbRows.fold;
  var fill = window.kbRows.fill;
  var said = window.kbRows.said;
  var differ = window.kbRows.differ;

  function Table(root) {
    this.root = root;
    this.id = root.dataset.table;
    this.form = root.querySelector(".kb-tools");
    this.tools = this.form.querySelector("details");
    this.words = this.form.dataset;
    this.body = root.querySelector("tbody");
    this.heads = Array.prototype.slice.call(root.querySelectorAll("thead th"));
    this.rows = Array.prototype.slice.call(this.body.rows);
    this.original = this.rows.slice();
    this.texts = new Map();
    this.rows.forEach(function (row) {
      this.texts.set(row, fold(said(row)));
    }, this);
    this.boxes = { columns: this.choices("columns", this.heads.slice(1)), rows: this.choices("rows", this.rows.map(function (row) { return row.cells[0]; })) };
    this.addSortButtons();
    this.addSortChoice();
    this.listen();
    this.read();
    this.form.hidden = false;
    this.permalinks();
    if (this.reveal(location.hash)) {
      document.getElementById(location.hash.slice(1)).scrollIntoView();
    }
  }

  Table.prototype.name = function (head) {
    return head.dataset.column || head.parentNode.id.slice(this.root.id.length + 1);
  };

  // A disclosure with a check box for each column or row.
  Table.prototype.choices = function (kind, heads) {
    var details = document.createElement("details");
    var summary = document.createElement("summary");
    summary.textContent = this.words[kind];
    details.append(summary);
    var boxes = heads.map(function (head) {
      var label = document.createElement("label");
      var box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.value = this.name(head);
      label.append(box, " " + said(head));
      details.append(label);
      return box;
    }, this);
    this.form.querySelector("button").before(details);
    return boxes;
  };

  Table.prototype.addSortButtons = function () {
    this.heads.forEach(function (head, index) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "kb-sort";
      button.setAttribute("aria-label", fill(this.words.sort, said(head)));
      button.addEventListener("click", function () {
        this.sortBy(index, head.getAttribute("aria-sort") !== "ascending");
      }.bind(this));
      head.append(button);
    }, this);
  };

  // Where rows are cards, one control sorts, in place of a button in each head, and another turns the order.
  Table.prototype.addSortChoice = function () {
    var choice = document.createElement("select");
    var turn = document.createElement("button");
    choice.setAttribute("aria-label", fill(this.words.sort, "…"));
    choice.append(new Option(fill(this.words.sort, "…"), ""), ...this.heads.map((head, index) => new Option(fill(this.words.sort, said(head)), index)));
    choice.addEventListener("input", function (event) {
      event.stopPropagation();
      this.sortBy(choice.value === "" ? null : Number(choice.value), true);
    }.bind(this));
    turn.type = "button";
    turn.className = "kb-turn";
    turn.addEventListener("click", function () {
      this.sortBy(this.sort.index, !this.sort.up);
    }.bind(this));
    this.form.querySelector("details details").before(choice, turn);
    Object.assign(this, { choice: choice, turn: turn });
  };

  Table.prototype.sortBy = function (index, up) {
    this.sort = index === null ? null : { index: index, up: up };
    this.update(this.sorted());
  };

  // What the order is, in words.
  Table.prototype.sorted = function () {
    return this.sort ? fill(this.sort.up ? this.words.up : this.words.down, said(this.heads[this.sort.index])) : "";
  };

  // One link that goes to the cell under the pointer: a link in every cell would be most of the page.
  Table.prototype.permalinks = function () {
    var link = document.createElement("a");
    link.className = "permalink";
    link.tabIndex = -1;
    link.textContent = "#";
    this.body.addEventListener("pointerover", function (event) {
      var cell = event.target.closest("td[id]");
      if (cell && link.parentNode !== cell) {
        link.href = "#" + cell.id;
        cell.append(link);
      }
    });
  };

  Table.prototype.listen = function () {
    this.form.addEventListener("input", function () {
      this.update();
    }.bind(this));
    this.form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    this.form.addEventListener("click", function (event) {
      var act = event.target.dataset && event.target.dataset.do;
      if (act) {
        this[act]();
      }
    }.bind(this));
    window.addEventListener("popstate", this.read.bind(this));
    document.addEventListener("click", function (event) {
      var link = event.target.closest('a[href^="#"]');
      if (link) {
        this.reveal(link.getAttribute("href"));
      }
    }.bind(this));
  };

  // A link that leads to a cell which is hidden shows the whole table: the way back from a source must end at its claim.
  Table.prototype.reveal = function (hash) {
    var target = document.getElementById(hash.slice(1));
    var hidden = Boolean(target) && this.body.contains(target) && target.closest("[hidden]") !== null;
    if (hidden) {
      this.reset();
    }
    return hidden;
  };

  // From the address to the controls.
  Table.prototype.read = function () {
    var state = new URLSearchParams(location.search);
    var hidden = function (key) {
      return (state.get(this.id + "." + key) || "").split(",");
    }.bind(this);
    this.form.elements.filter.value = state.get(this.id + ".filter") || "";
    this.form.elements.differs.checked = state.get(this.id + ".differs") === "1";
    ["columns", "rows"].forEach(function (kind) {
      var names = hidden(kind);
      this.boxes[kind].forEach(function (box) {
        box.checked = names.indexOf(box.value) < 0;
      });
    }, this);
    var sort = state.get(this.id + ".sort") || "";
    var index = this.heads.findIndex(function (head) {
      return sort.replace(/^-/, "") === (head.dataset.column || "name");
    });
    this.sort = sort && index >= 0 ? { index: index, up: sort[0] !== "-" } : null;
    this.show();
    // Nobody should wonder where the other rows are.
    this.tools.open = this.tools.open || location.search.indexOf(this.id + ".") > 0;
  };

  // From the controls to the table, the address and the announcement.
  Table.prototype.update = function (message) {
    var shown = this.show();
    this.write();
    this.say((message ? message + ". " : "") + fill(this.words.shown, shown, this.rows.length) + (this.same ? ". " + this.words.all : ""));
  };

  Table.prototype.write = function () {
    var url = new URL(location.href);
    var unchecked = function (boxes) {
      return boxes.filter(function (box) { return !box.checked; }).map(function (box) { return box.value; }).join(",");
    };
    var head = this.sort && this.heads[this.sort.index];
    var state = {
      filter: this.form.elements.filter.value,
      differs: this.form.elements.differs.checked ? "1" : "",
      columns: unchecked(this.boxes.columns),
      rows: unchecked(this.boxes.rows),
      sort: head ? (this.sort.up ? "" : "-") + (head.dataset.column || "name") : ""
    };
    Object.keys(state).forEach(function (key) {
      if (state[key]) {
        url.searchParams.set(this.id + "." + key, state[key]);
      } else {
        url.searchParams.delete(this.id + "." + key);
      }
    }, this);
    history.replaceState(null, "", url);
  };

  Table.prototype.show = function () {
    var wanted = fold(this.form.elements.filter.value.trim());
    var rows = this.rows.filter(function (row, index) {
      row.hidden = !this.boxes.rows[index].checked || this.texts.get(row).indexOf(wanted) < 0;
      return !row.hidden;
    }, this);
    var columns = this.boxes.columns.map(function (box) { return box.checked; });
    this.matching = rows.length;
    if (this.form.elements.differs.checked) {
      if (this.root.dataset.compare === "rows") {
        rows = rows.filter(function (row) {
          row.hidden = !differ(columns.map(function (on, index) { return on ? row.cells[index + 1] : null; }));
          return !row.hidden;
        }, this);
      } else {
        columns = columns.map(function (on, index) {
          return on && differ(rows.map(function (row) { return row.cells[index + 1]; }));
        }, this);
      }
    }
    columns.forEach(function (on, index) {
      this.heads[index + 1].hidden = !on;
      this.rows.forEach(function (row) {
        row.cells[index + 1].hidden = !on;
      });
    }, this);
    this.order();
    this.same = this.form.elements.differs.checked && rows.length === this.matching && columns.every(function (on, index) { return on === this.boxes.columns[index].checked; }, this);
    return rows.length;
  };

  Table.prototype.order = function () {
    var sort = this.sort;
    this.heads.forEach(function (head, index) {
      if (sort && sort.index === index) {
        head.setAttribute("aria-sort", sort.up ? "ascending" : "descending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    this.choice.value = sort ? sort.index : "";
    this.turn.hidden = !sort;
    this.turn.setAttribute("aria-label", this.sorted());
    this.turn.textContent = sort && sort.up ? "↑" : "↓";
    var key = function (row) {
      var cell = row.cells[sort.index];
      return cell.dataset.value === undefined ? said(cell) : cell.dataset.value;
    };
    var sorted = this.original.slice();
    if (sort) {
      sorted.sort(function (a, b) {
        var one = key(a);
        var other = key(b);
        // What has no value comes last, either way.
        return one && other ? collator.compare(one, other) * (sort.up ? 1 : -1) : !one - !other;
      });
    }
    this.body.append.apply(this.body, sorted);
  };

  Table.prototype.view = function () {
    return window.kbRows.shown([this.root.querySelector("thead tr")].concat(Array.prototype.slice.call(this.body.rows)));
  };

  Table.prototype.say = function (text) {
    this.form.querySelector("output").textContent = text;
  };

  Table.prototype.copy = function () {
    navigator.clipboard.writeText(window.kbRows.markdown(this.view())).then(this.say.bind(this, this.words.copied), function () {});
  };

  Table.prototype.download = function () {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + window.kbRows.csv(this.view()) + "\r\n"], { type: "text/csv" }));
    link.download = this.id + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  Table.prototype.reset = function () {
    this.form.reset();
    this.boxes.columns.concat(this.boxes.rows).forEach(function (box) { box.checked = true; });
    this.sort = null;
    this.update();
  };

  document.querySelectorAll(".kb-table").forEach(function (root) {
    if (root.querySelector(".kb-tools")) {
      new Table(root);
    }
  });
})();
