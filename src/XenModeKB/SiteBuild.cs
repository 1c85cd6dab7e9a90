using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Flowcharts;
using XenModeKB.Links;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Publishing;
using XenModeKB.References;
using XenModeKB.Search;
using XenModeKB.Theme;

namespace XenModeKB;

/// <summary>
/// The whole build on two screens: which documents are made from which. 1. Input and 2. process: <see cref="SiteInput"/>.
/// 3. Post-process: every room makes fragments and pages; pages embed fragments; each page is printed with its numbered citations,
/// then the pages of the sources, which know what cites them. 4. Output: every link of the finished files is checked. One instance
/// can build again and again; what has not changed is not made anew.
/// </summary>
internal sealed class SiteBuild
{
    private readonly SiteInput _input;
    private readonly Documents<SiteCitations> _citations;
    private readonly Documents<OutputFile> _output;
    private readonly Documents<ScannedOutput> _scanned;
    private readonly Documents<ManifestRow> _manifest;
    private readonly Documents<SiteLinks> _links;
    private readonly Documents<SearchIndex> _indexes;
    private readonly Documents<SearchIndex> _found;
    private readonly Documents<SiteConfig>? _published;
    private readonly int? _jobs;
    private readonly ITakeFiles? _taker;

    public SiteBuild(BuildOptions options, ITheme theme)
    {
        (_jobs, _taker, _input) = (options.Jobs, options.Taker, new(options));
        var ofData = _input.Dataset.PostProcess(_input.Site, new RenderDataset());
        var rooms = RoomsOf(ofData);
        var context = Pipelines.Gather("embeds", Phase.PostProcess, run => Outcome.Of(new RenderContext(run.Only(_input.Site), new FragmentIndex(run.Execute(rooms).Documents))));
        var written = _input.Read.PostProcess(context, new WritePage());
        var pages = written.Combine(FallbacksOf(written)).Combine(rooms.Merge(all => Outcome.Many<SitePage>([.. all.SelectMany(room => room.Pages)])));
        var sourceInfos = Pipelines.Gather("citations", Phase.PostProcess, run => Outcome.Many(RenderReferences.Infos(run.Only(_input.References), run.Only(_input.Site))));
        var listed = pages.Merge(all => Outcome.Many<PageInfo>([.. all.Select(page => page.Info)]))
            .Combine(sourceInfos)
            .Combine(Pipelines.Gather("search", Phase.PostProcess, run => Outcome.Many<PageInfo>([.. SearchPages(run).Select(page => page.Info())])));

        var history = new Lazy<History>(() => ReadHistory.Read(options.Root));
        var citing = Pipelines.Gather("citations", Phase.PostProcess, run => Outcome.Of(new CitationContext(run.Only(_input.References), run.Only(_input.Site))));
        var finishing = Pipelines.Gather("files", Phase.Output, run => Outcome.Of(new Finishing(run.Only(_input.Config).BaseUrl, _taker)));
        var known = KnownOf(listed, citing, finishing, history);
        var print = new PrintPage(theme);
        var search = Pipelines.Gather("search", Phase.PostProcess, run =>
        {
            var all = run.Execute(listed).Documents;
            return Outcome.Many<SitePage>([.. SearchPages(run).Select(page => new SitePage(page.Info(), () => page.Draft(all)))]);
        });
        var printed = pages.Combine(search).PostProcess(known, print);
        var embedded = rooms.Merge(all => Outcome.Many<Citation>([.. all.SelectMany(room => room.Fragments).SelectMany(fragment => fragment.Html.Cites).SelectMany(part => part.Citations)]));
        _citations = Pipelines.Gather("citations", Phase.PostProcess, run => GatherCitations(run, citing, printed, embedded));

        var sources = _citations.Process(new RenderReferenceRoom());
        var ofSources = sources.Merge(all => Outcome.Many(all[0].Pages)).PostProcess(known, print);
        _indexes = IndexesOf(print.Vocabulary, printed, ofSources);
        var files = rooms.Combine(sources).Merge(all => Outcome.Many<DeferredFile>([.. all.SelectMany(room => room.Files)]))
            .Combine(FilesOfAll(listed, history).Combine(_indexes.Output(new WriteIndex())).Merge(all => Outcome.Many<DeferredFile>([.. all.Select(file => new DeferredFile(() => file))])));
        var made = FilesOf(printed).Combine(FilesOf(ofSources)).Combine(files.PostProcess(finishing, new FinishFile()));
        _output = made.Merge(all => Outcome.Many<OutputFile>([.. all.Select(file => file.File)], CheckOutput.Apply(all.Select(file => file.File))));
        _scanned = made.Merge(all => Outcome.Many<ScannedOutput>([.. all.Select(file => file.Output)]));
        _manifest = made.Merge(all => Outcome.Many<ManifestRow>([.. all.Select(file => file.Row)]));
        _links = LinksOf();
        _found = Pipelines.Gather("search", Phase.Output, run => new Outcome<SearchIndex>(run.Execute(_indexes).Documents, [.. CheckSearch.Of(run.Only(_input.Search), run.Execute(_indexes).Documents)]));
        _published = options.Published is { } before ? Pipelines.Gather("published", Phase.Output, run => Compare(run, before, listed)) : null;
    }

