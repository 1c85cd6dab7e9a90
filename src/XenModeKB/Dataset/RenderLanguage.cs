using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>All fragments, pages and files of the dataset in one language.</summary>
internal sealed class RenderLanguage(Language language, Relations relations, ImmutableArray<(TableDefinition Table, Grid Grid)> grids)
{
    private readonly DatasetModel _model = language.Model;
    private readonly DataPages _pages = new(language);

    public RoomOutput Render()
    {
        var tables = grids.Select(pair => (pair.Table, Fragment: TableFragment(pair.Table, pair.Grid))).ToList();
        var facts = EachEntity(new WriteFacts(language, relations).Fragment);
        var collections = _model.InOrder.Select(new WriteCollection(language).Fragment).ToList();
        var comparison = new WriteComparison(language);
        var compared = _model.InOrder.Where(collection => WriteComparison.Pairs(collection).Any()).ToList();
        var pictures = _model.Pictures.Select(new WritePicture(language).Fragment);
        return new(
            [.. tables.Select(table => table.Fragment), .. pictures, .. collections, .. compared.Select(comparison.Fragment), .. facts],
            [
                .. _pages.Home(),
                _pages.Tables(),
                .. tables.Select(pair => _pages.Table(pair.Table, pair.Fragment)),
                .. _model.InOrder.Zip(collections, _pages.Collection),
                .. compared.Select(collection => _pages.Pairs(collection, comparison)),
                .. compared.SelectMany(collection => WriteComparison.Pairs(collection).Select(pair => _pages.Pair(pair.A, pair.B, comparison))),
                .. facts.Zip(Entities).Where(pair => IsOwn(pair.Second)).Select(pair => _pages.Entity(pair.Second, pair.First)),
            ],
            [
                .. grids.Select(pair => TableFiles.Csv(pair.Grid, language)),
                .. _model.InOrder.Where(collection => collection.Schema.Feed).Select(new ChangesFeed(language).File),
                .. _model.InOrder.Select(new SupportCalendar(language).File).OfType<OutputFile>(),
            ]);
    }

    private IEnumerable<Entity> Entities => _model.InOrder.SelectMany(collection => collection.Entities);

    private Fragment TableFragment(TableDefinition table, Grid grid)
    {
        var words = new WriteTable(language);
        var heads = grid.Columns.Select(words.Plain).Prepend(grid.Corner is { } corner ? language.Of(corner) : language.Say("dataset.aspect"));
        var rows = grid.Rows.Select((row, i) => grid.Cells[i].Select(cell => WriteMarkdown.Cell(language, cell)).Prepend(WriteMarkdown.Escape(words.Plain(row))));
        return new("table", table.Id, language.Locale.Code, words.Write(grid, table.Caption), WriteMarkdown.Table(language.Of(table.Caption), heads, rows));
    }

    private Fragment[] EachEntity(Func<Entity, Fragment> write)
    {
        var entities = Entities.ToList();
        var fragments = new Fragment[entities.Count];
        Parallel.For(0, fragments.Length, i => fragments[i] = write(entities[i]));
        return fragments;
    }

    /// <summary>Whether the page of an entity is made here: its schema wants pages and no Markdown page is about it.</summary>
    private bool IsOwn(Entity entity) => entity.Schema.HasPages && language.Route(entity.FullId) == MakeEntityIndex.OwnRoute(entity, language.Locale);
}
