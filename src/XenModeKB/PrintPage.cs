using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;
using XenModeKB.Theme;

namespace XenModeKB;

/// <summary>What is known of all pages when they are put together.</summary>
internal sealed record Known(Site Site, ReferenceList References, History History, Shell Shell);

/// <summary>
/// From a page with numbered citations to its files, by the view that the theme prints. One step: what lies between is as large as
/// the page and needed for no longer than that.
/// </summary>
internal sealed class PrintPage(ITheme theme, FinishFile finish) : ISiteModule<CitedPage, Known, FinishedFile>
{
    private readonly BuildView _build = new();
    private readonly Theme.RenderPage _render = new(theme);
    private readonly MarkdownTwin _twin = new();

    public Outcome<FinishedFile> Apply(CitedPage input, Known site)
    {
        var view = _build.Apply(Ready(input, site), site.Shell);
        var files = _render.Apply(view.Documents[0]).Documents.AddRange(_twin.Apply(input.Draft).Documents);
        return Outcome.Many<FinishedFile>([.. files.Select(finish.Finish)], view.Diagnostics);
    }

    /// <summary>A draft with its numbered citations, its last change, and how to cite it.</summary>
    private static ReadyPage Ready(CitedPage input, Known site)
    {
        var path = input.Draft.Origin.Path ?? "";
        var json = CiteThisPage.JsonLd(input.Draft, input.Notes, site.References, site.Site);
        var draft = json is null ? input.Draft : input.Draft with { JsonLd = input.Draft.JsonLd.Add(json) };
        var page = new ReadyPage(draft) { Inline = input.Notes.Inline(), Notes = input.Notes.List(), Changed = site.History.Day(path) };
        if (!input.Draft.InNavigation || input.Draft.Layout is PageLayout.NotFound or PageLayout.Root)
        {
            return page;
        }

        var own = CiteThisPage.Of(input.Draft, site.Site, page.Changed, site.History.Commit(path));
        return page with { Cite = new(own.Text, own.BibTeX.TrimEnd(), own.CslJson.TrimEnd()), Metadata = own.Metadata };
    }
}
