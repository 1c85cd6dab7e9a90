using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A heading of a page, for the table of contents.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Stable id in the page.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>How a page is laid out by the theme.</summary>
public enum PageLayout
{
    /// <summary>Article with side navigation and table of contents.</summary>
    Page,

    /// <summary>The home page of a language.</summary>
    Home,

    /// <summary>Without table of contents: tables and pictures take the width.</summary>
    Wide,

    /// <summary>The page for missing addresses: all links are absolute.</summary>
    NotFound,

    /// <summary>The root, where a reader picks a language.</summary>
    Root,
}

/// <summary>A page before citations are numbered and the theme puts it into a layout. Every room may make some.</summary>
public sealed record PageDraft
{
    /// <summary>Output route: <c>en/inits/runit/</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The same in all languages: <c>inits/runit</c>; the home page is empty. Pages of one key are each other's translations.</summary>
    public required string Key { get; init; }

    public required Locale Locale { get; init; }

    public required string Title { get; init; }

    /// <summary>Short title for navigation; the title when null.</summary>
    public string? NavTitle { get; init; }

    /// <summary>One sentence.</summary>
    public required string Description { get; init; }

    public required HtmlFragment Body { get; init; }

    public ImmutableArray<Heading> Outline { get; init; } = [];

    public PageLayout Layout { get; init; } = PageLayout.Page;

    /// <summary>Place among its siblings; then by title.</summary>
    public int Order { get; init; } = 1000;

    /// <summary>Whether the side navigation lists it. Chooser steps and pair comparisons are reached from their parent instead.</summary>
    public bool InNavigation { get; init; } = true;

    /// <summary>Whether search engines should index it.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Where the page comes from: first line of the Markdown or YAML file.</summary>
    public required SourceSpan Origin { get; init; }

    /// <summary>Language of the text when it is not the page's own: a missing translation shows the source text.</summary>
    public Locale? ContentLocale { get; init; }

    /// <summary>JSON-LD objects for the head; without script tags.</summary>
    public ImmutableArray<string> JsonLd { get; init; } = [];

    /// <summary>Other forms of this page (feeds, CSV, JSON): media type, route, title.</summary>
    public ImmutableArray<(string MediaType, string Route, string Title)> Alternates { get; init; } = [];

    /// <summary>The page as Markdown; null for pages that have no use for one.</summary>
    public string? Markdown { get; init; }

    /// <summary>Old routes that lead here.</summary>
    public ImmutableArray<Located<string>> Redirects { get; init; } = [];

    /// <summary>Name of scripts of the theme that improve this page, without extension: <c>table</c>, <c>chooser</c>.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>What lists of pages need, without what is on the page: equal when only its text has changed.</summary>
    public PageDraft ForLists() => this with { Description = "", Body = HtmlFragment.Empty, Outline = [], JsonLd = [], Alternates = [], Markdown = null, Scripts = [] };
}

/// <summary>A page of which lists may know already, and which is written when its turn comes: very many of them need never be in memory at once.</summary>
/// <param name="Head">What lists of pages need (<see cref="PageDraft.ForLists"/>).</param>
/// <param name="Write">Writes the page; each time the same.</param>
public sealed record ComingPage(PageDraft Head, Func<PageDraft> Write);

/// <summary>A file that is written when its turn comes.</summary>
/// <param name="Write">Writes the file; each time the same.</param>
public sealed record ComingFile(Func<OutputFile> Write);

/// <summary>What a room adds to the site.</summary>
/// <param name="Fragments">What pages can embed.</param>
/// <param name="Drafts">Pages of which there are few.</param>
/// <param name="Files">Files of which there are few.</param>
public sealed record RoomOutput(ImmutableArray<Fragment> Fragments, ImmutableArray<PageDraft> Drafts, ImmutableArray<OutputFile> Files)
{
    public static RoomOutput Empty { get; } = new([], [], []);

    /// <summary>Pages of which there may be as many as there are things in the input.</summary>
    public ImmutableArray<ComingPage> ComingPages { get; init; } = [];

    /// <summary>Files of which there may be as many as there are things in the input, and those that grow with the input.</summary>
    public ImmutableArray<ComingFile> ComingFiles { get; init; } = [];
}
