using System.Collections.Immutable;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Everything that the data knows of one entity: <c>section.kb-entity</c> with a heading, a table of facts
/// (<c>table.kb-facts</c>; each line is <c>tr#entity-COLLECTION-ID-LINE</c>) and, for each field of other entities that
/// speaks of it, a list (<c>ul.kb-related</c>) that leads to the place where it is said, with its sources. All this is the entity's own
/// page; a Markdown page about the entity has doors to it (<c>ul.kb-doors</c>), counted.
/// </summary>
internal sealed class WriteFacts(DatasetText language, Relations relations)
{
    public static string Anchor(Entity entity) => $"entity-{entity.Schema.Id}-{entity.Id}";

    /// <summary>The doors to the facts, for the Markdown page that is about the entity: its text is no longer for them.</summary>
    public Fragment Fragment(Entity entity)
    {
        var (lines, about) = (Fact.Lines(language.Model, entity), relations.About(entity));
        var html = Begin(new(), entity, lines, about).Raw("<ul class=\"kb-doors\">");
        if (!lines.IsEmpty)
        {
            Door(html, entity, "dataset.fold.facts", lines.Length, Anchor(entity));
        }

        if (about is [var first, ..])
        {
            Door(html, entity, "dataset.fold.relations", about.Sum(group => group.Statements.Length), first.Anchor(Anchor(entity)));
        }

        html.Raw("</ul>");
        return new("entity", entity.FullId, language.Locale.Code, End(html, entity).ToFragment(), Markdown(entity));
    }

    /// <summary>Adds the section to what is written already.</summary>
    public HtmlBuilder Write(HtmlBuilder html, Entity entity)
    {
        var (all, about) = (Fact.Lines(language.Model, entity), relations.About(entity));
        Begin(html, entity, all, about);
        var lines = all.RemoveAll(line => IsRecords(line, entity));
        if (!lines.IsEmpty)
        {
            Table(html, entity, lines, Anchor(entity), OldestCheck.Of(Shown(entity, all, about)));
        }

        foreach (var line in all.Where(line => IsRecords(line, entity)))
        {
            Records(html, entity, line);
        }

        Related(html, about, Anchor(entity));
        return End(html, entity);
    }

    public string Markdown(Entity entity)
    {
        var text = new StringBuilder($"## {language.Say("page.facts")}\n\n");
        var all = Fact.Lines(language.Model, entity);
        var rows = all.Where(line => !IsRecords(line, entity))
            .Select(line => (string[])[EscapeMarkdown.Cell(Plain(line.Header)), WriteMarkdown.Cell(language, line.Of(entity))]);
        text.Append(
                WriteMarkdown.Table(
                    language.Name(entity),
                    [language.Say("dataset.aspect"), language.Say("dataset.value")],
                    rows,
                    OldestCheck.Sentence(language, all.Select(line => line.Of(entity)))));
        foreach (var line in all.Where(line => IsRecords(line, entity)))
        {
            text.Append('\n').Append(new WriteRecords(language).Markdown(Plain(line.Header), WriteRecords.Of(line.Of(entity))));
        }

        return text.ToString();
    }

    /// <summary>Whether a line has a table of its own: it would burst a cell.</summary>
    private static bool IsRecords(Fact line, Entity entity) => WriteRecords.Of(line.Of(entity)) is { IsEmpty: false };

    private void Records(HtmlBuilder html, Entity entity, Fact line)
    {
        var (name, anchor) = (Plain(line.Header), $"{Anchor(entity)}-{line.Header.Id}");
        html.Raw($"<h3 id=\"{anchor}\">").Text(language.Of(line.Header.Label)).Raw("</h3>");
        new WriteRecords(language).Write(html, WriteRecords.Of(line.Of(entity)), $"{language.Brief(entity)}, {name}", anchor);
    }

    private static IEnumerable<Value?> Shown(Entity entity, ImmutableArray<Fact> lines, ImmutableArray<RelationGroup> about) =>
        lines.Select(line => line.Of(entity)).Concat(about.SelectMany(group => group.Statements).Select(statement => statement.Claims));