    /// <summary>Builds, and hands each file to who takes them; without one they stay in memory. The result has no files when there are errors: nothing may be published then.</summary>
    /// <param name="progress">Is told each step before it starts; may be null.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public BuildResult Build(Action<string, Phase>? progress, CancellationToken cancellation)
    {
        var run = new Run(_jobs, progress, cancellation);
        if (run.Execute(_input.Config).Documents.IsEmpty)
        {
            run.Execute(_input.Texts);
            var told = run.Diagnostics.Any(diagnostic => diagnostic.Span.Path == InputFile.Settings);
            return new(told ? run.Diagnostics : [.. run.Diagnostics, FileRules.NoSettings(InputFile.Settings)], BuildSummary.Empty, []);
        }

        run.Execute(_input.Claims);
        run.Execute(_input.Sources);
        run.Execute(_citations);
        var files = run.Execute(_output).Documents;
        var summary = Summary(run, files);
        if (IsWhole(run, files))
        {
            run.Execute(_found);
            if (_published is not null)
            {
                run.Execute(_published);
            }
        }

        var manifest = SiteManifest.Make(run.Execute(_manifest).Documents, run.Only(_input.Config).BaseUrl);
        _taker?.Take(manifest);
        var result = new BuildResult(run.Diagnostics, summary, files.Add(manifest));
        return result.HasErrors ? result with { Files = [] } : result;
    }

    private Outcome<SiteConfig> Compare(Run run, PublishedManifest published, Documents<PageInfo> listed) => Outcome.Of(
        run.Only(_input.Config),
        CheckPublished.Check(new(published, run.Execute(_scanned).Documents, run.Execute(listed).Documents, run.Execute(_input.Pages).Documents, run.Only(_input.Config))));

