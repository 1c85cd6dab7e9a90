// SPDX-License-Identifier: MIT
// Finds pages. The build writes words, pages and synonyms into files beside the search page, of which a search loads the few that it needs. What is typed is split and
// matched as the build does it (Search/RunQuery.cs), so that the build can hold the search to what it should find.
(function () {
  "use strict";

  // Letters that are no other letter with a mark.
  var others = { "æ": "ae", "œ": "oe", "ĳ": "ij", "þ": "th", "ß": "ss", "ð": "d", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ŀ": "l", "ł": "l", "ŉ": "n", "ŋ": "n", "ŧ": "t", "ſ": "s" };

  function plain(text) {
    return text.normalize("NFC").toLowerCase().replace(/[\u00c0-\u017f]/g, function (letter) {
      return others[letter] || letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    }).replace(/[\u0300-\u036f]/g, "");
  }

  // Each word with the parts that a dot, hyphen or underscore joins.
  function typedIn(text) {
    var words = plain(text).match(/[\p{L}\p{Nd}]+(?:[._-][\p{L}\p{Nd}]+)*/gu) || [];
    return words.map(function (word) {
      return { whole: word, parts: /[._-]/.test(word) ? word.split(/[._-]/) : [] };
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
    return /^[a-z0-9]/.test(word) ? word[0] : "_";
  }

  // Words that are typed as one: alternatives, of which each has one word or several. The parts of a joined word are tried when no page has the whole.
  function unitsOf(typed, synonyms) {
    var units = [];
    for (var at = 0; at < typed.length;) {
      var length = 0;
      var unit = { alternatives: [[typed[at].whole]], parts: typed[at].parts };
      synonyms.forEach(function (group) {
        group.forEach(function (term) {
          var isThere = term.length > length && at + term.length <= typed.length && term.every(function (word, i) {
            return typed[at + i].whole === word;
          });
          if (isThere) {
            length = term.length;
            unit = { alternatives: group, parts: [] };
          }
        });
      });
      at += Math.max(1, length);
      unit.isLast = at === typed.length;
      units.push(unit);
    }
    return units;
  }

  function shared(one, other) {
    var length = 0;
    while (length < one.length && length < other.length && one[length] === other[length]) {
      length++;
    }
    return length;
  }

  // Places of postings, each with how well its word fits.
  function matches(shard, word, isLast) {
    var all = Object.keys(shard.words);
    var found = Object.hasOwn(shard.words, word) ? [[shard.words[word], 1]] : [];
    if ((found.length === 0 || isLast) && word.length >= 2) {
      all.forEach(function (other) {
        if (other.length > word.length && other.startsWith(word)) {
          found.push([shard.words[other], 0.5 * word.length / other.length]);
        }
      });
    }
    if (found.length === 0 && word.length >= 5) {
      var most = all.reduce(function (most, other) {
        return Math.max(most, shared(other, word));
      }, 0);
      if (most >= 4 && most * 10 >= word.length * 6) {
        all.forEach(function (other) {
          if (shared(other, word) === most) {
            found.push([shard.words[other], 0.3]);
          }
        });
      }
    }
    return found;
  }

  function scoresOfWord(shard, word, isLast) {
    var best = new Map();
    (shard ? matches(shard, word, isLast) : []).forEach(function (match) {
      var postings = shard.postings[match[0]];
      for (var i = 0, page = 0; i < postings.length; i += 2) {
        page += postings[i];
        best.set(page, Math.max(best.get(page) || 0, postings[i + 1] * match[1]));
      }
    });
    return best;
  }

  function scoresOfUnit(shards, unit) {
    var whole = scoresOfAlternatives(shards, unit.alternatives, unit.isLast);
    return whole.size > 0 || unit.parts.length === 0 ? whole : scoresOfAlternatives(shards, [unit.parts], unit.isLast);
  }

  function scoresOfAlternatives(shards, alternatives, isLast) {
    var best = new Map();
    alternatives.forEach(function (words) {
      var all = words.map(function (word, i) {
        return scoresOfWord(shards.get(keyOf(word)), word, isLast && i === words.length - 1);
      });
      all[0].forEach(function (score, page) {
        var sum = 0;
        for (var i = 0; i < all.length; i++) {
          if (!all[i].has(page)) {
            return;
          }
          sum += all[i].get(page);
        }
        best.set(page, Math.max(best.get(page) || 0, sum / words.length));
      });
    });
    return best;
  }

  // Pages with the best first, and whether they have all words.
  function together(units) {
    var pages = new Map();
    units.forEach(function (unit) {
      unit.forEach(function (score, page) {
        var before = pages.get(page) || { page: page, units: 0, score: 0 };
        pages.set(page, { page: page, units: before.units + 1, score: before.score + score });
      });
    });
    var all = Array.from(pages.values());
    var whole = all.filter(function (found) {
      return found.units === units.length;
    });
    var hits = whole.length > 0 ? whole : all;
    hits.sort(function (a, b) {
      return b.units - a.units || b.score - a.score || a.page - b.page;
    });
    return { hits: hits, hasAll: whole.length > 0 };
  }

  function search(files, text) {
    return files.whole().then(function (whole) {
      var synonyms = whole.synonyms.map(function (group) {
        return group.map(function (term) {
          return term.split(" ");
        });
      });
      var units = unitsOf(typedIn(text), synonyms);
      var keys = new Set(units.flatMap(function (unit) {
        return unit.alternatives.flat().concat(unit.parts).map(keyOf);
      }).filter(function (key) {
        return whole.words.includes(key);
      }));
      return Promise.all(Array.from(keys, function (key) {
        return files.get("words-" + key).then(function (shard) {
          return [key, shard];
        });
      })).then(function (shards) {
        var loaded = new Map(shards);
        return together(units.map(function (unit) {
          return scoresOfUnit(loaded, unit);
        }));
      });
    });
  }

  window.kbFind = { Files: Files, search: search, typedIn: typedIn };
})();
