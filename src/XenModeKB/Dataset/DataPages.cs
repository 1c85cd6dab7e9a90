using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>The pages that are made from data alone, in one language: <c>data/</c> and what is under it.</summary>
internal sealed class DataPages(Language language)
{
    private const int LongestDescription = 300;

    private readonly ApiFiles _api = new(language.Model, language.Site);

    /// <summary>The list of all of them, unless a Markdown page has its place.</summary>
    public IEnumerable<PageDraft> Home()
    {
        if (language.Site.Pages.BySource.Values.Any(page => page.Key == "data"))
        {
            return [];
        }

        var html = new HtmlBuilder();
        html.Raw("<p>").Text(language.Say("dataset.home.description")).Raw("</p>");
        Links(html, "tables", "dataset.home.tables", language.Model.Tables.Select(table => (language.Of(table.Title), $"{language.Locale.Path}/data/tables/{table.Id}/")));
        Links(html, "collections", "dataset.home.collections", language.Model.InOrder.Select(c => (language.Of(c.Schema.Label), $"{language.Locale.Path}/data/{c.Id}/")));
        Links(html, "compare", "dataset.home.compare", language.Model.InOrder.Where(c => WriteComparison.Pairs(c).Any())
            .Select(c => (language.Say("dataset.compare.list", language.Of(c.Schema.Label)), $"{language.Locale.Path}/data/{c.Id}/compare/")));
        Links(html, "files", "dataset.home.files", [("api/v1/index.json", "api/v1/index.json"), ("OpenAPI 3.1", "api/v1/openapi.json")]);
        return [Page("data", language.Say("dataset.home.title"), language.Say("dataset.home.description"), html.ToFragment(), language.Model.Config.Span) with
        {
            Order = 900,
            Outline = [.. ((string[])["tables", "collections", "compare", "files"]).Select(id => new Heading(2, id, language.Say($"dataset.home.{id}")))],
        }];
    }

    /// <summary>The list of tables, where the table pages have their parent.</summary>
    public PageDraft Tables()
    {
        var html = new HtmlBuilder().Raw("<ul>");
        foreach (var table in language.Model.Tables)
        {
            html.Raw("<li><a href=\"").Link($"{language.Locale.Path}/data/tables/{table.Id}/", null, table.Span).Raw("\">").Text(language.Of(table.Title)).Raw("</a>: ").Text(language.Of(table.Caption)).Raw("</li>");
        }

        return Page("data/tables", language.Say("dataset.home.tables"), language.Say("dataset.tables.description"), html.Raw("</ul>").ToFragment(), language.Model.Config.Span) with { Order = 1 };
    }

    public PageDraft Table(TableDefinition table, Fragment fragment)
    {
        var (key, description) = ($"data/tables/{table.Id}", language.Of(table.Description));
        var html = new HtmlBuilder();
        if (description.Length > 0)
        {
            html.Raw("<p>").Text(description).Raw("</p>");
        }

        var page = Page(key, language.Of(table.Title), description.Length > 0 ? description : language.Of(table.Caption), html.Append(fragment.Html).ToFragment(), table.Span);
        return page with
        {
            Layout = PageLayout.Wide,
            Order = table.Order,
            Markdown = $"{description}\n\n{fragment.Markdown}",
            Scripts = ["table"],
            JsonLd = [_api.JsonLd(table, language, page.Route)],
            Alternates =
            [
                ("text/csv", TableFiles.CsvRoute(table.Id, language.Locale), $"{language.Of(table.Title)} (CSV)"),
                ("application/json", TableFiles.JsonRoute(table.Id), $"{language.Of(table.Title)} (JSON)"),
            ],
        };
    }

    public PageDraft Collection(Collection collection, Fragment fragment)
    {
        var label = language.Of(collection.Schema.Label);
        var page = Page($"data/{collection.Id}", label, language.Say("dataset.collection.description", label, collection.Entities.Length), fragment.Html, collection.Schema.Span);
        var json = ("application/json", ApiFiles.CollectionRoute(collection.Id), $"{label} (JSON)");
        return page with
        {
            Order = 500 + collection.Schema.Order,
            Markdown = fragment.Markdown,
            Alternates = collection.Schema.Feed ? [json, ("application/atom+xml", ChangesFeed.Route(collection, language.Locale), label)] : [json],
        };
    }

    public ComingPage Entity(Entity entity, WriteFacts facts)
    {
        var head = Head(MakeEntityIndex.Key(entity), language.Name(entity), entity.Span) with { NavTitle = entity.Short, InNavigation = false };
        return new(head, () => Whole(head, entity, facts));
    }

    public PageDraft Pairs(Collection collection, WriteComparison comparison)
    {
        var title = language.Say("dataset.compare.list", language.Of(collection.Schema.Label));
        return Page($"data/{collection.Id}/compare", title, language.Say("dataset.compare.description", language.Of(collection.Schema.Label)), comparison.List(collection), collection.Schema.Span);
    }

    public ComingPage Pair(Entity a, Entity b, WriteComparison comparison)
    {
        var head = Head(WriteComparison.Key(a, b), comparison.Title(a, b), a.Span) with { Layout = PageLayout.Wide, InNavigation = false };
        return new(head, () => head with
        {
            Description = Short(language.Say("dataset.compare.pair", language.Name(a), language.Name(b))),
            Body = comparison.Html(a, b),
            Markdown = comparison.Markdown(a, b),
        });
    }

    private PageDraft Whole(PageDraft head, Entity entity, WriteFacts facts)
    {
        var (html, summary) = (new HtmlBuilder(), language.Of(entity.Summary));
        if (!entity.Summary.Texts.IsEmpty)
        {
            html.Raw("<p>").Text(summary).Raw("</p>");
        }

        return head with
        {
            Description = Short(entity.Summary.Texts.IsEmpty ? $"{language.Of(entity.Schema.Singular)}: {language.Name(entity)}." : summary),
            Body = facts.Write(html, entity).ToFragment(),
            Outline = [new(2, WriteFacts.Anchor(entity), language.Say("page.facts"))],
            Markdown = $"{summary}\n\n{facts.Markdown(entity)}",
            Alternates = [("application/json", ApiFiles.EntityRoute(entity), $"{language.Name(entity)} (JSON)")],
        };
    }

    private PageDraft Page(string key, string title, string description, HtmlFragment body, SourceSpan origin) =>
        Head(key, title, origin) with { Description = Short(description), Body = body };

    private PageDraft Head(string key, string title, SourceSpan origin) => new()
    {
        Key = key,
        Route = $"{language.Locale.Path}/{key}/",
        Locale = language.Locale,
        Title = title,
        Description = "",
        Body = HtmlFragment.Empty,
        Origin = origin,
    };

    private static string Short(string description) =>
        description.Length <= LongestDescription ? description : description[..(LongestDescription - 1)] + "…";

    private void Links(HtmlBuilder html, string id, string title, IEnumerable<(string Text, string Route)> links)
    {
        html.Raw($"<h2 id=\"{id}\">").Text(language.Say(title)).Raw("</h2><ul>");
        foreach (var (text, route) in links)
        {
            html.Raw("<li><a href=\"").Link(route, null, language.Model.Config.Span).Raw("\">").Text(text).Raw("</a></li>");
        }

        html.Raw("</ul>");
    }
}
