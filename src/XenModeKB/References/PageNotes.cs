using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>The citations of one page, numbered.</summary>
/// <param name="Inline">What stands in the place of each group of citations, in the order of the page.</param>
/// <param name="List">The page's own list of sources; empty when it cites nothing.</param>
/// <param name="Uses">One for each citation: the way back from the source.</param>
/// <param name="Unknown">Citations of sources that the reference list does not have.</param>
internal sealed record PageNotes(
    ImmutableArray<HtmlFragment> Inline, HtmlFragment List, ImmutableArray<CitationUse> Uses, ImmutableArray<Citation> Unknown)
{
    public static PageNotes None { get; } = new([], HtmlFragment.Empty, [], []);
}
