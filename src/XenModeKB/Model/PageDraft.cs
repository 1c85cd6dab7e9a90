using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A page with what is on it, before its citations are numbered and the theme puts it into a layout.</summary>
public sealed record PageDraft : PageInfo
{
    public PageDraft()
    {
    }

    [SetsRequiredMembers]
    public PageDraft(PageInfo info)
        : base(info)
    {
    }

    /// <summary>One sentence.</summary>
    public string Description { get; init; } = "";

    public HtmlFragment Body { get; init; } = HtmlFragment.Empty;

    public ImmutableArray<Heading> Outline { get; init; } = [];

    /// <summary>JSON-LD objects for the head; without script tags.</summary>
    public ImmutableArray<string> JsonLd { get; init; } = [];

    /// <summary>Other forms of this page (feeds, CSV, JSON): media type, route, title.</summary>
    public ImmutableArray<(string MediaType, string Route, string Title)> Alternates { get; init; } = [];

    /// <summary>The page as Markdown; null for pages that have no use for one.</summary>
    public string? Markdown { get; init; }

    /// <summary>Values that its card shows: of what it is about, or of the two things that it compares.</summary>
    public EquatableArray<CardRow> Card { get; init; } = [];

    /// <summary>Name of scripts of the theme that improve this page, without extension: <c>table</c>, <c>chooser</c>.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>What is wrong with the text: links, for one, can only be judged where the page is put together.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];
}
