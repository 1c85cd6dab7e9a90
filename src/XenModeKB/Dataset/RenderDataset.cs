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
            // What cites a source is listed in this order: first the pages that the navigation has.
            [.. parts.SelectMany(part => part.Pages).OrderBy(page => page.Info.InNavigation ? 0 : 1)],
            [
                new(api.Index),
                new(() => OpenApi.File(input, site)),
                .. ApiFiles.Schemas(input.Schemas).Select(file => new DeferredFile(() => file)),
                .. grids.Select(pair => new DeferredFile(() => api.Table(pair.Table, pair.Grid))),
                .. parts.SelectMany(part => part.Files),
                .. input.InOrder.Select(collection => new DeferredFile(() => api.Collection(collection))),
                .. input.InOrder.SelectMany(collection => collection.Entities).Select(entity => new DeferredFile(() => api.Entity(entity))),
            ]);
        return Outcome.Of(output, [.. input.InOrder.Where(c => c.Schema is { Compare: true, IsUnread: false } && c.Entities.Length > WriteComparison.Limit).Select(c => SchemaRules.TooManyPairs(c.Schema.Span, c.Entities.Length, WriteComparison.Limit))]);
    }
}
