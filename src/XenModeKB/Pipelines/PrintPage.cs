using System.Collections.Immutable;
using XenModeKB.Cards;
using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;
using XenModeKB.Search;
using XenModeKB.Theme;

namespace XenModeKB.Pipelines;

/// <summary>What is known of the site when a page is printed.</summary>
internal sealed record PrintContext(CitationContext Citing, History History, Shell Shell);

/// <summary>The files of a page, what it cites, and what it is found by; null when it is not to be found.</summary>
internal sealed record PrintedPage(
    ImmutableArray<OutputFile> Files, ImmutableArray<CitationUse> Uses, ImmutableArray<Citation> Unknown, PageWords? Words)
{
    /// <summary>The card that is to be drawn for it; null when it has none of its own.</summary>
    public CardText? Card { get; init; }

    /// <summary>What lists say of it.</summary>
    public required ListedPage Listed { get; init; }
}

/// <summary>
/// From a page to its files: 1. what is on it is made; 2. its citations are numbered; 3. the view is built; 4. the theme prints. What lies
/// between is as large as the page and needed for no longer than that.
/// </summary>
internal sealed class PrintPage(ITheme theme)
{
    private readonly PrintView _render = new(theme);

    public Outcome<PrintedPage> Apply(SitePage input, PrintContext site)
    {
        var page = input.Render();
        return Outcome.Of(page, page.Problems).Then(draft => Print(draft, site));
    }

    private Outcome<PrintedPage> Print(PageDraft page, PrintContext site)
    {
        var citing = site.Citing;
        var notes = NumberCitations.Number(page, citing.List, citing.Site, citing.Describe(page.Locale));
        var html = BuildView.Apply(Ready(page, notes, site), site.Shell).Then(_render.Apply);
        return Outcome.Join([html, Twin(page, notes, site)]).Together()
            .Select(files => new PrintedPage(files, notes.Uses, notes.Unknown, CountWords.Of(page))
            {
                Card = PageCard.Own(page, site.Shell),
                Listed = ListedPage.Of(page, MarkdownAlternate.Has(page) ? MarkdownAlternate.RouteOf(page.Route) : null),
            });
    }

    private static Outcome<OutputFile> Twin(PageDraft page, PageNotes notes, PrintContext site) => MarkdownAlternate.Has(page)
        ? Outcome.Of(MarkdownAlternate.Of(
            page,
            site.Shell.Strings.Get(page.Locale, "theme.notes"),
            ReferenceMarkdown.Sources(notes, site.Citing.List)))
        : Outcome.None<OutputFile>();

    /// <summary>A draft with its numbered citations, its last change, and how to cite it.</summary>
    private static ReadyPage Ready(PageDraft draft, PageNotes notes, PrintContext site)
    {
        var path = draft.Origin.Path ?? "";
        var whole = site.Citing.Site;
        var json = CiteThisPage.JsonLd(draft, notes, site.Citing.List, whole, site.History.Day(path));
        var page = new ReadyPage(json is null ? draft : draft with { JsonLd = draft.JsonLd.Add(json) })
        {
            Inline = notes.Inline,
            Notes = notes.List,
            Changed = site.History.Day(path),
            Card = PageCard.Of(draft, site.Shell),
        };
        if (!draft.InNavigation || draft.Layout is PageLayout.NotFound or PageLayout.Root)
        {
            return page;
        }

        var own = CiteThisPage.Of(draft, whole, page.Changed, site.History.Commit(path));
        return page with { Cite = new(own.Text, own.BibTeX.TrimEnd(), own.CslJson.TrimEnd()), Metadata = own.Metadata };
    }
}
