// SPDX-License-Identifier: MIT
// What the rows of a table say, to be sought, sorted, copied or kept as a file: table.js asks for it.
(function () {
  "use strict";

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function fill(template) {
    var values = Array.prototype.slice.call(arguments, 1);
    return template.replace(/\{(\d)\}/g, function (all, index) {
      return values[index];
    });
  }

  // What a cell says, without sources, permalinks and buttons.
  function said(cell) {
    var copy = cell.cloneNode(true);
    copy.querySelectorAll(".permalink, .kb-sort, sup").forEach(function (extra) {
      extra.remove();
    });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function differ(cells) {
    var values = cells.filter(Boolean).map(function (cell) { return cell.dataset.value; });
    return values.length < 2 || values.some(function (value) { return value !== values[0]; });
  }

  // Each line that is seen, as what its cells say.
  function shown(lines) {
    return lines.filter(function (line) { return !line.hidden; }).map(function (line) {
      return Array.prototype.filter.call(line.cells, function (cell) { return !cell.hidden; }).map(said);
    });
  }

  function markdown(rows) {
    var lines = rows.map(function (cells) {
      return "| " + cells.map(function (text) { return text.replace(/([\\|])/g, "\\$1"); }).join(" | ") + " |";
    });
    lines.splice(1, 0, lines[0].replace(/(?:\\.|[^|])+/g, " --- "));
    return lines.join("\n") + "\n";
  }

  // The same rule as for the file that the site offers: what a spreadsheet would run gets an apostrophe, also where it separates by ";", tabs or bars.
  var formula = /(^|[;|\t\r\n])([\s\x85\uFEFF"]*)([=+\-@\t＝＋－＠])/g;

  // As RFC 4180 says.
  function csv(rows) {
    return rows.map(function (cells) {
      return cells.map(function (cell) {
        return "\"" + cell.replace(formula, "$1$2'$3").replace(/"/g, "\"\"") + "\"";
      }).join(",");
    }).join("\r\n");
  }

  window.kbRows = { fold: fold, fill: fill, said: said, differ: differ, shown: shown, markdown: markdown, csv: csv };
})();
