using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>Terms that mean the same to who searches.</summary>
/// <param name="Locale">Code of the language that they belong to.</param>
/// <param name="Terms">Each of one word or several, without accents.</param>
/// <param name="Span">The first of them.</param>
internal sealed record SynonymGroup(string Locale, ImmutableArray<ImmutableArray<string>> Terms, SourceSpan Span);

/// <summary>What a search should find.</summary>
/// <param name="Query">What a reader types.</param>
/// <param name="Locale">Code of the language; null for all.</param>
/// <param name="First">Key of the page that should come first, or null.</param>
/// <param name="Finds">Keys of pages that should be among the first.</param>
internal sealed record Expectation(Located<string> Query, string? Locale, Located<string>? First, ImmutableArray<Located<string>> Finds);

/// <summary>input/search.yml: terms that mean the same, and what must be found.</summary>
/// <param name="Synonyms">In the order of the file.</param>
/// <param name="Expectations">In the order of the file.</param>
internal sealed record SearchSettings(ImmutableArray<SynonymGroup> Synonyms, ImmutableArray<Expectation> Expectations)
{
    public static SearchSettings Empty { get; } = new([], []);

    public IEnumerable<SynonymGroup> SynonymsOf(string locale) => Synonyms.Where(group => group.Locale == locale);
}
