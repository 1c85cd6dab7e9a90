using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>What can be found in one language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Pages">In the order of their keys.</param>
/// <param name="Shards">By what their words begin with.</param>
/// <param name="Synonyms">Groups of terms that mean the same, each of one word or several, without accents.</param>
/// <param name="StopWords">Words that are left out of what is typed, without accents.</param>
internal sealed record SearchIndex(
    Locale Locale,
    ImmutableArray<FoundPage> Pages,
    ImmutableSortedDictionary<string, Shard> Shards,
    ImmutableArray<ImmutableArray<ImmutableArray<string>>> Synonyms,
    ImmutableArray<string> StopWords)
{
    /// <summary>Route of the page of the search: the files lie beside it.</summary>
    public string Folder { get; init; } = Addresses.KeyRoute(SearchPlace.Key, Locale);

    public SearchPairs Pairs { get; init; } = SearchPairs.None;
}
