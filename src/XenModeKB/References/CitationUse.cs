using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>One place that cites a source.</summary>
/// <param name="Citation">Key, place in the source, and where it was written.</param>
/// <param name="LocaleCode">Language of the page.</param>
/// <param name="Route">The page.</param>
/// <param name="PageTitle">Its title.</param>
/// <param name="Anchor">Id of the citation in the page.</param>
/// <param name="Context">Section, table cell or question that cites; null when the page says no more.</param>
internal sealed record CitationUse(Citation Citation, string LocaleCode, string Route, string PageTitle, string Anchor, string? Context)
{
    /// <summary>Language of the title when it is not the page's own; null when it is.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The place in the page; null when the page says no more than its title.</summary>
    public string? Place => Context == PageTitle ? null : Context;

    /// <summary>What a link back says: page and place in it.</summary>
    public string Label => Place is null ? PageTitle : $"{PageTitle}: {Place}";
}
