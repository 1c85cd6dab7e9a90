using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>The pages that are made from data alone, in one language: <c>data/</c> and what is under it.</summary>
internal sealed class DataPages(DatasetText language)
{
    private readonly DescribeEntity _describe = new(language);
    private readonly ApiFiles _api = new(language.Model, language.Site);

    /// <summary>The list of all of them, unless a Markdown page has its place.</summary>
    public IEnumerable<SitePage> Home()
    {
        var empty = language.Model.InOrder.IsEmpty && language.Model.Tables.IsEmpty;
        if (empty || language.Site.Pages.BySource.Values.Any(page => page.Key == DataKeys.Home))
        {
            return [];
        }

        var info = Info(DataKeys.Home, language.Say("dataset.home.title"), language.Model.Config.Span) with { Order = 900 };
        return [new(info, () => Home(info))];
    }

    /// <summary>The list of tables, where the table pages have their parent.</summary>
    public IEnumerable<SitePage> Tables()
    {
        if (language.Model.Tables.IsEmpty)
        {
            return [];
        }

        var info = Info(DataKeys.Tables, language.Say("dataset.home.tables"), language.Model.Config.Span) with { Order = 1 };
        return [new(info, () => Tables(info))];
    }

    public SitePage Table(TableDefinition table, Fragment fragment)
    {
        var info = Info(DataKeys.Table(table), language.Of(table.Title), table.Span)
            with
        { Layout = PageLayout.Wide, Order = table.Order };
        return new(info, () => Table(info, table, fragment));
    }

    /// <summary>The second and further pages of a table.</summary>
    public IEnumerable<SitePage> MorePages(TableDefinition table, Grid grid, Func<int, Fragment> fragment)
    {
        for (var page = 1; page < grid.Pages.Length; page++)
        {
            var rows = grid.Pages[page];
            var span = new WriteTable(language).Span(grid, rows);
            var title = language.Of(table.Title);
            var info = Info(DataKeys.TablePage(table.Id, page), title with { Text = $"{title.Text}: {span}" }, table.Span)
                with
            { Layout = PageLayout.Wide, InNavigation = false };
            var number = page;
            yield return new(info, () => Table(info, table, fragment(number)) with
            {
                Description = Rows(grid, rows, span, language.Of(table.Caption).Text),
            });
        }
    }

    private string Rows(Grid grid, Range rows, string span, string caption) =>
        language.Say("dataset.pages.rows", rows.Start.Value + 1, rows.End.Value, grid.Rows.Length, span, caption);

    /// <summary>The list of a collection; where a Markdown page presents it, a door to that: one list is enough for readers.</summary>
    public SitePage Collection(Collection collection, Fragment fragment)
    {
        var label = language.Of(collection.Schema.Label);
        var json = ("application/json", ApiFiles.CollectionRoute(collection.Id), $"{label} (JSON)");
        var schema = collection.Schema;
        var info = Info(DataKeys.Collection(schema), label, schema.Span) with { Order = 500 + schema.Order };
        return new(info, () => new(info)
        {
            Description = language.Say("dataset.collection.description", collection.Entities.Length, label),
            Body = language.PresentedAt(collection) is { } route ? Door(collection, route) : fragment.Html,
            Markdown = fragment.Markdown,
            JsonLd = ReadTerms.Has(collection.Schema) ? [TermJsonLd.Set(language, collection)] : [],
            Alternates = collection.Schema.Feed
                ? [json, ("application/atom+xml", ChangesFeed.Route(collection, language.Locale), label)]
                : [json],
        });
    }

    private HtmlFragment Door(Collection collection, string route) =>
        new HtmlBuilder().Raw("<p class=\"kb-door\"><a href=\"").Link(route, null, collection.Schema.Span).Raw("\">")
            .Text(language.Of(collection.Schema.Label)).Raw("</a> <span>")
            .Text(language.Say("dataset.collection.description", collection.Entities.Length, language.Of(collection.Schema.Label)))
            .Raw("</span></p>").ToFragment();

