using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>
/// Everything a layout prints, finished: every address is ready to stand in an attribute, every text is in the page's language.
/// </summary>
public sealed record PageView
{
    /// <summary>Route of the page without leading slash.</summary>
    public required string Route { get; init; }

    public required PageLayout Layout { get; init; }

    /// <summary>The class of the whole page, which its styles may be for: <c>layout-home</c>.</summary>
    public string LayoutClass => ClassOf(Layout);

    /// <summary>The class of pages of a layout.</summary>
    public static string ClassOf(PageLayout layout) => $"layout-{layout.ToString().ToLowerInvariant()}";

    /// <summary>BCP 47 language of the page.</summary>
    public required string Lang { get; init; }

    /// <summary>Language of title, description and body when it is not <see cref="Lang"/>: a fallback for a missing translation.</summary>
    public string? ContentLang { get; init; }

    /// <summary>Says that the page is not translated; null when it is.</summary>
    public string? FallbackNotice { get; init; }

    /// <summary>Where a reader can translate the page; null when it is translated, or there is no repository.</summary>
    public string? TranslateUrl { get; init; }

    public required string Title { get; init; }

    /// <summary>Language of the title when it is not <see cref="Lang"/>.</summary>
    public string? TitleLang { get; init; }

    /// <summary>As in <c>dir</c>: whether the page is read from left to right (<c>ltr</c>) or from right to left (<c>rtl</c>).</summary>
    public required string Direction { get; init; }

    /// <summary>Direction of title, description and body when they are in another language; null when they are not.</summary>
    public string? ContentDirection { get; init; }

    public required string Description { get; init; }

    public required HeadView Head { get; init; }

    public required SiteView Site { get; init; }

    /// <summary>Interface strings of the page's language.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Top navigation; the section of the page is marked.</summary>
    public ImmutableArray<LinkView> Sections { get; init; } = [];

    /// <summary>The page where readers search; null where the language is not known yet.</summary>
    public string? SearchHref { get; init; }

    /// <summary>The section of the page; null when the page stands alone.</summary>
    public SideNavigation? Side { get; init; }

    /// <summary>From the home page to the parent of this page; empty on home pages.</summary>
    public ImmutableArray<LinkView> Breadcrumbs { get; init; } = [];

    /// <summary>Table of contents: second-level headings, each with its third-level ones.</summary>
    public ImmutableArray<OutlineEntry> Outline { get; init; } = [];

    public LinkView? Previous { get; init; }

    public LinkView? Next { get; init; }

    /// <summary>Columns of links at the foot of the page; empty where the language is not known yet.</summary>
    public ImmutableArray<FooterColumnView> Footer { get; init; } = [];

    /// <summary>This page in every language of the site, in the order of the site's configuration.</summary>
    public required ImmutableArray<LanguageView> Languages { get; init; }

    /// <summary>HTML.</summary>
    public required string Body { get; init; }

    /// <summary>
    /// The body of a home page, cut before each second-level heading: the first piece stands before all of them. Empty on other pages.
    /// </summary>
    public ImmutableArray<BodyCut> Cuts { get; init; } = [];

    /// <summary>HTML of the numbered notes; empty when the page cites nothing.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Where a reader can propose a change; null when there is no repository or no file behind the page.</summary>
    public string? EditUrl { get; init; }

    /// <summary>When the page's file last changed; null for pages without a file of their own.</summary>
    public LastChange? LastChange { get; init; }

    /// <summary>How to cite this page; null when it makes no sense.</summary>
    public CitePage? Cite { get; init; }

    /// <summary>Where links of the body were written, in their order.</summary>
    public required ImmutableArray<LinkOrigin> LinkOrigins { get; init; }

    /// <summary>The file that the page was made from.</summary>
    public required SourceSpan Origin { get; init; }
}

/// <summary>What every page of a language says about the site.</summary>
/// <param name="Title">Name of the site.</param>
/// <param name="Description">One sentence.</param>
/// <param name="HomeHref">Home page of the language.</param>
/// <param name="Licence">Name and address of the licence; null when the site names none.</param>
/// <param name="Credit">The adapted work; its address may be empty.</param>
/// <param name="Repository">Address of the repository, or null.</param>
public sealed record SiteView(Wording Title, Wording Description, string HomeHref, LinkView? Licence, LinkView? Credit, string? Repository);

/// <summary>A link with its text.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Href">Ready for the attribute; empty for a text without a link.</param>
/// <param name="IsCurrent">Whether it leads to this page or to a folder that this page is in.</param>
public sealed record LinkView(Wording Text, string Href, bool IsCurrent = false);

/// <summary>A column of the footer.</summary>
/// <param name="Heading">Plain text.</param>
/// <param name="Links">In the order of the site's settings.</param>
public sealed record FooterColumnView(Wording Heading, ImmutableArray<LinkView> Links);

/// <summary>One language of the switch.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Href">The same page in it, or its home page.</param>
/// <param name="Direction">As in <c>dir</c>.</param>
/// <param name="IsCurrent">Whether it is the page's own.</param>
/// <param name="SiteDescription">What the site is, in it.</param>
/// <param name="Labels">Interface strings in it: for pages that speak several languages.</param>
/// <param name="SearchHref">The page where readers of it search; null when there is none.</param>
/// <param name="Sections">Its sections: for pages that speak several languages.</param>
public sealed record LanguageView(
    string Lang,
    string Name,
    string Href,
    string Direction,
    bool IsCurrent,
    Wording SiteDescription,
    Labels Labels,
    string? SearchHref,
    ImmutableArray<LinkView> Sections);

/// <summary>A heading and what follows it.</summary>
/// <param name="Id">Id of the heading; null for what stands before the first.</param>
/// <param name="Html">With the heading.</param>
public sealed record BodyCut(string? Id, string Html);

/// <summary>A heading of the page.</summary>
public sealed record OutlineEntry(string Text, string Id, ImmutableArray<OutlineEntry> Children);

/// <summary>The date of the last change.</summary>
/// <param name="Iso">For the <c>datetime</c> attribute.</param>
/// <param name="Text">What a reader reads.</param>
public sealed record LastChange(string Iso, string Text);

/// <summary>Ready-made citations of the page.</summary>
/// <param name="Text">One line of plain text.</param>
/// <param name="BibTex">The same for a bibliography.</param>
/// <param name="CslJson">The same for reference managers.</param>
public sealed record CitePage(string Text, string BibTex, string CslJson);
