using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Flowcharts;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;
using XenModeKB.Search;
using XenModeKB.Theme;

namespace XenModeKB;

/// <summary>
/// The first half of the build: which facts are made from which files of input/ and of the theme. Each room reads its own kind of file;
/// pages, dataset, flowcharts and references meet in the <see cref="Site"/>.
/// </summary>
internal sealed class SiteInput
{
    private readonly Documents<FoundFile> _found;

    public SiteInput(BuildOptions options)
    {
        _found = Pipelines.Input("files", new FindFiles(options.Root).Find);
        var themeFiles = Pipelines.Input("theme", new ReadTheme(options.ToolTheme, options.Root).Read);
        Texts = _found.Process(new ReadFile());
        Config = Of(InputKind.Site).Process(new ParseYaml()).Process(new ReadSiteConfig(options.BaseUrl));
        Strings = StringsOf(themeFiles);
        Bundle = themeFiles.Merge(all => BundleTheme.Of(all.Select(file => file.Text).OfType<SourceFile>(), all.Select(file => file.Asset).OfType<AssetFile>()));

        var reading = Pipelines.Gather("pages", Phase.Process, run => Outcome.Of(new ReadContext(new(run.Only(Config), run.Only(Strings)), new(run.Only(Strings)))));
        Read = Found(InputKind.Page).PostProcess(reading, new ReadPage());
        Pages = Read.Merge(all => Outcome.Many<Page>([.. all.Select(page => page.Page.Facts)]));
        Claims = Read.Merge(all => Outcome.Many<PageClaims>([.. all.Select(page => page.Claims)]));
        Charts = Files(InputKind.Flowchart).Process(new ParseFile()).PostProcess(Config, new ParseFlowchart());
        Assets = Found(InputKind.Asset).Process(new ReadFile()).Merge(all => Outcome.Many<AssetFile>([.. all.Select(file => file.Asset).OfType<AssetFile>()]));
        var referenceFiles = Files(InputKind.Reference).Process(new ParseFile());
        References = Pipelines.Gather("references", Phase.Process, run => ReadReferences.Read(run.Execute(referenceFiles).Documents, run.Only(Config), options.Today));

        var searchFile = Of(InputKind.Search).Process(new ParseYaml());
        Search = Pipelines.Gather("search", Phase.Process, run => ReadSearch.Read(run.Execute(searchFile).Documents, run.Only(Config)));

        var schemaFiles = Of(InputKind.Schema);
        var schemas = Pipelines.Gather("dataset", Phase.Process, run => ReadDataFile.Schemas(run.Only(Config), run.Execute(schemaFiles).Documents, options.Today));
        var dataFiles = Found(InputKind.Data).PostProcess(schemas, new ReadData());
        var dataset = Pipelines.Gather("dataset", Phase.Process, run => Outcome.Of(new DatasetInput(run.Only(schemas), run.Execute(dataFiles).Documents)));
        Dataset = dataset.Process(new ReadDataset());
        Sources = Dataset.Merge(all => new DatasetSources(all[0].Citations, all[0].Provenance, all[0].Collections.Values.All(collection => !collection.Schema.IsUnread)));
        Site = SiteOf(options.Today);
    }

    public Documents<SiteConfig> Config { get; }

    public Documents<Strings> Strings { get; }

    public Documents<ThemeBundle> Bundle { get; }

    /// <summary>Every file, read and not looked into: for a build that can't begin, which says at least what no room could read.</summary>
    public Documents<InputFile> Texts { get; }

    /// <summary>Pages with open parts.</summary>
    public Documents<PageSource> Read { get; }

    public Documents<Page> Pages { get; }

    public Documents<PageClaims> Claims { get; }

    public Documents<Flowchart> Charts { get; }

    public Documents<AssetFile> Assets { get; }

    public Documents<ReferenceList> References { get; }

    public Documents<SearchSettings> Search { get; }

    public Documents<DatasetModel> Dataset { get; }

    public Documents<DatasetSources> Sources { get; }

    public Documents<Site> Site { get; }

    private Documents<FoundFile> Found(InputKind kind) => _found.Merge(all => Outcome.Many<FoundFile>([.. all.Where(file => file.Kind == kind)]));

    /// <summary>Files of a kind, read. One that was touched and says the same is the same object.</summary>
    private Documents<InputFile> Files(InputKind kind) => Found(kind).Process(new ReadFile()).Merge(all => Outcome.Many(all));

    private Documents<SourceFile> Of(InputKind kind) => Files(kind).Merge(all => Outcome.Many<SourceFile>([.. all.Select(file => file.Text).OfType<SourceFile>()]));

    private Documents<Strings> StringsOf(Documents<ThemeFile> theme)
    {
        var documents = theme
            .Merge(all => Outcome.Many<SourceFile>([.. all.Where(file => file.Path.StartsWith("theme/strings/", StringComparison.Ordinal)).Select(file => file.Text).OfType<SourceFile>()]))
            .Process(new ParseYaml());
        return Pipelines.Gather("strings", Phase.Process, run => ReadStrings.Read(run.Only(Config), run.Execute(documents).Documents));
    }

    /// <summary>Facts of all rooms, and what only the whole of them tells: translations that are missing, entities that are not there.</summary>
    private Documents<Site> SiteOf(DateOnly today)
    {
        var paths = Found(InputKind.Page).Merge(all => Outcome.Many<string>([.. all.Select(file => file.Path)]));
        var pageIndex = Pipelines.Gather("pages", Phase.Process, run => IndexPages.Index(run.Only(Config), run.Execute(Pages).Documents, run.Execute(paths).Documents));
        var measured = Assets.Process(new MeasureImage());
        var assetFiles = Found(InputKind.Asset);
        var assetIndex = Pipelines.Gather("assets", Phase.Process, run => Outcome.Of(AssetIndex.Of(run.Execute(measured).Documents, run.Execute(assetFiles).Documents.Select(file => file.Path))));
        var parity = Pipelines.Gather<SiteConfig>("translations", Phase.Process, run => Outcome.Of(run.Only(Config), CheckParity.Check(run.Only(Config), run.Execute(Pages).Documents)));
        var entities = Dataset.PostProcess(pageIndex, new MakeEntityIndex());
        return Pipelines.Gather("site", Phase.Process, run => Outcome.Of(
            new Site(run.Only(parity), run.Only(Strings), run.Only(entities), run.Only(References).Index, run.Only(pageIndex), run.Only(assetIndex), today),
            CheckEntityUses.Apply(run.Execute(Pages).Documents.SelectMany(UsesOf).Concat(run.Execute(Charts).Documents.SelectMany(chart => chart.EntityUses)), run.Only(Dataset))));
    }

    /// <summary>Entities that a page links to, and the one that it is about.</summary>
    private static IEnumerable<EntityUse> UsesOf(Page page) =>
        page.FrontMatter.Entity is { } about ? page.Entities.Prepend(new(about.Value, about.Span)) : page.Entities;
}
