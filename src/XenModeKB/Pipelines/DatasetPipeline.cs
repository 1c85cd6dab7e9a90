using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Pipelines;

/// <summary>The data: schemas, then entities file by file, then the whole; and everything that is made from it.</summary>
internal sealed class DatasetPipeline(BuildOptions options)
{
    private const string Name = "dataset";

    private readonly EachDocument<FoundFile, SourceFile> _schemaFiles = new(ReadInput.Text);
    private readonly AllDocuments<SiteConfig, EquatableArray<SourceFile>, DatasetSchemas> _schemas =
        new((config, files) => ReadDataFile.Schemas(config, files.Items, options.Today));
    private readonly EachDocument<SourceFile, LanguageChecks, YamlDocument> _labels =
        new((file, languages) => ReadSchemas.Nodes(file).Then(languages.Texts));
    private readonly EachDocument<FoundFile, DatasetSchemas, Glossary> _terms = new(Terms);
    private readonly AllDocuments<EquatableArray<Glossary>, Glossary> _glossary =
        new(terms => Outcome.Of(new Glossary([.. terms.SelectMany(one => one.Terms)])));
    private readonly EachDocument<FoundFile, (DatasetSchemas Schemas, LanguageChecks Languages), DataFile> _files =
        new((file, context) => ReadInput.Yaml(file, context.Languages).Then(yaml => ReadDataFile.Apply(yaml, context.Schemas)));
    private readonly AllDocuments<DatasetInput, DatasetModel> _model = new(ReadDataset.Apply);
    private readonly AllDocuments<DatasetModel, (EquatableDictionary<string> Claimed, Addresses Addresses), EntityIndex> _entities =
        new((dataset, pages) => Outcome.Of(MakeEntityIndex.Of(dataset, pages.Claimed, pages.Addresses)));
    private readonly AllDocuments<DatasetModel, Site, RenderDataset> _render = new(Render);
    private readonly EachDocument<Locale, RenderDataset, RoomOutput> _languages = new((locale, dataset) => Outcome.Of(dataset.In(locale)));

    public DatasetSchemas Schemas(Run run, InputFiles input, SiteConfig config)
    {
        run.Begin("schemas", Phase.Process);
        return _schemas.Execute(run, config, _schemaFiles.Execute(run, input.Of(InputKind.Schema)));
    }

    /// <summary>How terms are written, which all other texts are held to.</summary>
    public Glossary Glossary(Run run, InputFiles input, DatasetSchemas schemas) => _glossary.Execute(
        run,
        _terms.Execute(
            run,
            [.. input.Of(InputKind.Data).Where(file => HasTerms(file, schemas))],
            schemas));

    public DatasetModel Process(Run run, InputFiles input, DatasetSchemas schemas, LanguageChecks languages)
    {
        run.Begin(Name, Phase.Process);
        _labels.Execute(run, schemas.Files, languages);
        return _model.Execute(run, new(schemas, _files.Execute(run, input.Of(InputKind.Data), (schemas, languages))));
    }

    /// <summary>What other rooms may know of the entities.</summary>
    /// <param name="run">The run.</param>
    /// <param name="dataset">The data.</param>
    /// <param name="pages">Pages that people wrote: some are about an entity.</param>
    /// <param name="addresses">Where the pages are that are made from data.</param>
    /// <param name="uses">Every use of an entity outside of the data.</param>
    public EntityIndex Entities(
        Run run, DatasetModel dataset, PageIndex pages, Addresses addresses, IEnumerable<EntityUse> uses)
    {
        run.Report(CheckEntityUses.Apply(uses, dataset));
        return _entities.Execute(run, dataset, (pages.Entities, addresses));
    }

    /// <summary>Tables, pictures, pages of entities, and files for machines; what pages state is held to the data.</summary>
    public RoomOutput PostProcess(Run run, DatasetModel dataset, Site site, ImmutableArray<Page> pages)
    {
        run.Begin(Name, Phase.PostProcess);
        foreach (var locale in site.Config.Locales)
        {
            var check = new CheckStatedFacts(new(dataset, site, locale));
            run.Report(pages.Where(page => page.Locale.Code == locale.Code).SelectMany(check.Of));
        }

        var render = _render.Execute(run, dataset, site);
        return render.Join(_languages.Execute(run, site.Config.Locales, render));
    }

    private static bool HasTerms(FoundFile file, DatasetSchemas schemas) =>
        schemas.ById.GetValueOrDefault(ReadDataFile.FolderOf(file.Path)) is { } schema && ReadTerms.Has(schema);

    private static Outcome<Glossary> Terms(FoundFile file, DatasetSchemas schemas) =>
        ReadInput.Yaml(file).Select(yaml => ReadTerms.Of(yaml, schemas.ById[ReadDataFile.FolderOf(file.Path)]));

    private static Outcome<RenderDataset> Render(DatasetModel dataset, Site site)
    {
        var render = new RenderDataset(dataset, site);
        return Outcome.Of(render, render.Problems);
    }
}
