using System.Collections.Immutable;
using XenModeKB.Cards;
using XenModeKB.Files;
using XenModeKB.Links;
using XenModeKB.Publishing;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Theme;

namespace XenModeKB.Pipelines;

/// <summary>
/// The only pipeline that writes: pages are printed one by one, and each file goes to its receiver when its links have been read. When all
/// are there, what their links lead to is judged.
/// </summary>
internal sealed class OutputPipeline
{
    private readonly IFileReceiver? _receiver;
    private readonly IOnlooker? _onlooker;
    private readonly PrintPage _print;
    private readonly EachDocument<SitePage, PrintContext, WrittenPage> _pages;
    private readonly EachDocument<SitePage, PrintContext, WrittenPage> _sources;
    private readonly EachDocument<DeferredFile, WrittenFile> _files;
    private readonly AllDocuments<SiteTargets, CheckLinks> _targets = new(targets => Outcome.Of(targets.Judge()));
    private readonly EachDocument<ScannedFile, CheckLinks, LinkFindings> _links =
        new((file, links) => Outcome.Of(links.Check(file)));
    private readonly AllDocuments<EquatableArray<ListedPage>, SiteConfig, ImmutableArray<DeferredFile>> _lists =
        new((pages, config) => Outcome.Of(MakeLlms.Of(config, pages.Items)));
    private readonly EachDocument<CardText, CardStyle, WrittenFile> _cards;
    private readonly AllDocuments<EquatableArray<PageInfo>, (Shell Shell, History History), ImmutableArray<DeferredFile>> _ofAllPages =
        new((pages, site) => OfAllPages(pages, site.Shell, site.History));

    public OutputPipeline(BuildOptions options, ITheme theme)
    {
        _print = new PrintPage(theme);
        var write = new WriteOutput(options.Receiver);
        (_receiver, _onlooker) = (options.Receiver, options.Onlooker);
        _pages = new((page, context) => _print.Apply(page, context).Select(write.Page));
        _sources = new((page, context) => _print.Apply(page, context).Select(write.Page));
        _cards = new((card, style) => Outcome.Of(write.File(Draw(card, options.OnlyChecks ? null : style))),
            EqualityComparer<CardText>.Default);
        _files = new(file => Outcome.Of(write.File(file.Make())));
    }

    /// <summary>The pages that somebody has open come first. What is wrong with it is told when everything is printed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="parts">The site, with the pages that can be printed.</param>
    /// <param name="others">The pages of the sources, which are to be made yet.</param>
    public void ShowPagesBeingRead(Run run, SiteParts parts, IEnumerable<SitePage> others)
    {
        if (_onlooker is null || run.HasErrors)
        {
            return;
        }

        var open = parts.Pages.Concat(others).Where(page => _onlooker.LooksAt(page.Info.Route));
        var files = open.Select(page => _print.Apply(page, parts.Print)).SelectMany(page => page.Documents).SelectMany(page => page.Files);
        _onlooker.Take([.. files, .. parts.Input.Theme.Files.Select(file => file.Make())]);
    }

    public ImmutableArray<WrittenPage> Pages(Run run, ImmutableArray<SitePage> pages, PrintContext context)
    {
        run.Begin("pages", Phase.Output);
        return _pages.Execute(run, pages, context);
    }

    /// <summary>The same for the pages of the sources, which are made when the others have been printed.</summary>
    public ImmutableArray<WrittenPage> SourcePages(Run run, ImmutableArray<SitePage> pages, PrintContext context)
    {
        run.Begin("references", Phase.Output);
        return _sources.Execute(run, pages, context);
    }

    public ImmutableArray<WrittenFile> Files(Run run, ImmutableArray<DeferredFile> files)
    {
        run.Begin("files", Phase.Output);
        return _files.Execute(run, files);
    }

    /// <summary>
    /// The cards of pages, each drawn again only when what stands on it has changed. Two pages of one address are reported as pages.
    /// </summary>
    public ImmutableArray<WrittenFile> Cards(Run run, ImmutableArray<WrittenPage> pages, CardStyle? style)
    {
        run.Begin("cards", Phase.Output);
        var cards = pages.Select(page => page.Card).OfType<CardText>().DistinctBy(card => card.Path);
        return style is null ? [] : _cards.Execute(run, [.. cards], style);
    }

