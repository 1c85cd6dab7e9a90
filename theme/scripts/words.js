// SPDX-License-Identifier: MIT
// What is typed into a search, as words, and the files that the build wrote for the search: find.js asks them.
(function () {
  "use strict";

  // Letters that are no other letter with a mark.
  var others = { "æ": "ae", "œ": "oe", "ĳ": "ij", "þ": "th", "ß": "ss", "ð": "d", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ŀ": "l", "ł": "l", "ŉ": "n", "ŋ": "n", "ŧ": "t", "ſ": "s" };

  function plain(text) {
    return text.normalize("NFC").toLowerCase().replace(/[\u00c0-\u017f]/g, function (letter) {
      return others[letter] || letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    }).replace(/[\u0300-\u036f]/g, "");
  }

  // Each word with the parts that a dot, hyphen, underscore or capital joins.
  function typedIn(text) {
    var words = text.normalize("NFC").replace(/[\u0300-\u036f]/g, "").match(/[\p{L}\p{Nd}]+(?:[._-][\p{L}\p{Nd}]+)*/gu) || [];
    return words.map(function (word) {
      var parts = word.split(/[._-]|(?<=\p{Ll})(?=\p{Lu})/u).map(plain);
      return { whole: plain(word), parts: parts.length > 1 ? parts : [] };
    });
  }

  // Files, each asked for once, beside the search page. One of another build comes from a cache: the next try goes past it.
  function Files(base) {
    this.base = base || "";
    this.asked = new Map();
    this.version = null;
  }

  Files.prototype.get = function (name) {
    if (!this.asked.has(name)) {
      var asked = this.fetch(name, "default");
      this.asked.set(name, asked);
      asked.catch(function () {
        this.asked.delete(name);
      }.bind(this));
    }
    return this.asked.get(name);
  };

  Files.prototype.fetch = function (name, cache) {
    return fetch(this.base + name + ".json", { cache: cache }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(name + ": " + answer.status);
      }
      return answer.json();
    }).then(function (file) {
      this.version = this.version || file.version;
      if (file.version === this.version) {
        return file;
      }
      if (cache === "reload") {
        throw new Error(name + ": another version");
      }
      return this.fetch(name, "reload");
    }.bind(this));
  };

  Files.prototype.whole = function () {
    return this.get("index");
  };

  function keyOf(word) {
    var start = /^[a-z0-9]{1,2}/.exec(word);
    return start ? start[0] : "_";
  }

  window.kbWords = { Files: Files, keyOf: keyOf, typedIn: typedIn };
})();