    /// <summary>Whether every input file with an error still became something: else pages may be missing that are not gone.</summary>
    private static bool IsWhole(Run run, ImmutableArray<OutputFile> files)
    {
        var made = files.Select(file => file.Origin?.Path).Append(InputFile.SearchSettings).ToHashSet();
        return run.Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Warning || diagnostic.Span.Path.StartsWith("theme/", StringComparison.Ordinal) || made.Contains(diagnostic.Span.Path));
    }

    private BuildSummary Summary(Run run, ImmutableArray<OutputFile> files)
    {
        var pages = run.Only(_input.Config).Locales.ToImmutableSortedDictionary(
            locale => locale.Code,
            locale => files.Count(file => file.Path.StartsWith(locale.Path + "/", StringComparison.Ordinal) && file.Path.EndsWith(".html", StringComparison.Ordinal)),
            StringComparer.Ordinal);
        var citations = run.Only(_citations);
        var (list, site) = (citations.Context.List, citations.Context.Site);
        return new(pages, run.Only(_links).Links, run.Only(_input.Sources).Provenance) { Coverage = Coverage.Of(list, citations.Uses, run.Execute(_input.Claims).Documents, site) };
    }

    /// <summary>Fragments, pages and files of every room that makes some.</summary>
    private Documents<RoomOutput> RoomsOf(Documents<RoomOutput> ofData)
    {
        var (site, charts) = (_input.Site, _input.Charts);
        return Pipelines.Gather("theme", Phase.PostProcess, run => Outcome.Of(RoomOutput.Empty with { Pages = MakeThemePages.Of(run.Only(_input.Config), run.Only(_input.Strings)) }))
            .Combine(charts.PostProcess(site, new RenderFlowchart()))
            .Combine(Pipelines.Gather("flowcharts", Phase.PostProcess, run => Outcome.Of(ListFlowcharts.List(run.Only(site), run.Execute(charts).Documents))))
            .Combine(ofData);
    }

    private IEnumerable<SearchPage> SearchPages(Run run) => run.Only(_input.Config).Locales.Select(locale => new SearchPage(run.Only(_input.Strings), locale));

    /// <summary>An index for each language, of all pages that are to be found.</summary>
    private Documents<SearchIndex> IndexesOf(Vocabulary vocabulary, params ImmutableArray<Documents<PrintedPage>> printed)
    {
        var searched = Pipelines.Gather("search", Phase.Output, run =>
        {
            var pages = printed.SelectMany(pages => run.Execute(pages).Documents).Select(page => page.Words).OfType<PageWords>().ToLookup(page => page.Locale, StringComparer.Ordinal);
            return Outcome.Many<Searched>([.. run.Only(_input.Config).Locales.Select(locale => new Searched(locale, [.. pages[locale.Code]], vocabulary, run.Only(_input.Search)))]);
        });
        return searched.Process(new BuildIndex());
    }

    private Documents<SitePage> FallbacksOf(Documents<SitePage> written) =>
        Pipelines.Gather("fallbacks", Phase.PostProcess, run => Outcome.Many(MakeFallbacks.Make(run.Only(_input.Site), run.Execute(written).Documents)));

    private static Documents<FinishedFile> FilesOf(Documents<PrintedPage> pages) => pages.Merge(all => Outcome.Many<FinishedFile>([.. all.SelectMany(page => page.Files)]));

    private Documents<Known> KnownOf(Documents<PageInfo> listed, Documents<CitationContext> citing, Documents<Finishing> finishing, Lazy<History> history)
    {
        var tree = Pipelines.Gather("navigation", Phase.PostProcess, run => NavigationTree.Of(run.Execute(listed).Documents, run.Only(_input.Config)));
        var shell = Pipelines.Gather("layout", Phase.PostProcess, run => Outcome.Of(new Shell(run.Only(_input.Config), run.Only(_input.Strings), run.Only(tree), run.Only(_input.Bundle).Assets)));
        return Pipelines.Gather("layout", Phase.PostProcess, run => Outcome.Of(new Known(run.Only(citing), history.Value, run.Only(shell), run.Only(finishing))));
    }

    /// <summary>Files that no room makes: of the theme, redirects, the list for search engines, and what is copied.</summary>
    private Documents<OutputFile> FilesOfAll(Documents<PageInfo> listed, Lazy<History> history) => _input.Bundle.Merge(all => Outcome.Many(all[0].Files))
        .Combine(Pipelines.Gather("redirects", Phase.Output, run => MakeRedirects.Make(run.Execute(listed).Documents, run.Only(_input.Config))))
        .Combine(Pipelines.Gather("sitemap", Phase.Output, run => Outcome.Many<OutputFile>([.. MakeSitemap.Of(run.Only(_input.Config), run.Execute(listed).Documents, history.Value.Day)])))
        .Combine(_input.Assets.Output(new CopyAsset()));

    private Documents<SiteLinks> LinksOf() => Pipelines.Gather("links", Phase.Output, run =>
        CheckSite.Check(run.Execute(_scanned).Documents, run.Only(_input.Config).BaseUrl, run.Execute(_input.Pages).Documents, _jobs));

    /// <summary>Every citation of the site, written on a page or embedded in one, against the list; and what cites nothing but should.</summary>
    private Outcome<SiteCitations> GatherCitations(Run run, Documents<CitationContext> context, Documents<PrintedPage> printed, Documents<Citation> embedded)
    {
        var pages = run.Execute(printed).Documents;
        var uses = pages.SelectMany(page => page.Uses).ToImmutableArray();
        var written = run.Execute(_input.Pages).Documents.SelectMany(page => page.Citations).Select(citation => citation.Citation)
            .Concat(run.Only(_input.Sources).Citations);
        var all = written.Concat(run.Execute(embedded).Documents).Concat(uses.Select(use => use.Citation)).Concat(pages.SelectMany(page => page.Unknown));
        var site = run.Only(context);
        return Outcome.Of(new SiteCitations(site, uses), [.. CheckCitations.Of(all, site.List, run.Only(_input.Sources).IsWhole).Distinct()]);
    }
}
