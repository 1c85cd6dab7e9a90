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
        var api = new ApiFiles(input, site);
        var output = new RoomOutput(
            [.. parts.SelectMany(part => part.Fragments)],
            [.. parts.SelectMany(part => part.Drafts)],
            [api.Index(), OpenApi.File(input, site), .. ApiFiles.Schemas(input.Schemas), .. grids.Select(pair => api.Table(pair.Table, pair.Grid)), .. parts.SelectMany(part => part.Files)])
        {
            ComingPages = [.. parts.SelectMany(part => part.ComingPages)],
            ComingFiles =
            [
                .. input.InOrder.Select(collection => new ComingFile(() => api.Collection(collection))),
                .. input.InOrder.SelectMany(collection => collection.Entities).Select(entity => new ComingFile(() => api.Entity(entity))),
            ],
        };
        return Outcome.Of(output, [.. input.InOrder.Where(c => c.Schema is { Compare: true, IsUnread: false } && c.Entities.Length > WriteComparison.Limit).Select(c => SchemaRules.TooManyPairs(c.Schema.Span, c.Entities.Length, WriteComparison.Limit))]);
    }
}
