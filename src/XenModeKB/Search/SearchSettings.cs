using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>input/search.yml: what words mean to who searches, which pages come first, and what must be found.</summary>
/// <param name="Synonyms">In the order of the file.</param>
/// <param name="Expectations">In the order of the file.</param>
internal sealed record SearchSettings(ImmutableArray<SynonymGroup> Synonyms, ImmutableArray<Expectation> Expectations)
{
    public static SearchSettings Empty { get; } = new([], []);

    /// <summary>For each language, words that say nothing of what is searched, without accents.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> StopWords { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>How much the pages of some folders count.</summary>
    public ImmutableArray<PageWeight> Weights { get; init; } = [];

    public PairSettings Pairs { get; init; } = PairSettings.None;

    public IEnumerable<SynonymGroup> SynonymsOf(string locale) => Synonyms.Where(group => group.IsOf(locale));

    public ImmutableArray<string> StopWordsOf(string locale) => StopWords.GetValueOrDefault(locale, []);

    /// <summary>The weight of a page's closest folder that has one, in percent; null when none has.</summary>
    public int? WeightOf(string key)
    {
        var best = Weights.Where(weight => weight.Holds(key)).MaxBy(weight => weight.Folder.Value.Length);
        return best?.Percent;
    }
}
