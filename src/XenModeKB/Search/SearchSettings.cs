using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>input/search.yml: terms that mean the same, and what must be found.</summary>
/// <param name="Synonyms">In the order of the file.</param>
/// <param name="Expectations">In the order of the file.</param>
internal sealed record SearchSettings(ImmutableArray<SynonymGroup> Synonyms, ImmutableArray<Expectation> Expectations)
{
    public static SearchSettings Empty { get; } = new([], []);

    public IEnumerable<SynonymGroup> SynonymsOf(string locale) => Synonyms.Where(group => group.Locale == locale);
}