    public SitePage Entity(Entity entity, WriteFacts facts)
    {
        var name = language.Name(entity);
        var title = language.HasArticle(entity) ? name with { Text = language.Say("dataset.record.title", name.Text) } : name;
        var info = Info(DataKeys.Entity(entity), title, entity.Span) with { NavTitle = entity.Short, InNavigation = false };
        return new(info, () => Entity(info, entity, facts));
    }

    public SitePage Pairs(Collection collection, WriteComparison comparison)
    {
        var label = language.Of(collection.Schema.Label);
        var info = Info(DataKeys.Pairs(collection.Schema), language.Say("dataset.compare.list", label), collection.Schema.Span);
        return new(info, () => new(info)
        {
            Description = language.Say("dataset.compare.description", label),
            Body = comparison.List(collection),
            Markdown = comparison.MarkdownList(collection),
        });
    }

    public SitePage Pair(Entity a, Entity b, WriteComparison comparison)
    {
        var info = Info(DataKeys.Pair(a, b), comparison.Title(a, b), a.Span) with { Layout = PageLayout.Wide, InNavigation = false };
        return new(info, () => new(info)
        {
            Description = language.Say("dataset.compare.pair", language.Name(a), language.Name(b)),
            Body = comparison.Html(a, b),
            Markdown = comparison.Markdown(a, b),
            Card = [.. CardRows(a, language.Brief(a)), .. CardRows(b, language.Brief(b))],
        });
    }

    private PageDraft Home(PageInfo info)
    {
        var html = new HtmlBuilder().Raw("<p>").Text(language.Say("dataset.home.description")).Raw("</p>");
        var sections = Sections().Where(section => section.Links.Any()).ToList();
        foreach (var (id, links) in sections)
        {
            Links(html, id, links);
        }

        return new(info)
        {
            Description = language.Say("dataset.home.description"),
            Body = html.ToFragment(),
            Markdown = string.Concat(sections.Select(section => MarkdownOf(section.Id, section.Links))),
            Outline = [.. sections.Select(section => new Heading(2, section.Id, language.Say($"dataset.home.{section.Id}")))],
        };
    }

    /// <summary>What there is to be found, by the id of its heading.</summary>
    private IEnumerable<(string Id, IEnumerable<(Wording Text, string Route)> Links)> Sections()
    {
        var collections = language.Model.InOrder;
        yield return ("tables", TableLinks());
        yield return ("collections", collections.Select(c =>
            (language.Of(c.Schema.Label), language.RouteOf(DataKeys.Collection(c.Schema)))));
        yield return ("compare", collections.Where(collection => WriteComparison.Pairs(collection).Any()).Select(c => (
            (Wording)language.Say("dataset.compare.list", language.Of(c.Schema.Label)), language.RouteOf(DataKeys.Pairs(c.Schema)))));
        yield return ("files", [("api/v1/index.json", "api/v1/index.json"), ("OpenAPI 3.1", "api/v1/openapi.json")]);
    }

    private IEnumerable<(Wording Text, string Route)> TableLinks() =>
        SortedTables().Select(table => (language.Of(table.Title), language.RouteOf(DataKeys.Table(table))));

    /// <summary>As the tables ask for; those that don't ask in the order of the reader's alphabet.</summary>
    private IOrderedEnumerable<TableDefinition> SortedTables() =>
        language.Model.Tables.OrderBy(table => table.Order)
            .ThenBy(table => Fold.SortKey(language.Of(table.Title), language.Locale.Code), StringComparer.Ordinal)
            .ThenBy(table => table.Id, StringComparer.Ordinal);

