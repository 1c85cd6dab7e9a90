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

/// <summary>One place that cites a source.</summary>
/// <param name="Citation">Key, place in the source, and where it was written.</param>
/// <param name="LocaleCode">Language of the page.</param>
/// <param name="Route">The page.</param>
/// <param name="PageTitle">Its title.</param>
/// <param name="Anchor">Id of the citation in the page.</param>
/// <param name="Context">Section, table cell or question that cites; null when the page says no more.</param>
internal sealed record CitationUse(Citation Citation, string LocaleCode, string Route, string PageTitle, string Anchor, string? Context)
{
    /// <summary>What a link back says: page and place in it.</summary>
    public string Label => Context is null || Context == PageTitle ? PageTitle : $"{PageTitle}: {Context}";
}
