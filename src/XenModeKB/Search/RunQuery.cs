using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Answers a search as the script of the search page does, step by step the same, so that a build can tell what readers will find; a
/// browser test holds the two equal. 1. What was typed becomes words; those that say nothing are left out, and terms with synonyms become
/// alternatives. 2. Each finds pages with their weights. 3. The weights are added up, more for words that stand side by side; a page that
/// lacks some of the words loses by how rare they are, and what is far behind the best page is left out. Only the four operations that
/// every machine does alike.
/// </summary>
internal sealed class RunQuery(SearchIndex index)
{
    private const double Synonym = 0.8;

    /// <summary>A name as <c>app.conf</c> or <c>4.22</c> says more than a word.</summary>
    private const double Joined = 2;

    /// <summary>How much of the best score a page needs that lacks a word.</summary>
    private const double LeastOfBest = 0.25;

    /// <summary>How fast a word says less the more pages have it.</summary>
    private const double Commonness = 9;

    public Found Of(string query)
    {
        var typed = TypedWord.In(query);
        var units = SearchUnit.In(typed, index);
        var scores = units.Select(Scores).ToList();
        var total = 0.0;
        var together = new SortedDictionary<int, (int Units, double Score, double Share)>();
        var weights = units.Select(unit => unit.Parts.IsEmpty ? 1 : Joined);
        foreach (var (unit, weight) in scores.Zip(weights).Where(unit => unit.First.Count > 0))
        {
            var rarity = Rarity(unit.Count);
            total += rarity;
            foreach (var (page, score) in unit)
            {
                var before = together.GetValueOrDefault(page);
                together[page] = (before.Units + 1, before.Score + (weight * score), before.Share + rarity);
            }
        }

        AddNeighbours(units, together);
        var hits = together.Select(
            found => new Hit(found.Key, found.Value.Score * (found.Value.Share / total) * (found.Value.Share / total)));
        return Best(First([.. hits], index.Pairs.Asked(typed, index.StopWords)), units.Count, page => together[page].Units);
    }

    /// <summary>From almost 1 for a word of one page to almost 0 for one of all.</summary>
    private double Rarity(int having) => (index.Pages.Length - having + 1) / (index.Pages.Length + (Commonness * having));

    /// <summary>A page that was asked for by what it compares comes before all others.</summary>
    private static IEnumerable<Hit> First(List<Hit> hits, int? asked)
    {
        var best = asked is null || hits.Count == 0 ? 0.0 : hits.Max(hit => hit.Score);
        return hits.Select(hit => hit.Page == asked ? hit with { Score = hit.Score + best } : hit);
    }

    private static Found Best(IEnumerable<Hit> hits, int units, Func<int, int> unitsOf)
    {
        ImmutableArray<Hit> ranked = [.. hits.OrderByDescending(hit => hit.Score)];
        return new(
            [.. ranked.Where(hit => unitsOf(hit.Page) == units || hit.Score >= ranked[0].Score * LeastOfBest)],
            ranked.Any(hit => unitsOf(hit.Page) == units));
    }

    /// <summary>What was typed side by side, and stands so on a page that was found.</summary>
    private void AddNeighbours(List<SearchUnit> units, SortedDictionary<int, (int Units, double Score, double Share)> together)
    {
        var words = units.SelectMany(unit => unit.Alternatives[0]).ToList();
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            if (!index.Shards.TryGetValue(Shard.KeyOf(word), out var shard))
            {
                continue;
            }

            foreach (var (_, place) in shard.Neighbours.Where(two => two.Words == $"{word} {next}"))
            {
                foreach (var (page, weight) in shard.Postings[place].Where(posting => together.ContainsKey(posting.Page)))
                {
                    together[page] = together[page] with { Score = together[page].Score + weight };
                }
            }
        }
    }

    private SortedDictionary<int, double> Scores(SearchUnit unit)
    {
        var whole = Scores(unit.Alternatives, unit.IsLast, unit.Parts.IsEmpty);
        return whole.Count > 0 || unit.Parts.IsEmpty ? whole : Scores([unit.Parts], unit.IsLast, isWhole: true);
    }

    /// <summary>The best that each page has for one of the alternatives; what was typed is the first.</summary>
    private SortedDictionary<int, double> Scores(ImmutableArray<ImmutableArray<string>> alternatives, bool isLast, bool isWhole)
    {
        var best = new SortedDictionary<int, double>();
        foreach (var (a, words) in alternatives.Index())
        {
            var all = words.Select((word, i) => Scores(word, isLast && i == words.Length - 1, isWhole)).ToList();
            foreach (var page in all[0].Keys.Where(page => all.TrueForAll(word => word.ContainsKey(page))))
            {
                var sum = 0.0;
                foreach (var word in all)
                {
                    sum += word[page];
                }

                best[page] = Math.Max(best.GetValueOrDefault(page), sum / words.Length * (a == 0 ? 1 : Synonym));
            }
        }

        return best;
    }

    private SortedDictionary<int, double> Scores(string word, bool isLast, bool isWhole)
    {
        var best = new SortedDictionary<int, double>();
        if (index.Shards.TryGetValue(Shard.KeyOf(word), out var shard))
        {
            foreach (var (place, factor) in MatchWords.In(shard, word, isLast, isWhole))
            {
                foreach (var (page, weight) in shard.Postings[place])
                {
                    best[page] = Math.Max(best.GetValueOrDefault(page), weight * factor);
                }
            }
        }

        return best;
    }
}
