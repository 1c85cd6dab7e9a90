using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Flowcharts;
using XenModeKB.Links;
using XenModeKB.Localization;
using XenModeKB.Markdown;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;
using XenModeKB.Theme;
using XenModeKB.Yaml;

namespace XenModeKB;

/// <summary>
/// The whole build on one screen: which documents are made from which. 1. Input: files of input/ and of the theme.
/// 2. Process: YAML, pages, dataset, flowcharts, references become facts, which meet in the <see cref="Site"/>.
/// 3. Post-process: every room makes fragments and pages; pages embed fragments; each page is printed with its numbered citations,
/// then the pages of the sources, which know what cites them. 4. Output: every link of the finished files is checked. One instance can build again and again;
/// what has not changed is not made anew.
/// </summary>
internal sealed class SiteBuild
{
    private readonly Documents<SiteConfig> _config;
    private readonly Documents<Page> _pages;
    private readonly Documents<DatasetModel> _dataset;
    private readonly Documents<SiteCitations> _citations;
    private readonly Documents<OutputFile> _output;
    private readonly Documents<SettledFile> _settled;
    private readonly Documents<PageClaims> _claims;
    private readonly Documents<ManifestRow> _manifest;
    private readonly Documents<SiteLinks> _links;
    private readonly Documents<SiteConfig>? _published;
    private readonly int? _jobs;
    private readonly ITakeFiles? _taker;

