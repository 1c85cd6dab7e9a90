using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>What a search finds.</summary>
/// <param name="Hits">The best first.</param>
/// <param name="HasAll">Whether they have all words that were typed; else no page has, and these have some.</param>
internal sealed record Found(ImmutableArray<Hit> Hits, bool HasAll);
