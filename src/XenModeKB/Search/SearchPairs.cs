using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>The pages of one language that compare two things.</summary>
/// <param name="Words">Words that ask for such a page, without accents.</param>
/// <param name="Pages">For what its title names, as <see cref="Names"/> has it, the page.</param>
internal sealed record SearchPairs(ImmutableArray<string> Words, ImmutableSortedDictionary<string, int> Pages)
{
    public static SearchPairs None { get; } = new([], ImmutableSortedDictionary<string, int>.Empty);

    public static SearchPairs In(ImmutableArray<PageWords> pages, SearchSettings settings, string locale)
    {
        var words = settings.Pairs.WordsOf(locale);
        var stops = settings.StopWordsOf(locale);
        var found = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (p, page) in pages.Index().Where(page => settings.Pairs.Holds(page.Item.Key)))
        {
            found.TryAdd(Names(TypedWord.In(page.Title), words, stops), p);
        }

        return new(words, found.ToImmutable());
    }

    /// <summary>The page that what was typed asks for; null when it asks for none.</summary>
    public int? Asked(List<TypedWord> typed, ImmutableArray<string> stops) =>
        typed.Exists(word => Words.Contains(word.Whole)) && Pages.TryGetValue(Names(typed, Words, stops), out var page) ? page : null;

    /// <summary>What the two are called, in any order: all words but those that say nothing and those that compare, each once.</summary>
    private static string Names(List<TypedWord> typed, ImmutableArray<string> words, ImmutableArray<string> stops) =>
        string.Join(
            ' ',
            typed.Select(word => word.Whole).Where(word => !words.Contains(word) && !stops.Contains(word)).Distinct()
                .Order(StringComparer.Ordinal));
}
