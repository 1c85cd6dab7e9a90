// SPDX-License-Identifier: MIT
// Blocks of code that say the same for several tools, one above the other, become tabs. The tool that the reader picks is
// shown in all groups of the page, and on the next page.
(function () {
  "use strict";

  var groups = [];

  function remembered() {
    try {
      return localStorage.getItem("kb-tab");
    } catch {
      return null;
    }
  }

  function remember(name) {
    try {
      localStorage.setItem("kb-tab", name);
    } catch {
      // The choice holds on this page alone.
    }
  }

  function Group(root, number) {
    this.panels = Array.from(root.children);
    this.names = this.panels.map(function (panel) { return panel.querySelector("figcaption").textContent; });
    this.list = document.createElement("div");
    this.list.className = "tab-list";
    this.list.setAttribute("role", "tablist");
    this.tabs = this.names.map(function (name, index) {
      return this.tab(name, index, number);
    }, this);
    this.list.addEventListener("keydown", this.keys.bind(this));
    root.prepend(this.list);
    root.classList.add("is-tabs");
  }

  Group.prototype.tab = function (name, index, number) {
    var tab = document.createElement("button");
    var panel = document.createElement("div");
    tab.type = "button";
    tab.id = "tab--" + number + "-" + index;
    tab.textContent = name;
    tab.setAttribute("role", "tab");
    panel.id = tab.id + "--panel";
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    this.panels[index].before(panel);
    panel.append(this.panels[index]);
    this.panels[index] = panel;
    tab.addEventListener("click", function () {
      remember(name);
      groups.forEach(function (group) { group.show(name); });
    });
    this.list.append(tab);
    return tab;
  };

  Group.prototype.show = function (name) {
    var chosen = this.names.indexOf(name);
    if (chosen < 0) {
      return;
    }

    this.tabs.forEach(function (tab, index) {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      this.panels[index].hidden = index !== chosen;
    }, this);
  };

  Group.prototype.keys = function (event) {
    var now = this.tabs.indexOf(document.activeElement);
    var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (now >= 0 && step) {
      var next = this.tabs[(now + step + this.tabs.length) % this.tabs.length];
      event.preventDefault();
      next.click();
      next.focus();
    }
  };

  document.querySelectorAll(".code-tabs").forEach(function (root, number) {
    groups.push(new Group(root, number));
  });
  groups.forEach(function (group) {
    group.show(group.names[0]);
    group.show(remembered());
  });
})();