    private HtmlBuilder Begin(HtmlBuilder html, Entity entity, ImmutableArray<Fact> lines, ImmutableArray<RelationGroup> about)
    {
        var id = Anchor(entity);
        html.Raw($"<section class=\"kb-entity\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">").Text(language.Say("page.facts")).Raw("</h2>");
        WriteTable.Checked(html, OldestCheck.Sentence(language, Shown(entity, lines, about)));
        return html;
    }

    private HtmlBuilder End(HtmlBuilder html, Entity entity) => html
        .Raw("<p class=\"kb-downloads\"><a href=\"").Link(ApiFiles.EntityRoute(entity), null, entity.Span).Raw("\">")
        .Text(language.Say("dataset.json")).Raw("</a></p></section>");

    private void Door(HtmlBuilder html, Entity entity, string title, int count, string anchor)
    {
        html.Raw("<li><a href=\"").Link(language.RecordRoute(entity), anchor, entity.Span).Raw("\">")
            .Text(language.Say(title, count)).Raw("</a></li>");
    }

    private void Table(HtmlBuilder html, Entity entity, ImmutableArray<Fact> lines, string id, PartialDate? oldest)
    {
        var hasDays = lines.Any(line => Day(line.Of(entity), oldest) is not null);
        html.Raw(
            $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">"
                + $"<table class=\"kb-facts\"><caption id=\"{id}-caption\">")
            .Text(language.Name(entity));
        html.Raw("</caption><thead><tr><th scope=\"col\">").Text(language.Say("dataset.aspect"));
        html.Raw("</th><th scope=\"col\">").Text(language.Say("dataset.value"));
        if (hasDays)
        {
            html.Raw("</th><th scope=\"col\">").Text(language.Say("dataset.checked"));
        }

        html.Raw("</th></tr></thead><tbody>");
        foreach (var line in lines)
        {
            var row = $"{id}-{line.Header.Id}";
            var name = Plain(line.Header);
            var value = line.Of(entity);
            html.Raw($"<tr id=\"{row}\"><th scope=\"row\">");
            new WriteTable(language).Head(html, line.Header);
            WriteTable.Permalink(html, row);
            html.Raw("</th><td>");
            new WriteValue(language, html).Value(value, $"{language.Brief(entity)}, {name}", row);
            html.Raw("</td>");
            if (hasDays)
            {
                Checked(html, Day(value, oldest));
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>");
        Legend.Write(language, html, lines.Select(line => line.Of(entity)));
    }

    /// <summary>The day of the check, where it is not the day that the sentence above the table names.</summary>
    private static PartialDate? Day(Value? value, PartialDate? oldest) =>
        OldestCheck.Of([value]) is { } date && date != oldest ? date : null;

    private void Checked(HtmlBuilder html, PartialDate? day)
    {
        if (day is { } date)
        {
            html.Raw("<td data-label=\"").Text(language.Say("dataset.checked")).Raw($"\"><time datetime=\"{date}\">")
                .Text(language.Say(date)).Raw("</time></td>");
        }
        else
        {
            html.Raw("<td></td>");
        }
    }

    private void Related(HtmlBuilder html, ImmutableArray<RelationGroup> about, string id)
    {
        foreach (var group in about)
        {
            html.Raw($"<h3 id=\"{group.Anchor(id)}\">");
            Title(html, group.Collection, group.Field);
            Related(html.Raw("</h3>"), group.Statements);
        }
    }

    private void Related(HtmlBuilder html, ImmutableArray<Relation> statements)
    {
        html.Raw("<ul class=\"kb-related\">");
        foreach (var (source, line, claims) in statements)
        {
            html.Raw("<li><a href=\"")
                .Link(language.RecordRoute(source), source.Schema.HasPages ? $"{Anchor(source)}-{line}" : null, source.Span);
            html.Raw("\">").Text(language.Name(source)).Raw("</a>");
            if (claims is not null)
            {
                html.Raw(": ").Text(language.Words(claims));
            }

            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private void Title(HtmlBuilder html, string collection, string field)
    {
        var schema = language.Model.Collections[collection].Schema;
        if (schema.Root[field]!.Back is { } back)
        {
            html.Text(language.Of(back));
            return;
        }

        html.Text(language.Of(schema.Label)).Raw(": ").Text(language.Label(field, schema.Root[field]!));
    }

    private string Plain(TableHeader header) => new WriteTable(language).Plain(header);
}
