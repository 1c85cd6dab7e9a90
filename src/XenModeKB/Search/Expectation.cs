using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>What a search should find.</summary>
/// <param name="Query">What a reader types.</param>
/// <param name="Locale">Code of the language; null for all.</param>
/// <param name="First">Key of the page that should come first, or null.</param>
/// <param name="Finds">Keys of pages that should be among the first.</param>
internal sealed record Expectation(Located<string> Query, string? Locale, Located<string>? First, ImmutableArray<Located<string>> Finds)
{
    /// <summary>Keys of pages of which each answers the query: one should be among the first, the higher the better.</summary>
    public ImmutableArray<Located<string>> Any { get; init; } = [];
}
