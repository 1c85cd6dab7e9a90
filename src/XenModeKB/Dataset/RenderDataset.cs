using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// The dataset as readers and machines get it. For each language: 1. fragments that pages embed (<c>table ID</c>,
/// <c>picture ID</c>, <c>collection ID</c>, <c>compare COLLECTION</c>, <c>entity COLLECTION/ID</c>); 2. pages of their own for
/// tables, collections, entities that no Markdown page is about, and pairs. Then, once: 3. files for machines under api/v1/.
/// The HTML is described where it is written: <see cref="WriteTable"/>, <see cref="WriteFacts"/>, <see cref="WriteCollection"/>,
/// <see cref="WriteComparison"/>, <see cref="WritePicture"/>.
/// </summary>
internal sealed class RenderDataset : ISiteModule<DatasetModel, Site, RoomOutput>
{
    public Outcome<RoomOutput> Apply(DatasetModel input, Site site)
    {
        var grids = input.Tables.Select(table => (Table: table, Grid: Grid.Of(table))).ToImmutableArray();
        var relations = new Relations(input);
        var parts = new RoomOutput[input.Config.Locales.Length];
        Parallel.For(0, parts.Length, i => parts[i] = new RenderLanguage(new(input, site, input.Config.Locales[i]), relations, grids).Render());
        var files = Files(input, site, grids);
        return new(
            [new RoomOutput([.. parts.SelectMany(part => part.Fragments)], [.. parts.SelectMany(part => part.Drafts)], [.. files, .. parts.SelectMany(part => part.Files)])],
            [.. input.InOrder.Where(c => c.Schema.Compare && c.Entities.Length > WriteComparison.Limit).Select(c => SchemaRules.TooManyPairs(c.Schema.Span, c.Entities.Length, WriteComparison.Limit))]);
    }

    private static List<OutputFile> Files(DatasetModel model, Site site, ImmutableArray<(TableDefinition Table, Grid Grid)> grids)
    {
        var api = new ApiFiles(model, site);
        var entities = model.InOrder.SelectMany(collection => collection.Entities).ToList();
        var files = new OutputFile[entities.Count];
        Parallel.For(0, files.Length, i => files[i] = api.Entity(entities[i]));
        return
        [
            api.Index(),
            OpenApi.File(model, site),
            .. ApiFiles.Schemas(model.Schemas),
            .. model.InOrder.Select(api.Collection),
            .. files,
            .. grids.Select(pair => api.Table(pair.Table, pair.Grid)),
        ];
    }
}
