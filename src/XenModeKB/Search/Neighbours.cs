using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>Two words that stand side by side.</summary>
/// <param name="Forms">As pages have them, without accents and with a space between them; all begin alike.</param>
/// <param name="Postings">The pages that have them so.</param>
internal sealed record Neighbours(ImmutableArray<string> Forms, ImmutableArray<Posting> Postings);
