// SPDX-License-Identifier: MIT
// Finds pages. The build writes words, pages and synonyms into files beside the search page, of which a search loads the few that it needs. What is typed is split and
// matched as the build does it (Search/RunQuery.cs), so that the build can hold the search to what it should find.
(function () {
  "use strict";

  var keyOf = window.kbWords.keyOf;
  var typedIn = window.kbWords.typedIn;

  // The longest term that was typed here and then what means the same; null when none was.
  function synonymsAt(typed, at, synonyms) {
    var length = 0;
    var alternatives = null;
    synonyms.forEach(function (group) {
      group.forEach(function (term) {
        var isThere = term.length > length && at + term.length <= typed.length && term.every(function (word, i) {
          return typed[at + i].whole === word;
        });
        if (isThere) {
          length = term.length;
          alternatives = [term].concat(group.filter(function (other) {
            return other !== term;
          }));
        }
      });
    });
    return alternatives;
  }

  // Words that are typed as one: alternatives, of which each has one word or several. The parts of a joined word are tried when no page has the whole.
  function unitsWithout(stops, typed, synonyms) {
    var units = [];
    for (var at = 0; at < typed.length;) {
      var own = typed[at];
      var same = synonymsAt(typed, at, synonyms);
      at += same ? same[0].length : 1;
      if (same) {
        units.push({ alternatives: same, parts: [], isLast: at === typed.length });
      } else if (!stops.includes(own.whole)) {
        units.push({ alternatives: [[own.whole]], parts: own.parts, isLast: at === typed.length });
      }
    }
    return units;
  }

  // Words that say nothing are left out, but not when nothing else was typed.
  function unitsOf(typed, whole) {
    var synonyms = whole.synonyms.map(function (group) {
      return group.map(function (term) {
        return term.split(" ");
      });
    });
    var units = unitsWithout(whole.stopWords, typed, synonyms);
    return units.length > 0 ? units : unitsWithout([], typed, synonyms);
  }

  function shared(one, other) {
    var length = 0;
    while (length < one.length && length < other.length && one[length] === other[length]) {
      length++;
    }
    return length;
  }

  // How many letters were mistyped: left out, put in, put for another or swapped with the next one.
  function distance(one, other) {
    var before = [];
    var row = Array.from({ length: other.length + 1 }, function (_, j) {
      return j;
    });
    for (var i = 1; i <= one.length; i++) {
      var next = [i];
      for (var j = 1; j <= other.length; j++) {
        var replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next[j] = Math.min(replaced, row[j] + 1, next[j - 1] + 1);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length];
  }

  function withDistance(shard, all, word, count, factor) {
    return all.filter(function (other) {
      return Math.abs(other.length - word.length) <= count && distance(other, word) === count;
    }).map(function (other) {
      return [shard.words[other], factor];
    });
  }

  function mistyped(shard, all, word) {
    var once = word.length >= 4 ? withDistance(shard, all, word, 1, 0.6) : [];
    return once.length === 0 && word.length >= 8 ? withDistance(shard, all, word, 2, 0.4) : once;
  }

  function similar(shard, all, word) {
    var most = all.reduce(function (most, other) {
      return Math.max(most, shared(other, word));
    }, 0);
    return most < 4 || most * 10 < word.length * 6 ? [] : all.filter(function (other) {
      return shared(other, word) === most;
    }).map(function (other) {
      return [shard.words[other], 0.3];
    });
  }

  // Places of postings, each with how well its word fits: the word; longer ones when it may still be typed or nobody uses it; then mistyped and similar ones.
  function matches(shard, word, isLast, isWhole) {
    var all = Object.keys(shard.words);
    var found = Object.hasOwn(shard.words, word) ? [[shard.words[word], 1]] : [];
    if ((found.length === 0 || isLast) && word.length >= 2) {
      all.forEach(function (other) {
        if (other.length > word.length && other.startsWith(word)) {
          found.push([shard.words[other], 0.5 * word.length / other.length]);
        }
      });
    }
    if (found.length === 0 && isWhole && !/[0-9]/.test(word)) {
      found = mistyped(shard, all, word);
    }
    return found.length === 0 && isWhole && word.length >= 5 ? similar(shard, all, word) : found;
  }

  function eachPosting(postings, act) {
    for (var i = 0, page = 0; i < postings.length; i += 2) {
      page += postings[i];
      act(page, postings[i + 1]);
    }
  }

  function scoresOfWord(shard, word, isLast, isWhole) {
    var best = new Map();
    (shard ? matches(shard, word, isLast, isWhole) : []).forEach(function (match) {
      eachPosting(shard.postings[match[0]], function (page, weight) {
        best.set(page, Math.max(best.get(page) || 0, weight * match[1]));
      });
    });
    return best;
  }

  function scoresOfUnit(shards, unit) {
    var whole = scoresOfAlternatives(shards, unit.alternatives, unit.isLast, unit.parts.length === 0);
    return whole.size > 0 || unit.parts.length === 0 ? whole : scoresOfAlternatives(shards, [unit.parts], unit.isLast, true);
  }

  // What was typed is the first alternative.
  function scoresOfAlternatives(shards, alternatives, isLast, isWhole) {
    var best = new Map();
    alternatives.forEach(function (words, a) {
      var all = words.map(function (word, i) {
        return scoresOfWord(shards.get(keyOf(word)), word, isLast && i === words.length - 1, isWhole);
      });
      all[0].forEach(function (score, page) {
        var sum = 0;
        for (var i = 0; i < all.length; i++) {
          if (!all[i].has(page)) {
            return;
          }
          sum += all[i].get(page);
        }
        best.set(page, Math.max(best.get(page) || 0, sum / words.length * (a === 0 ? 1 : 0.8)));
      });
    });
    return best;
  }

  // What was typed side by side, and stands so on a page that was found.
  function addNeighbours(shards, units, pages) {
    var words = units.flatMap(function (unit) {
      return unit.alternatives[0];
    });
    words.slice(1).forEach(function (next, i) {
      var shard = shards.get(keyOf(words[i]));
      var two = words[i] + " " + next;
      if (shard && Object.hasOwn(shard.neighbours, two)) {
        eachPosting(shard.postings[shard.neighbours[two]], function (page, weight) {
          if (pages.has(page)) {
            pages.get(page).score += weight;
          }
        });
      }
    });
  }

  // The page that compares what was typed, asked for by a word as "versus"; undefined when there is none.
  function askedPair(typed, whole) {
    var words = typed.map(function (word) {
      return word.whole;
    });
    var isAsked = words.some(function (word) {
      return whole.pairWords.includes(word);
    });
    var names = Array.from(new Set(words)).filter(function (word) {
      return !whole.pairWords.includes(word) && !whole.stopWords.includes(word);
    }).sort().join(" ");
    return isAsked && Object.hasOwn(whole.pairs, names) ? whole.pairs[names] : undefined;
  }

  // Pages with the best first, and whether one has all words. A page that lacks some loses by how rare they are; what is far behind the best is left out.
  function together(count, shards, units, asked) {
    var total = 0;
    var pages = new Map();
    units.forEach(function (unit) {
      var scores = scoresOfUnit(shards, unit);
      if (scores.size === 0) {
        return;
      }
      var rarity = (count - scores.size + 1) / (count + 9 * scores.size);
      total += rarity;
      scores.forEach(function (score, page) {
        var found = pages.get(page) || { page: page, units: 0, score: 0, share: 0 };
        pages.set(page, found);
        found.units++;
        found.score += unit.parts.length > 0 ? 2 * score : score;
        found.share += rarity;
      });
    });
    addNeighbours(shards, units, pages);
    var all = Array.from(pages.values());
    all.forEach(function (found) {
      found.score = found.score * (found.share / total) * (found.share / total);
    });
    if (pages.has(asked)) {
      pages.get(asked).score += all.reduce(function (best, found) {
        return Math.max(best, found.score);
      }, 0);
    }
    all.sort(function (a, b) {
      return b.score - a.score || a.page - b.page;
    });
    function hasAll(found) {
      return found.units === units.length;
    }
    return {
      hits: all.filter(function (found) {
        return hasAll(found) || found.score >= all[0].score * 0.25;
      }),
      hasAll: all.some(hasAll),
    };
  }

  function search(files, text) {
    return files.whole().then(function (whole) {
      var typed = typedIn(text);
      var units = unitsOf(typed, whole);
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
        var found = together(whole.pages, new Map(shards), units, askedPair(typed, whole));
        var telling = typed.filter(function (word) {
          return !whole.stopWords.includes(word.whole);
        });
        found.typed = telling.length > 0 ? telling : typed;
        return found;
      });
    });
  }

  window.kbFind = { Files: window.kbWords.Files, search: search, typedIn: typedIn };
})();
