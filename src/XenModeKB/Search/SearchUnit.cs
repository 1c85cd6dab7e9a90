using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>Words that are typed as one.</summary>
/// <param name="Alternatives">
/// What is looked for, each of one word or several: what was typed, and then what means the same.
/// </param>
/// <param name="Parts">Those of a joined word, tried when no page has the whole; else empty.</param>
/// <param name="IsLast">Whether it may still be typed.</param>
internal readonly record struct SearchUnit(
    ImmutableArray<ImmutableArray<string>> Alternatives, ImmutableArray<string> Parts, bool IsLast)
{
    /// <summary>Words that say nothing are left out, but not when nothing else was typed.</summary>
    public static List<SearchUnit> In(List<TypedWord> typed, SearchIndex index)
    {
        var units = In(typed, index, index.StopWords);
        return units.Count > 0 ? units : In(typed, index, []);
    }

    private static List<SearchUnit> In(List<TypedWord> typed, SearchIndex index, ImmutableArray<string> stops)
    {
        var units = new List<SearchUnit>();
        var at = 0;
        while (at < typed.Count)
        {
            var (alternatives, length) = Synonyms(typed, at, index.Synonyms);
            var own = typed[at];
            at += Math.Max(1, length);
            if (length > 0)
            {
                units.Add(new(alternatives, [], at == typed.Count));
            }
            else if (!stops.Contains(own.Whole))
            {
                units.Add(new([[own.Whole]], own.Parts, at == typed.Count));
            }
        }

        return units;
    }

    /// <summary>The longest term that was typed here and what means the same, and how many words it has: 0 when none was.</summary>
    private static (ImmutableArray<ImmutableArray<string>> Alternatives, int Length) Synonyms(
        List<TypedWord> typed, int at, ImmutableArray<ImmutableArray<ImmutableArray<string>>> synonyms)
    {
        var (best, length) = (ImmutableArray<ImmutableArray<string>>.Empty, 0);
        foreach (var group in synonyms)
        {
            foreach (var term in group)
            {
                if (term.Length > length
                    && at + term.Length <= typed.Count
                    && term.Index().All(word => typed[at + word.Index].Whole == word.Item))
                {
                    (best, length) = ([term, .. group.Where(other => other != term)], term.Length);
                }
            }
        }

        return (best, length);
    }
}
