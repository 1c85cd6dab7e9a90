using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>The citations of one page, numbered. Their HTML is many times as large as the numbers: it is written when it is asked for, each time anew.</summary>
internal abstract class PageNotes
{
    public static PageNotes None { get; } = new NoNotes();

    /// <summary>One for each citation: the way back from the source.</summary>
    public abstract ImmutableArray<CitationUse> Uses { get; }

    /// <summary>What stands in the place of each group of citations, in the order of the page.</summary>
    public abstract ImmutableArray<HtmlFragment> Inline();

    /// <summary>The page's own list of sources; empty when it cites nothing.</summary>
    public abstract HtmlFragment List();

    private sealed class NoNotes : PageNotes
    {
        public override ImmutableArray<CitationUse> Uses => [];

        public override ImmutableArray<HtmlFragment> Inline() => [];

        public override HtmlFragment List() => HtmlFragment.Empty;
    }
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
