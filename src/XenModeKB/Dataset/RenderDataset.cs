using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// The dataset as readers and machines get it. For each language: 1. fragments that pages embed (<c>table ID</c>, <c>table-link ID</c>,
/// <c>matrix ID</c>, <c>picture ID</c>, <c>collection ID</c>, <c>compare COLLECTION</c>, <c>entity COLLECTION/ID</c>,
/// <c>strip COLLECTION/ID</c>); 2. pages of their own for
/// tables, collections, entities that no Markdown page is about, and pairs. Then, once: 3. files for machines under api/v1/.
/// The HTML is described where it is written: <see cref="WriteTable"/>, <see cref="WriteFacts"/>, <see cref="WriteCollection"/>,
/// <see cref="WriteComparison"/>, <see cref="WritePicture"/>.
/// </summary>
internal sealed class RenderDataset
{
    private readonly DatasetModel _model;
    private readonly Site _site;
    private readonly Relations _relations;
    private readonly ImmutableArray<(TableDefinition Table, Grid Grid)> _grids;
    private readonly ImmutableArray<DeferredFile> _files;

    public RenderDataset(DatasetModel model, Site site)
    {
        _model = model;
        _site = site;
        _relations = new(model);
        _grids = [.. model.Tables.Select(table => (Table: table, Grid: Grid.Of(table, model.Config)))];
        _files = [.. Files(new(model, site))];
    }

    /// <summary>What is missing in every language is reported once.</summary>
    public ImmutableArray<Diagnostic> Problems =>
    [
        .. from collection in _model.InOrder
           where collection.Schema is { Compare: true, HasErrors: false } && collection.Entities.Length > WriteComparison.Limit
           select SchemaRules.TooManyPairs(collection.Schema.Span, collection.Entities.Length, WriteComparison.Limit),
        .. from collection in _model.InOrder
           where collection.Schema is { Feed: true, HasErrors: false } && ChangesFeed.IsEmpty(collection)
           select SchemaRules.EmptyFeed(collection.Schema.FeedSpan, collection.Schema.Id),
    ];

    /// <summary>Fragments, pages and files in one language.</summary>
    public RoomOutput In(Locale locale) => new RenderLanguage(new(_model, _site, locale), _relations, _grids).Render();

    /// <summary>All languages together, with the files that are in none.</summary>
    public RoomOutput Join(ImmutableArray<RoomOutput> languages) => new(
        [.. languages.SelectMany(language => language.Fragments)],

        // What cites a source is listed in this order: first the pages that the navigation has.
        [.. languages.SelectMany(language => language.Pages).OrderBy(page => page.Info.InNavigation ? 0 : 1)],
        [.. languages.SelectMany(language => language.Files), .. _files])
    {
        Feeds = [.. languages.SelectMany(language => language.Feeds)],
    };

    private IEnumerable<DeferredFile> Files(ApiFiles api) =>
    [
        new(api.Index),
        new(() => OpenApi.File(_model, _site)),
        .. ApiFiles.Schemas(_model.Schemas).Select(file => new DeferredFile(() => file)),
        .. _grids.Select(pair => new DeferredFile(() => api.Table(pair.Table, pair.Grid))),
        .. _model.InOrder.Select(collection => new DeferredFile(() => api.Collection(collection))),
        .. _model.InOrder.SelectMany(collection => collection.Entities).Select(entity => new DeferredFile(() => api.Entity(entity))),
    ];
}
