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
        var facts = EachEntity(Facts);
        var collections = _model.InOrder.Select(new WriteCollection(language).Fragment).ToList();
        var comparison = new WriteComparison(language);
        var compared = _model.InOrder.Where(collection => WriteComparison.Pairs(collection).Any()).ToList();
        var pictures = _model.Pictures.Select(new WritePicture(language).Fragment);
        var faulty = _model.Faulty.Select(fault => new Fragment(fault.Directive, fault.Id, language.Locale.Code, HtmlFragment.Empty, ""));
        return new(
            [.. tables.Select(table => table.Fragment), .. pictures, .. faulty, .. collections, .. compared.Select(comparison.Fragment), .. facts.Select(fact => fact.Fragment).OfType<Fragment>()],
            [
                .. _pages.Home(),
                _pages.Tables(),
                .. tables.Select(pair => _pages.Table(pair.Table, pair.Fragment)),
                .. _model.InOrder.Zip(collections, _pages.Collection),
                .. compared.Select(collection => _pages.Pairs(collection, comparison)),
                .. compared.SelectMany(collection => WriteComparison.Pairs(collection).Select(pair => _pages.Pair(pair.A, pair.B, comparison))),
                .. facts.Select(fact => fact.Page).OfType<PageDraft>(),
            ],
            [
                .. grids.Select(pair => TableFiles.Csv(pair.Grid, language)),
                .. _model.InOrder.Where(collection => collection.Schema.Feed).Select(new ChangesFeed(language).File),
                .. _model.InOrder.Select(new SupportCalendar(language).File).OfType<OutputFile>(),
            ]);
    }

    private Fragment TableFragment(TableDefinition table, Grid grid)
    {
        var words = new WriteTable(language);
        var heads = grid.Columns.Select(words.Plain).Prepend(grid.Corner is { } corner ? language.Of(corner) : language.Say("dataset.aspect"));
        var rows = grid.Rows.Select((row, i) => grid.Cells[i].Select(cell => WriteMarkdown.Cell(language, cell)).Prepend(WriteMarkdown.Escape(words.Plain(row))));
        return new("table", table.Id, language.Locale.Code, words.Write(grid, table.Caption), WriteMarkdown.Table(language.Of(table.Caption), heads, rows));
    }

    private (Fragment? Fragment, PageDraft? Page)[] EachEntity(Func<Entity, (Fragment? Fragment, PageDraft? Page)> write)
    {
        var entities = _model.InOrder.SelectMany(collection => collection.Entities).ToList();
        var facts = new (Fragment? Fragment, PageDraft? Page)[entities.Count];
        Parallel.For(0, facts.Length, i => facts[i] = write(entities[i]));
        return facts;
    }

    /// <summary>A fragment for the Markdown page that is about the entity, or else a page; nothing when its schema wants no pages.</summary>
    private (Fragment? Fragment, PageDraft? Page) Facts(Entity entity)
    {
        if (!entity.Schema.HasPages)
        {
            return (null, null);
        }

        var fragment = new WriteFacts(language, relations).Fragment(entity);
        return language.Route(entity.FullId) == MakeEntityIndex.OwnRoute(entity, language.Locale) ? (null, _pages.Entity(entity, fragment)) : (fragment, null);
    }
}
