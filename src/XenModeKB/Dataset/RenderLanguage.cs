using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>All fragments, pages and files of the dataset in one language.</summary>
internal sealed class RenderLanguage(DatasetText language, Relations relations, ImmutableArray<(TableDefinition Table, Grid Grid)> grids)
{
    private readonly DatasetModel _model = language.Model;
    private readonly DataPages _pages = new(language);

    public RoomOutput Render()
    {
        var tables = grids.Select(pair => (pair.Table, Fragment: TableFragment(pair.Table, pair.Grid))).ToList();
        var facts = new WriteFacts(language, relations);
        var entities = _model.InOrder.SelectMany(collection => collection.Entities)
            .Where(entity => entity.Schema.HasPages)
            .ToList();
        var told = entities.Where(language.HasArticle).ToList();
        var collections = _model.InOrder.Select(new WriteCollection(language).Fragment).ToList();
        var comparison = new WriteComparison(language);
        var compared = _model.InOrder.Where(collection => WriteComparison.Pairs(collection).Any()).ToList();
        var pictures = _model.Pictures.Select(new WritePicture(language).Fragment);
        var calendars = Calendars();
        var invalid = _model.Invalid.Select(fault => new Fragment(fault.Directive, fault.Id, language.Locale.Code, HtmlFragment.Empty, ""));
        return new(
            [
                .. tables.Select(table => table.Fragment),
                .. tables.Select(table => TableLink(table.Table)),
                .. tables.Zip(grids).Where(pair => pair.First.Table.Matrix is not null)
                    .Select(pair => Matrix(pair.First.Table, pair.Second.Grid, pair.First.Fragment.Markdown)),
                .. pictures,
                .. invalid,
                .. collections,
                .. compared.Select(comparison.Fragment),
                .. told.Select(facts.Fragment),
                .. told.SelectMany(entity => language.StripsOf(entity).Select(strip => new WriteStrip(language).Fragment(strip, entity))),
            ],
            [
                .. _pages.Home(),
                .. _pages.Tables(),
                .. tables.Select(pair => _pages.Table(pair.Table, pair.Fragment)),
                .. grids.SelectMany(pair => _pages.MorePages(pair.Table, pair.Grid, page => TableFragment(pair.Table, pair.Grid, page))),
                .. _model.InOrder.Zip(collections, _pages.Collection),
                .. compared.Select(collection => _pages.Pairs(collection, comparison)),
                .. compared.SelectMany(collection => WriteComparison.Pairs(collection)
                    .Select(pair => _pages.Pair(pair.A, pair.B, comparison))),
                .. entities.Select(entity => _pages.Entity(entity, facts)),
            ],
            [
                .. grids.Select(pair => new DeferredFile(() => TableFiles.Csv(pair.Grid, language))),
                .. _model.InOrder.Where(collection => collection.Schema.Feed)
                    .Select(collection => new DeferredFile(() => new ChangesFeed(language).File(collection))),
                .. calendars.Select(pair => new DeferredFile(() => pair.File)),
            ])
        {
            Feeds = Feeds(calendars),
        };
    }

    private List<(Collection Collection, OutputFile File)> Calendars() =>
    [
        .. from collection in _model.InOrder
           let file = new SupportCalendar(language).File(collection)
           where file is not null
           select (collection, file),
    ];

    private ImmutableArray<SiteFeed> Feeds(List<(Collection Collection, OutputFile File)> calendars) =>
    [
        .. _model.InOrder.Where(collection => collection.Schema.Feed)
            .Select(collection => Feed("application/atom+xml", ChangesFeed.Route(collection, language.Locale), collection)),
        .. calendars.Select(pair => Feed("text/calendar", pair.File.Path, pair.Collection)),
    ];

    private SiteFeed Feed(string type, string route, Collection collection) =>
        new(language.Locale.Code, type, route, language.Of(collection.Schema.Label));

    private Fragment TableFragment(TableDefinition table, Grid grid, int page = 0)
    {
        var words = new WriteTable(language);
        var corner = grid.Corner is { } text ? language.Of(text).Text : language.Say("dataset.aspect");
        var heads = grid.Columns.Select(words.Plain).Prepend(corner);
        var rows = grid.Rows.Zip(grid.Cells).Take(grid.Pages[page]).Select(row =>
            row.Second.Select(cell => WriteMarkdown.Cell(language, cell)).Prepend(EscapeMarkdown.Cell(words.Plain(row.First))));
        var markdown = WriteMarkdown.Table(language.Of(table.Caption), heads, rows, OldestCheck.Sentence(language, grid.Values));
        return new("table", table.Id, language.Locale.Code, words.Write(grid, table.Caption, page), markdown);
    }

    /// <summary>A door to the page of a table, for a page that has no room for it: <c>p.kb-door</c>.</summary>
    private Fragment TableLink(TableDefinition table)
    {
        var html = new HtmlBuilder().Raw("<p class=\"kb-door\"><a href=\"")
            .Link(language.RouteOf(DataKeys.Table(table)), null, table.Span).Raw("\">").Text(language.Of(table.Title))
            .Raw("</a> <span>").Text(language.Of(table.Caption)).Raw("</span></p>");
        var text = $"{EscapeMarkdown.Sentence(language.Of(table.Title))}: {EscapeMarkdown.Sentence(language.Of(table.Caption))}\n";
        return new("table-link", table.Id, language.Locale.Code, html.ToFragment(), text);
    }

    private Fragment Matrix(TableDefinition table, Grid grid, string markdown) =>
        new("matrix", table.Id, language.Locale.Code, new WriteMatrix(language).Write(table, grid), markdown);
}
