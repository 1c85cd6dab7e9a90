using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Answers a search as the script of the search page does, step by step the same, so that a build can tell what readers will find; a
/// browser test holds the two equal.
/// 1. What was typed becomes words; terms with synonyms become alternatives. 2. A word finds its own forms; the last one, which may still
/// be typed, and one that nobody uses
/// also find longer words, and then words with the same beginning. 3. A page must have something for each word; the weights are added up.
/// </summary>
internal sealed class RunQuery(SearchIndex index)
{
    private const double LongerWord = 0.5;
    private const double SimilarWord = 0.3;
    private const int ShortestStart = 2;
    private const int ShortestSimilar = 5;
    private const int LeastShared = 4;

    /// <summary>
    /// Words that are typed as one: alternatives, of which each has one word or several. The parts of a joined word are tried when no page
    /// has the whole.
    /// </summary>
    private readonly record struct Unit(ImmutableArray<ImmutableArray<string>> Alternatives, ImmutableArray<string> Parts, bool IsLast);

    public Found Of(string query)
    {
        var units = Units(TypedWord.In(query)).Select(Scores).ToList();
        var together = new SortedDictionary<int, (int Units, double Score)>();
        foreach (var (page, score) in units.SelectMany(unit => unit))
        {
            var before = together.GetValueOrDefault(page);
            together[page] = (before.Units + 1, before.Score + score);
        }

        var hasAll = together.Values.Any(found => found.Units == units.Count);
        return new(
            [
                .. from found in together
                   where !hasAll || found.Value.Units == units.Count
                   orderby found.Value.Units descending, found.Value.Score descending
                   select new Hit(found.Key, found.Value.Score),
            ],
            hasAll);
    }

    private List<Unit> Units(List<TypedWord> typed)
    {
        var units = new List<Unit>();
        var at = 0;
        while (at < typed.Count)
        {
            var (group, length) = Synonyms(typed, at);
            var own = new Unit([[typed[at].Whole]], typed[at].Parts, IsLast: false);
            at += Math.Max(1, length);
            units.Add((length == 0 ? own : new(group, [], IsLast: false)) with { IsLast = at == typed.Count });
        }

        return units;
    }

    /// <summary>The group of the longest term that was typed here, and how many words it has: 0 when none was.</summary>
    private (ImmutableArray<ImmutableArray<string>> Group, int Length) Synonyms(List<TypedWord> typed, int at)
    {
        var (best, length) = (ImmutableArray<ImmutableArray<string>>.Empty, 0);
        foreach (var group in index.Synonyms)
        {
            foreach (var term in group)
            {
                if (term.Length > length
                    && at + term.Length <= typed.Count
                    && term.Index().All(word => typed[at + word.Index].Whole == word.Item))
                {
                    (best, length) = (group, term.Length);
                }
            }
        }

        return (best, length);
    }

    private SortedDictionary<int, double> Scores(Unit unit)
    {
        var whole = Scores(unit.Alternatives, unit.IsLast);
        return whole.Count > 0 || unit.Parts.IsEmpty ? whole : Scores([unit.Parts], unit.IsLast);
    }

    /// <summary>The best that each page has for one of the alternatives.</summary>
    private SortedDictionary<int, double> Scores(ImmutableArray<ImmutableArray<string>> alternatives, bool isLast)
    {
        var best = new SortedDictionary<int, double>();
        foreach (var words in alternatives)
        {
            var all = words.Select((word, i) => Scores(word, isLast && i == words.Length - 1)).ToList();
            foreach (var page in all[0].Keys.Where(page => all.TrueForAll(word => word.ContainsKey(page))))
            {
                var sum = 0.0;
                foreach (var word in all)
                {
                    sum += word[page];
                }

                best[page] = Math.Max(best.GetValueOrDefault(page), sum / words.Length);
            }
        }

        return best;
    }

    private SortedDictionary<int, double> Scores(string word, bool isLast)
    {
        var best = new SortedDictionary<int, double>();
        if (index.Shards.TryGetValue(Shard.KeyOf(word), out var shard))
        {
            foreach (var (place, factor) in Matches(shard, word, isLast))
            {
                foreach (var (page, weight) in shard.Postings[place])
                {
                    best[page] = Math.Max(best.GetValueOrDefault(page), weight * factor);
                }
            }
        }

        return best;
    }

    private static List<(int Place, double Factor)> Matches(Shard shard, string word, bool isLast)
    {
        var found = shard.Words.Where(other => other.Word == word).Select(other => (other.Place, Factor: 1.0)).ToList();
        if ((found.Count == 0 || isLast) && word.Length >= ShortestStart)
        {
            found.AddRange(shard.Words
                .Where(other => other.Word.Length > word.Length && other.Word.StartsWith(word, StringComparison.Ordinal))
                .Select(other => (other.Place, LongerWord * word.Length / other.Word.Length)));
        }

        if (found.Count == 0 && word.Length >= ShortestSimilar)
        {
            var shared = shard.Words.Max(other => Shared(other.Word, word));
            if (shared >= LeastShared && shared * 10 >= word.Length * 6)
            {
                found.AddRange(shard.Words.Where(other => Shared(other.Word, word) == shared).Select(other => (other.Place, SimilarWord)));
            }
        }

        return found;
    }

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
