using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>What can be found in one language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Pages">In the order of their keys.</param>
/// <param name="Shards">By the character that their words begin with.</param>
/// <param name="Synonyms">Groups of terms that mean the same, each of one word or several, without accents.</param>
internal sealed record SearchIndex(
    Locale Locale,
    ImmutableArray<FoundPage> Pages,
    ImmutableSortedDictionary<char, Shard> Shards,
    ImmutableArray<ImmutableArray<ImmutableArray<string>>> Synonyms);
