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
internal sealed class PrintPage(ITheme theme) : ISiteModule<PageDraft, Known, PrintedPage>
{
    private readonly BuildView _build = new();
    private readonly Theme.RenderPage _render = new(theme);
    private readonly MarkdownTwin _twin = new();

    /// <summary>The words of all pages that were printed.</summary>
    public Vocabulary Vocabulary { get; } = new();

    public Outcome<PrintedPage> Apply(PageDraft input, Known site)
    {
        var citing = site.Citing;
        var notes = NumberCitations.Number(input, citing.List, citing.Site, citing.Describe(input.Locale));
        var view = _build.Apply(Ready(input, notes, site), site.Shell);
        var files = _render.Apply(view.Documents[0]).Documents.AddRange(_twin.Apply(input).Documents);
        return Outcome.Of(new PrintedPage([.. files.Select(site.Finishing.Finish)], notes.Uses, notes.Unknown, CountWords.Of(input, Vocabulary)), view.Diagnostics);
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

/// <summary>The same for a page that is written when its turn comes.</summary>
internal sealed class PrintComing(PrintPage print) : ISiteModule<ComingPage, Known, PrintedPage>
{
    public Outcome<PrintedPage> Apply(ComingPage input, Known site) => print.Apply(input.Write(), site);
}

/// <summary>A page or a file of a room, to be written when its turn comes.</summary>
internal sealed record ComingPart(ComingPage? Page, ComingFile? File)
{
    /// <summary>Pages first, in the order of the room.</summary>
    public static ImmutableArray<ComingPart> Of(RoomOutput room) =>
        [.. room.ComingPages.Select(page => new ComingPart(page, null)), .. room.ComingFiles.Select(file => new ComingPart(null, file))];
}

/// <summary>
/// Pages and files of a room in one step. The list of sources for machines is one file, as large as thousands of pages; one thread writes it while the others write pages.
/// </summary>
internal sealed class FinishPart(PrintPage print) : ISiteModule<ComingPart, Known, PrintedPage>
{
    public Outcome<PrintedPage> Apply(ComingPart input, Known site) =>
        input.Page is { } page ? print.Apply(page.Write(), site) : Outcome.Of(new PrintedPage([site.Finishing.Finish(input.File!.Write())], [], [], null));
}