    public SiteBuild(BuildOptions options, ITheme theme)
    {
        var files = Pipelines.Input("files", new ReadFiles(options.Root).Read);
        var themeFiles = Pipelines.Input("theme", new ReadTheme(options.ToolTheme, options.Root).Read);
        _config = Texts(files, InputKind.Site).Process(new ParseYaml()).Process(new ReadSiteConfig(options.BaseUrl));
        var strings = ReadStringsOf(themeFiles, _config);
        var read = ReadPagesOf(files, strings);
        _pages = read.Merge(all => Outcome.Many<Page>([.. all.Select(page => page.Page.Facts)]));
        _claims = read.Merge(all => Outcome.Many<PageClaims>([.. all.Select(page => page.Claims)]));
        var charts = Texts(files, InputKind.Flowchart).Process(new ParseYaml()).PostProcess(_config, new ParseFlowchart());
        var assets = files.Merge(all => Outcome.Many<AssetFile>([.. all.Select(file => file.Asset).OfType<AssetFile>()]));

        var pagePaths = files.Merge(all => Outcome.Many<string>([.. all.Where(file => file.Kind == InputKind.Page).Select(file => file.Path)]));
        var pageIndex = Pipelines.Gather("pages", Phase.Process, run => IndexPages.Index(run.Only(_config), run.Execute(_pages).Documents, run.Execute(pagePaths).Documents));
        var assetIndex = assets.Process(new MeasureImage()).Merge(all => new AssetIndex(all.ToImmutableSortedDictionary(asset => asset.Path, asset => asset, StringComparer.Ordinal)));
        var parity = Pipelines.Gather<SiteConfig>("translations", Phase.Process, run => Outcome.Of(run.Only(_config), CheckParity.Check(run.Only(_config), run.Execute(_pages).Documents)));
        var referenceFiles = Texts(files, InputKind.Reference).Process(new ParseYaml());
        var references = Pipelines.Gather("references", Phase.Process, run => ReadReferences.Read(run.Execute(referenceFiles).Documents, run.Only(_config), options.Today));
        _dataset = ReadDatasetOf(files, _config, options.Today);
        var entities = _dataset.PostProcess(pageIndex, new MakeEntityIndex());
        var site = Pipelines.Gather("site", Phase.Process, run => Outcome.Of(new Site(
            run.Only(parity), run.Only(strings), run.Only(entities), run.Only(references).Index, run.Only(pageIndex), run.Only(assetIndex), options.Today),
            CheckEntityUses.Apply(run.Execute(_pages).Documents.SelectMany(UsesOf).Concat(run.Execute(charts).Documents.SelectMany(chart => chart.EntityUses)), run.Only(_dataset))));

        var bundle = themeFiles.Merge(all => BundleTheme.Of(all.Select(file => file.Text).OfType<SourceFile>(), all.Select(file => file.Asset).OfType<AssetFile>()));
        var rooms = RoomsOf(site, strings, charts);
        var context = Pipelines.Gather("embeds", Phase.PostProcess, run => Outcome.Of(new RenderContext(run.Only(site), new FragmentIndex(run.Execute(rooms).Documents))));
        var written = read.Last().PostProcess(context, new WritePage());
        var fallbacks = Pipelines.Gather("fallbacks", Phase.PostProcess, run => Outcome.Many(MakeFallbacks.Make(run.Only(site), run.Execute(written).Documents)));
        var drafts = written.Combine(fallbacks).Combine(rooms.Merge(all => Outcome.Many<PageDraft>([.. all.SelectMany(room => room.Drafts)])));
        var coming = rooms.Merge(all => Outcome.Many<ComingPage>([.. all.SelectMany(room => room.ComingPages)]));
        var heads = Pipelines.Gather("citations", Phase.PostProcess, run => Outcome.Many(RenderReferences.Heads(run.Only(references), run.Only(site))));
        var listed = drafts.Merge(all => Outcome.Many<PageDraft>([.. all.Select(draft => draft.ForLists())]))
            .Combine(coming.Merge(all => Outcome.Many<PageDraft>([.. all.Select(page => page.Head)])))
            .Combine(heads);

        var history = new Lazy<History>(() => ReadHistory.Read(options.Root));
        var tree = Pipelines.Gather("navigation", Phase.PostProcess, run => NavigationTree.Of(run.Execute(listed).Documents, run.Only(_config)));
        var shell = Pipelines.Gather("layout", Phase.PostProcess, run => Outcome.Of(new Shell(run.Only(_config), run.Only(strings), run.Only(tree), run.Only(bundle).Assets)));
        var citing = Pipelines.Gather("citations", Phase.PostProcess, run => Outcome.Of(new CitationContext(run.Only(references), run.Only(site))));
        (_jobs, _taker) = (options.Jobs, options.Taker);
        var finishing = Pipelines.Gather("files", Phase.Output, run => Outcome.Of(new Finishing(run.Only(_config).BaseUrl, _taker)));
        var known = Pipelines.Gather("layout", Phase.PostProcess, run => Outcome.Of(new Known(run.Only(citing), history.Value, run.Only(shell), run.Only(finishing))));

        var print = new PrintPage(theme);
        var printed = drafts.Last(written).PostProcess(known, print).Combine(coming.PostProcess(known, new PrintComing(print)));
        _citations = Pipelines.Gather("citations", Phase.PostProcess, run => GatherCitations(run, citing, printed, rooms));
        var sources = _citations.Process(new RenderReferenceRoom());
        var printedSources = sources.Merge(all => Outcome.Many<ComingPage>([.. all.SelectMany(room => room.ComingPages)])).PostProcess(known, new PrintComing(print));

        var output = rooms.Combine(sources);
        var others = output.Merge(all => Outcome.Many<OutputFile>([.. all.SelectMany(room => room.Files)]))
            .Combine(bundle.Merge(all => Outcome.Many(all[0].Files)))
            .Combine(Pipelines.Gather("redirects", Phase.Output, run => MakeRedirects.Make(run.Execute(listed).Documents, run.Only(_config))))
            .Combine(Pipelines.Gather("sitemap", Phase.Output, run => Outcome.Many<OutputFile>([.. MakeSitemap.Of(run.Only(_config), run.Execute(listed).Documents, history.Value.Day)])))
            .Combine(assets.Output(new CopyAsset()));
        var comingFiles = output.Merge(all => Outcome.Many<ComingFile>([.. all.SelectMany(room => room.ComingFiles)]));
        var made = printed.Combine(printedSources).Merge(all => Outcome.Many<FinishedFile>([.. all.SelectMany(page => page.Files)]))
            .Combine(others.PostProcess(finishing, new FinishFile())).Combine(comingFiles.PostProcess(finishing, new FinishComing()));
        (_output, _settled, _manifest) = FilesOf(made);
        _links = CheckLinksOf(_settled, _config);
        _published = options.Published is { } before ? Pipelines.Gather("published", Phase.Output, run => Compare(run, before, listed)) : null;
    }

