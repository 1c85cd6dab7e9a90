using System.Collections.Immutable;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Everything that the data knows of one entity: <c>section.kb-entity</c> with a heading, a table of facts
/// (<c>table.kb-facts</c>; each line is <c>tr#entity-COLLECTION-ID-LINE</c>) and, for each field of other entities that
/// speaks of it, a list (<c>ul.kb-related</c>) that leads to the place where it is said, with its sources. Under a page that is
/// about the entity, table and lists are folded (<c>details.kb-fold</c>): its text comes first. Browsers unfold what a link leads into.
/// </summary>
internal sealed class WriteFacts(DatasetText language, Relations relations)
{
    public static string Anchor(Entity entity) => $"entity-{entity.Schema.Id}-{entity.Id}";

    public Fragment Fragment(Entity entity) =>
        new("entity", entity.FullId, language.Locale.Code, Html(entity), Markdown(entity));

    public HtmlFragment Html(Entity entity) => Write(new(), entity, folds: true).ToFragment();

    /// <summary>Adds the section to what is written already.</summary>
    public HtmlBuilder Write(HtmlBuilder html, Entity entity, bool folds = false)
    {
        var id = Anchor(entity);
        html.Raw($"<section class=\"kb-entity\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">").Text(language.Say("page.facts")).Raw("</h2>");
        var lines = Fact.Lines(language.Model, entity);
        var about = relations.About(entity).ToList();
        var shown = lines.Select(line => line.Of(entity))
            .Concat(about.SelectMany(group => group.Statements).Select(statement => statement.Claims)).ToList();
        WriteTable.Checked(html, OldestCheck.Sentence(language, shown));
        if (!lines.IsEmpty)
        {
            Fold(html, folds, "dataset.fold.facts", lines.Length, () => Table(html, entity, lines, id, OldestCheck.Of(shown)));
        }

        if (about.Count > 0)
        {
            Fold(html, folds, "dataset.fold.relations", about.Sum(group => group.Statements.Length), () => Related(html, about, id));
        }

        html.Raw("<p class=\"kb-downloads\"><a href=\"").Link(ApiFiles.EntityRoute(entity), null, entity.Span).Raw("\">")
            .Text(language.Say("dataset.json"));
        return html.Raw("</a></p></section>");
    }

    public string Markdown(Entity entity)
    {
        var text = new StringBuilder($"## {language.Say("page.facts")}\n\n");
        var rows = Fact.Lines(language.Model, entity)
            .Select(line => (string[])[EscapeMarkdown.Cell(Plain(line.Header)), WriteMarkdown.Cell(language, line.Of(entity))]);
        return text
            .Append(
                WriteMarkdown.Table(
                    language.Name(entity),
                    [language.Say("dataset.aspect"), language.Say("dataset.value")],
                    rows,
                    OldestCheck.Sentence(language, Fact.Lines(language.Model, entity).Select(line => line.Of(entity)))))
            .ToString();
    }

    private void Fold(HtmlBuilder html, bool folds, string title, int count, Action write)
    {
        if (!folds)
        {
            write();
            return;
        }

        html.Raw("<details class=\"kb-fold\"><summary>").Text(language.Say(title, count)).Raw("</summary>");
        write();
        html.Raw("</details>");
    }

    private void Table(HtmlBuilder html, Entity entity, ImmutableArray<Fact> lines, string id, PartialDate? oldest)
    {
        html.Raw(
            $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">"
                + $"<table class=\"kb-facts\"><caption id=\"{id}-caption\">")
            .Text(language.Name(entity));
        html.Raw("</caption><thead><tr><th scope=\"col\">").Text(language.Say("dataset.aspect"));
        html.Raw("</th><th scope=\"col\">").Text(language.Say("dataset.value"));
        html.Raw("</th><th scope=\"col\">").Text(language.Say("dataset.checked")).Raw("</th></tr></thead><tbody>");
        foreach (var line in lines)
        {
            var row = $"{id}-{line.Header.Id}";
            var name = Plain(line.Header);
            var value = line.Of(entity);
            html.Raw($"<tr id=\"{row}\"><th scope=\"row\">");
            new WriteTable(language).Head(html, line.Header);
            new WriteTable(language).Permalink(html, row, name);
            html.Raw("</th><td>");
            new WriteValue(language, html).Value(value, $"{language.Brief(entity)}, {name}", row);
            html.Raw("</td>");
            Checked(html, value, oldest);
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>");
    }

    /// <summary>The day of the check, where it is not the day that the sentence above the table names.</summary>
    private void Checked(HtmlBuilder html, Value? value, PartialDate? oldest)
    {
        if (OldestCheck.Of([value]) is { } date && date != oldest)
        {
            html.Raw("<td data-label=\"").Text(language.Say("dataset.checked")).Raw($"\"><time datetime=\"{date}\">")
                .Text(language.Say(date)).Raw("</time></td>");
        }
        else
        {
            html.Raw("<td></td>");
        }
    }

    private void Related(
        HtmlBuilder html,
        IEnumerable<((int Order, string Collection, string Field) Key, ImmutableArray<Relation> Statements)> about,
        string id)
    {
        foreach (var (key, statements) in about)
        {
            html.Raw($"<h3 id=\"{id}-from-{key.Collection}-{key.Field}\">");
            Title(html, key.Collection, key.Field);
            Related(html.Raw("</h3>"), statements);
        }
    }

    private void Related(HtmlBuilder html, ImmutableArray<Relation> statements)
    {
        html.Raw("<ul class=\"kb-related\">");
        foreach (var (source, line, claims) in statements)
        {
            html.Raw("<li><a href=\"")
                .Link(language.Route(source.FullId) ?? "", source.Schema.HasPages ? $"{Anchor(source)}-{line}" : null, source.Span);
            html.Raw("\">").Text(language.Name(source)).Raw("</a>");
            if (claims is not null)
            {
                html.Raw(": ").Text(language.Plain(claims));
            }

            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private void Title(HtmlBuilder html, string collection, string field)
    {
        var schema = language.Model.Collections[collection].Schema;
        html.Text(language.Of(schema.Label)).Raw(": ").Text(language.Label(field, schema.Root[field]!));
    }

    private string Plain(TableHeader header) => new WriteTable(language).Plain(header);
}
