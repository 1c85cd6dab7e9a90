using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Flowcharts;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Pipelines;
using XenModeKB.References;
using XenModeKB.Search;
using XenModeKB.Theme;

namespace XenModeKB;

/// <summary>
/// The whole build, from top to bottom: phase by phase, the pipelines in the order in which they need one another. What a pipeline needs of
/// the others stands in the call; what others need early is a call of its own. One instance can build again; only what has changed is made.
/// </summary>
internal sealed class SiteBuild(BuildOptions options, ITheme layouts)
{
    private readonly SitePipeline _site = new(options);
    private readonly ThemePipeline _theme = new(options);
    private readonly AssetsPipeline _assets = new();
    private readonly PagesPipeline _pages = new();
    private readonly DatasetPipeline _dataset = new(options);
    private readonly FlowchartsPipeline _flowcharts = new();
    private readonly ReferencesPipeline _references = new(options);
    private readonly SearchPipeline _search = new();
    private readonly TranslationsPipeline _translations = new();
    private readonly OutputPipeline _output = new(options, layouts);

    /// <summary>
    /// Builds, and hands each file to who takes them; without one they stay in memory. The result has no files when there are errors:
    /// nothing may be published then.
    /// </summary>
    /// <param name="progress">Is told each step before it starts; may be null.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public BuildResult Build(Action<string, Phase>? progress, CancellationToken cancellation)
    {
        var run = new Run(options.Jobs, progress, cancellation);
        var input = _site.Input(run);
        var themeFiles = _theme.Input(run);
        var history = _site.History(run);
        var read = _site.Process(run, input) is { } config ? Process(run, input, themeFiles, config) : null;
        return read is null || options.StopsAfterProcess
            ? new(CauseFirst.Order(run.Diagnostics), BuildSummary.Empty with { Drift = read?.Drift }, [])
            : Output(run, PostProcess(run, read, history));
    }

    /// <summary>Each pipeline reads its own documents.</summary>
    private SiteInput Process(Run run, InputFiles input, ImmutableArray<ThemeFile> themeFiles, SiteConfig config)
    {
        var strings = _theme.Process(run, themeFiles, config);
        var schemas = _dataset.Schemas(run, input, config);
        var languages = _site.Languages(run, input, config, _dataset.Glossary(run, input, schemas));
        var read = new SiteInput(
            config, strings, _theme.Bundle(run, themeFiles), _assets.Process(run, input),
            _pages.Process(run, input, config, strings, languages),
            _dataset.Process(run, input, schemas, languages),
            _flowcharts.Process(run, input, config, languages),
            _references.Process(run, input, config, languages),
            _search.Process(run, input, config, languages));
        return read with { Drift = _translations.Process(run, input, read) };
    }

    /// <summary>What needs the other pipelines: the site as a whole, then what every room makes of it, then what all pages share.</summary>
    private SiteParts PostProcess(Run run, SiteInput read, History history)
    {
        var entityUses = read.Pages.EntityUses.Concat(read.Charts.SelectMany(chart => chart.EntityUses));
        var addresses = _site.Addresses(run, read.Pages.Index, [.. DataKeys.Slugs(read.Dataset), .. ChartKeys.Slugs(read.Charts)]);
        var entities = _dataset.Entities(run, read.Dataset, read.Pages.Index, addresses, entityUses);
        var site = _site.PostProcess(
            run,
            new(read.Config, read.Strings, entities, read.Pages.Index, read.Assets.Index, options.Today) { Addresses = addresses });

        var ofData = _dataset.PostProcess(run, read.Dataset, site, read.Pages.Pages);
        ImmutableArray<RoomOutput> rooms = [.. _flowcharts.PostProcess(run, read.Charts, site), ofData];
        ImmutableArray<Fragment> fragments = [.. rooms.SelectMany(room => room.Fragments)];
        var articles = _translations.PostProcess(run, _pages.PostProcess(run, read.Pages, site, fragments), read.Drift, site);
        ImmutableArray<SitePage> pages = [.. articles, .. _theme.Pages(run, site), .. rooms.SelectMany(room => room.Pages)];
        ImmutableArray<PageInfo> infosBeforeSearch = [.. pages.Select(page => page.Info), .. RenderReferences.Infos(read.References, site)];
        var search = _search.PostProcess(run, site, infosBeforeSearch);
        ImmutableArray<PageInfo> infos = [.. infosBeforeSearch, .. search.Select(page => page.Info)];

        SitePipeline.CheckAddresses(run, read.Config, infos);
        var citing = _references.PostProcess(run, read.References, site);
        var shell = _theme.PostProcess(run, site, read.Theme.Assets, infos, ofData.Feeds);
        ImmutableArray<DeferredFile> files = [.. read.Theme.Files, .. read.Assets.Files, .. rooms.SelectMany(room => room.Files)];
        return new(read, [.. pages, .. search], infos, fragments, files, new(citing, history, shell));
    }

    /// <summary>Pages are written, then the sources that they cite, then all other files; then the whole is judged.</summary>
    private BuildResult Output(Run run, SiteParts parts)
    {
        var read = parts.Input;
        _output.ShowPagesBeingRead(run, parts, _references.Ahead(parts.Print.Citing));
        var pages = _output.Pages(run, parts.Pages, parts.Print);
        var cited = new CitedSources(pages, read.Pages, read.Dataset, parts.Fragments);
        var sources = _references.Output(run, parts.Print.Citing, cited, !read.Dataset.HasErrors);
        pages = [.. pages, .. _output.SourcePages(run, sources.Pages, parts.Print)];
        var indexes = _search.Output(run, parts.Site, read.Search, pages.Select(page => page.Words).OfType<PageWords>());
        ImmutableArray<DeferredFile> files =
            [.. parts.Files, .. sources.Files, .. indexes.SelectMany(index => index.Files), .. _output.OfAllPages(run, parts, pages)];
        ImmutableArray<WrittenFile> output =
            [.. pages.SelectMany(page => page.Files), .. _output.Cards(run, pages, read.Theme.Cards), .. _output.Files(run, files)];
        var links = _output.Links(run, output, read.Pages.Pages, read.Config);
        _pages.CompareTranslations(run, read.Pages, read.Config);
        if (OutputPipeline.IsComplete(run, output))
        {
            SearchPipeline.Check(run, read.Search, indexes);
            OutputPipeline.ComparePublished(run, options.Published, output, parts);
        }

        OutputPipeline.CheckAssets(run, output, read.Config);
        var manifest = _output.Manifest(output, read.Config);
        var summary = BuildSummary.Of(parts, output, links, cited.Uses);
        var result = new BuildResult(CauseFirst.Order(run.Diagnostics), summary, [.. output.Select(file => file.File), manifest]);
        return result.HasErrors ? result with { Files = [] } : result;
    }
}