    private PageDraft Tables(PageInfo info)
    {
        var html = new HtmlBuilder().Raw("<ul>");
        foreach (var table in SortedTables())
        {
            html.Raw("<li><a href=\"").Link(language.RouteOf(DataKeys.Table(table)), null, table.Span).Raw("\">");
            html.Text(language.Of(table.Title)).Raw("</a>: ").Text(language.Of(table.Caption)).Raw("</li>");
        }

        return new(info)
        {
            Description = language.Say("dataset.tables.description"),
            Body = html.Raw("</ul>").ToFragment(),
            Markdown = MarkdownOf("tables", TableLinks()),
        };
    }

    private PageDraft Table(PageInfo info, TableDefinition table, Fragment fragment)
    {
        var description = language.Of(table.Description);
        var html = new HtmlBuilder();
        if (description.Length > 0)
        {
            html.Raw("<p>").Text(description).Raw("</p>");
        }

        return new(info)
        {
            Description = _describe.Of(table),
            Body = html.Append(fragment.Html).ToFragment(),
            Markdown = $"{description}\n\n{fragment.Markdown}",
            Scripts = ["rows", "table"],
            JsonLd = [_api.JsonLd(table, language, info.Route)],
            Alternates =
            [
                ("text/csv", TableFiles.CsvRoute(table.Id, language.Locale), $"{language.Of(table.Title)} (CSV)"),
                ("application/json", TableFiles.JsonRoute(table.Id), $"{language.Of(table.Title)} (JSON)"),
            ],
        };
    }

    private PageDraft Entity(PageInfo info, Entity entity, WriteFacts facts)
    {
        var (html, summary) = (new HtmlBuilder(), language.Of(entity.Summary));
        var described = _describe.Of(entity);
        if (language.HasArticle(entity))
        {
            html.Raw("<p class=\"kb-door\">");
            new WriteValue(language, html).EntityLink(entity.FullId, language.Name(entity), entity.Span);
            html.Raw(" <span>").Text(summary).Raw("</span></p>");
        }
        else if (!entity.Summary.Texts.IsEmpty)
        {
            html.Raw("<p>").Text(summary).Raw("</p>");
        }

        foreach (var strip in language.StripsOf(entity))
        {
            html.Append(new WriteStrip(language).Html(strip, entity));
        }

        return new(info)
        {
            Description = described,
            JsonLd = ReadTerms.Has(entity.Schema) ? [TermJsonLd.Term(language, entity, described)] : [],
            Body = facts.Write(html, entity).ToFragment(),
            Outline = [new(2, WriteFacts.Anchor(entity), language.Say("page.facts"))],
            Card = [.. CardRows(entity, "")],
            Markdown = $"{summary}\n\n{facts.Markdown(entity)}",
            Alternates = [("application/json", ApiFiles.EntityRoute(entity), $"{language.Name(entity)} (JSON)")],
        };
    }

    private IEnumerable<CardRow> CardRows(Entity entity, string name) =>
        language.StripsOf(entity).Select(strip => new WriteStrip(language).Card(strip, entity, name));

    private PageInfo Info(string key, Wording title, SourceSpan origin) => new()
    {
        Key = key,
        Route = language.RouteOf(key),
        Locale = language.Locale,
        Title = title,
        TitleLanguage = title.Language,
        Origin = origin,
    };

    /// <summary>The same list as Markdown, with whole addresses.</summary>
    private string MarkdownOf(string id, IEnumerable<(Wording Text, string Route)> links) => $"## {language.Say($"dataset.home.{id}")}\n\n"
        + string.Concat(links.Select(link =>
            $"- [{EscapeMarkdown.Sentence(link.Text)}]({language.WholeAddress(link.Route)})\n"))
        + "\n";

    private void Links(HtmlBuilder html, string id, IEnumerable<(Wording Text, string Route)> links)
    {
        html.Raw($"<h2 id=\"{id}\">").Text(language.Say($"dataset.home.{id}")).Raw("</h2><ul>");
        foreach (var (text, route) in links)
        {
            html.Raw("<li><a href=\"").Link(route, null, language.Model.Config.Span).Raw("\">").Text(text).Raw("</a></li>");
        }

        html.Raw("</ul>");
    }
}