    /// <summary>Files that speak of all pages: redirects, and the lists for search engines and for programs that read Markdown.</summary>
    public ImmutableArray<DeferredFile> OfAllPages(Run run, SiteParts parts, ImmutableArray<WrittenPage> pages) =>
    [
        .. _ofAllPages.Execute(run, parts.Infos, (parts.Print.Shell, parts.Print.History)),
        .. _lists.Execute(run, [.. pages.Select(page => page.Listed)], parts.Input.Config),
    ];

    /// <summary>Checks every link of the site, and that no address stands twice; gives the number of links.</summary>
    public int Links(Run run, ImmutableArray<WrittenFile> files, ImmutableArray<Page> pages, SiteConfig config)
    {
        run.Begin("links", Phase.Output);
        run.Report(CheckOutput.Apply([.. files.Select(file => file.File)]));
        ImmutableArray<ScannedOutput> output = [.. files.Select(file => file.Output)];
        ImmutableArray<ScannedFile> scans = [.. output.Select(file => file.Scan)];
        var judged = _links.Execute(run, scans, _targets.Execute(run, SiteTargets.Of(scans, config.BaseUrl)));
        return run.TakeOne(CheckSite.Check(output, judged, config.BaseUrl, pages));
    }

    /// <summary>
    /// Whether every input file with an error still became something: else pages may be missing that are not gone. What the data says
    /// stands on many pages, so an error there leaves gaps that nobody can tell.
    /// </summary>
    public static bool IsComplete(Run run, ImmutableArray<WrittenFile> files)
    {
        var made = files.Select(file => file.File.Origin?.Path)
            .Where(path => path?.StartsWith(InputFile.Data, StringComparison.Ordinal) == false)
            .Append(InputFile.SearchSettings).ToHashSet();
        return run.Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Warning
            || diagnostic.Span.Path.StartsWith("theme/", StringComparison.Ordinal)
            || diagnostic.Span.Path.StartsWith(InputFile.Translations, StringComparison.Ordinal)
            || made.Contains(diagnostic.Span.Path));
    }

    /// <summary>Tells which files of input/assets nothing leads to; where there are errors, what is misspelt may be meant to.</summary>
    public static void CheckAssets(Run run, ImmutableArray<WrittenFile> files, SiteConfig config)
    {
        if (!run.HasErrors)
        {
            run.Report(FindUnusedAssets.In([.. files.Select(file => file.Output)], config.BaseUrl));
        }
    }

    /// <summary>Holds the site to what was published before.</summary>
    public static void ComparePublished(Run run, PublishedManifest? published, ImmutableArray<WrittenFile> files, SiteParts parts)
    {
        if (published is not null)
        {
            run.Begin("published", Phase.Output);
            var read = parts.Input;
            ImmutableArray<ScannedOutput> output = [.. files.Select(file => file.Output)];
            run.Report(CheckPublished.Check(new(published, output, parts.Infos, read.Pages.Pages, read.Config)));
        }
    }

    /// <summary>The list of all files, which is the last one.</summary>
    public OutputFile Manifest(ImmutableArray<WrittenFile> files, SiteConfig config)
    {
        var manifest = SiteManifest.Make([.. files.Select(file => file.Row)], config.BaseUrl);
        _receiver?.Take(manifest);
        return manifest;
    }

    /// <param name="card">What stands on it.</param>
    /// <param name="style">Null where only the name of the file is needed.</param>
    private static OutputFile Draw(CardText card, CardStyle? style)
    {
        using var canvas = style is null ? null : new DrawCard(style).Draw(card);
        return new(card.Path, canvas is null ? default : WritePng.Of(canvas));
    }

    private static Outcome<ImmutableArray<DeferredFile>> OfAllPages(EquatableArray<PageInfo> pages, Shell shell, History history) =>
        MakeRedirects.Make(pages, shell.Config)
            .Together()
            .Select(redirects => redirects.Concat(MakeSitemap.Of(shell.Config, pages, history.Day)))
            .Select(files => files.Concat(MakeManifest.Of(shell.Config, shell.Assets)))
            .Select(files => files.Select(file => new DeferredFile(() => file)).ToImmutableArray());
}
