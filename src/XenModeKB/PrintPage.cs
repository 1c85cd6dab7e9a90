using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;
using XenModeKB.Search;
using XenModeKB.Theme;

namespace XenModeKB;

/// <summary>What is known of all pages when they are put together.</summary>
internal sealed record Known(CitationContext Citing, History History, Shell Shell, Finishing Finishing);

/// <summary>The files of a page, what it cites, and what it is found by; null when it is not to be found.</summary>
internal sealed record PrintedPage(ImmutableArray<FinishedFile> Files, ImmutableArray<CitationUse> Uses, ImmutableArray<Citation> Unknown, PageWords? Words);

/// <summary>
/// From a page to its files: its citations are numbered, the view is built, the theme prints. One step: what lies between is as large
/// as the page and needed for no longer than that.
/// </summary>
internal sealed class PrintPage(ITheme theme) : ISiteModule<SitePage, Known, PrintedPage>
{
    private readonly BuildView _build = new();
    private readonly Theme.RenderPage _render = new(theme);
    private readonly MarkdownTwin _twin = new();

    /// <summary>The words of all pages that were printed.</summary>
    public Vocabulary Vocabulary { get; } = new();

    public Outcome<PrintedPage> Apply(SitePage input, Known site)
    {
        var page = input.Render();
        var citing = site.Citing;
        var notes = NumberCitations.Number(page, citing.List, citing.Site, citing.Describe(page.Locale));
        var view = _build.Apply(Ready(page, notes, site), site.Shell);
        var files = _render.Apply(view.Documents[0]).Documents.AddRange(_twin.Apply(page).Documents);
        return Outcome.Of(new PrintedPage([.. files.Select(site.Finishing.Finish)], notes.Uses, notes.Unknown, CountWords.Of(page, Vocabulary)), [.. page.Problems, .. view.Diagnostics]);
    }

    /// <summary>A draft with its numbered citations, its last change, and how to cite it.</summary>
    private static ReadyPage Ready(PageDraft input, PageNotes notes, Known site)
    {
        var (path, whole) = (input.Origin.Path ?? "", site.Citing.Site);
        var json = CiteThisPage.JsonLd(input, notes, site.Citing.List, whole);
        var draft = json is null ? input : input with { JsonLd = input.JsonLd.Add(json) };
        var page = new ReadyPage(draft) { Inline = notes.Inline, Notes = notes.List, Changed = site.History.Day(path) };
        if (!input.InNavigation || input.Layout is PageLayout.NotFound or PageLayout.Root)
        {
            return page;
        }

        var own = CiteThisPage.Of(input, whole, page.Changed, site.History.Commit(path));
        return page with { Cite = new(own.Text, own.BibTeX.TrimEnd(), own.CslJson.TrimEnd()), Metadata = own.Metadata };
    }
}