    /// <summary>Builds, and hands each file to who takes them; without one they stay in memory. The result has no files when there are errors: nothing may be published then.</summary>
    /// <param name="progress">Is told each step before it starts; may be null.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public BuildResult Build(Action<string, Phase>? progress, CancellationToken cancellation)
    {
        var run = new Run(_jobs, progress, _taker is not null, cancellation);
        if (run.Execute(_config).Documents.IsEmpty)
        {
            var told = run.Diagnostics.Any(diagnostic => diagnostic.Span.Path == InputFile.Settings);
            return new(told ? run.Diagnostics : [.. run.Diagnostics, FileRules.NoSettings(InputFile.Settings)], BuildSummary.Empty, []);
        }

        // Before pages are written: those that have been are let go.
        run.Execute(_claims);
        var files = run.Execute(_output).Documents;
        var summary = Summary(run, files);
        if (_published is not null && IsWhole(run, files))
        {
            run.Execute(_published);
        }

        var manifest = SiteManifest.Make(run.Execute(_manifest).Documents, run.Only(_config).BaseUrl);
        _taker?.Take(manifest);
        var result = new BuildResult(run.Diagnostics, summary, files.Add(manifest));
        return result.HasErrors ? result with { Files = [] } : result;
    }

    private Outcome<SiteConfig> Compare(Run run, PublishedManifest published, Documents<PageDraft> listed) => Outcome.Of(
        run.Only(_config), CheckPublished.Check(new(published, [.. run.Execute(_settled).Documents.Select(file => file.File)], run.Execute(listed).Documents, run.Execute(_pages).Documents, run.Only(_config))));

    /// <summary>Whether every input file with an error still became something: else pages may be missing that are not gone.</summary>
    private static bool IsWhole(Run run, ImmutableArray<OutputFile> files)
    {
        var made = files.Select(file => file.Origin?.Path).ToHashSet();
        return run.Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Warning || diagnostic.Span.Path.StartsWith("theme/", StringComparison.Ordinal) || made.Contains(diagnostic.Span.Path));
    }

    private BuildSummary Summary(Run run, ImmutableArray<OutputFile> files)
    {
        var pages = run.Only(_config).Locales.ToImmutableSortedDictionary(
            locale => locale.Code,
            locale => files.Count(file => file.Path.StartsWith(locale.Path + "/", StringComparison.Ordinal) && file.Path.EndsWith(".html", StringComparison.Ordinal)),
            StringComparer.Ordinal);
        var citations = run.Only(_citations);
        var (list, site) = (citations.Context.List, citations.Context.Site);
        return new(pages, run.Only(_links).Links, run.Only(_dataset).Provenance) { Coverage = Coverage.Of(list, citations.Uses, run.Execute(_claims).Documents, site) };
    }

    private static Documents<SourceFile> Texts(Documents<InputFile> files, InputKind kind) =>
        files.Merge(all => Outcome.Many<SourceFile>([.. all.Where(file => file.Kind == kind).Select(file => file.Text).OfType<SourceFile>()]));

    private static (Documents<OutputFile> Output, Documents<SettledFile> Settled, Documents<ManifestRow> Manifest) FilesOf(Documents<FinishedFile> made) => (
        made.Merge(all => Outcome.Many<OutputFile>([.. all.Select(file => file.File)], CheckOutput.Apply(all.Select(file => file.File)))),
        made.Merge(all => Outcome.Many<SettledFile>([.. all.Select(file => file.Links)])),
        made.Merge(all => Outcome.Many<ManifestRow>([.. all.Select(file => file.Row)])));

    private Documents<ReadingPage> ReadPagesOf(Documents<InputFile> files, Documents<Strings> strings)
    {
        var settings = Pipelines.Gather("pages", Phase.Process, run => Outcome.Of(new Reading(new(run.Only(_config), run.Only(strings)), new(run.Only(strings)))));
        return Texts(files, InputKind.Page).PostProcess(settings, new ReadPage());
    }

    private static Documents<DatasetModel> ReadDatasetOf(Documents<InputFile> files, Documents<SiteConfig> config, DateOnly today)
    {
        var (schemas, documents) = (Texts(files, InputKind.Schema), Texts(files, InputKind.Data).Process(new ParseYaml()));
        return Pipelines.Gather("dataset", Phase.Process, run => Outcome.Of(new DatasetInput(
            run.Only(config), run.Execute(schemas).Documents, run.Execute(documents).Documents, today))).Last(documents).Process(new ReadDataset());
    }

    /// <summary>Fragments, pages and files of every room that makes some.</summary>
    private Documents<RoomOutput> RoomsOf(Documents<Site> site, Documents<Strings> strings, Documents<Flowchart> charts) =>
        Pipelines.Gather("theme", Phase.PostProcess, run => Outcome.Of(MakeThemePages.Of(run.Only(_config), run.Only(strings))))
            .Combine(charts.PostProcess(site, new RenderFlowchart()))
            .Combine(Pipelines.Gather("flowcharts", Phase.PostProcess, run => Outcome.Of(ListFlowcharts.List(run.Only(site), run.Execute(charts).Documents))))
            .Combine(_dataset.PostProcess(site, new RenderDataset()));

    private static Documents<SiteLinks> CheckLinksOf(Documents<SettledFile> settled, Documents<SiteConfig> config)
    {
        var targets = Pipelines.Gather("links", Phase.Output, run => Outcome.Of(new SiteTargets([.. run.Execute(settled).Documents.Select(file => file.File)], SiteAddress.OfBuild(run.Only(config).BaseUrl))));
        var files = settled.PostProcess(targets, new CheckFile());
        return Pipelines.Gather("links", Phase.Output, run => CheckSite.Check(run.Execute(files).Documents, run.Only(targets)));
    }

    /// <summary>Entities that a page links to, and the one that it is about.</summary>
    private static IEnumerable<EntityUse> UsesOf(Page page) =>
        page.FrontMatter.Entity is { } about ? page.Entities.Prepend(new(about.Value, about.Span)) : page.Entities;

    private static Documents<Strings> ReadStringsOf(Documents<ThemeFile> theme, Documents<SiteConfig> config)
    {
        var documents = theme
            .Merge(all => Outcome.Many<SourceFile>([.. all.Where(file => file.Path.StartsWith("theme/strings/", StringComparison.Ordinal)).Select(file => file.Text).OfType<SourceFile>()]))
            .Process(new ParseYaml());
        return Pipelines.Gather("strings", Phase.Process, run => ReadStrings.Read(run.Only(config), run.Execute(documents).Documents));
    }

    /// <summary>Every citation of the site, written on a page or embedded in one, against the list; and what cites nothing but should.</summary>
    private Outcome<SiteCitations> GatherCitations(Run run, Documents<CitationContext> context, Documents<PrintedPage> printed, Documents<RoomOutput> rooms)
    {
        var pages = run.Execute(printed).Documents;
        var uses = pages.SelectMany(page => page.Uses).ToImmutableArray();
        var written = run.Execute(_pages).Documents.SelectMany(page => page.Citations).Select(citation => citation.Citation)
            .Concat(run.Only(_dataset).Citations);
        var embedded = run.Execute(rooms).Documents.SelectMany(room => room.Fragments).SelectMany(fragment => fragment.Html.Cites).SelectMany(part => part.Citations);
        var all = written.Concat(embedded).Concat(uses.Select(use => use.Citation)).Concat(pages.SelectMany(page => page.Unknown));
        var site = run.Only(context);
        return Outcome.Of(new SiteCitations(site, uses), [.. CheckCitations.Of(all, site.List).Distinct()]);
    }
}
