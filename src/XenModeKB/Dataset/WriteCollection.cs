using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// All entities of a collection as a list of definitions: <c>dl.kb-collection</c> with <c>dt#collection-ID-ENTITY</c>, the
/// summary or first text with its sources, and the entities it names (<c>p.kb-see</c>).
/// </summary>
internal sealed class WriteCollection(DatasetText language)
{
    public Fragment Fragment(Collection collection) =>
        new("collection", collection.Id, language.Locale.Code, Html(collection), Markdown(collection));

    public HtmlFragment Html(Collection collection)
    {
        var html = new HtmlBuilder().Raw("<dl class=\"kb-collection\">");
        foreach (var entity in collection.Entities)
        {
            var id = $"collection-{collection.Id}-{entity.Id}";
            html.Raw($"<dt id=\"{id}\">");
            if (collection.Schema.HasPages)
            {
                new WriteValue(language, html).EntityLink(entity.FullId, language.Name(entity), entity.Span);
            }
            else
            {
                html.Text(language.Name(entity));
            }

            new WriteTable(language).Permalink(html, id, language.Name(entity));
            html.Raw("</dt><dd>");
            Definition(html, entity, id);
            html.Raw("</dd>");
        }

        return html.Raw("</dl>").ToFragment();
    }

    public string Markdown(Collection collection)
    {
        var text = new StringBuilder();
        foreach (var entity in collection.Entities)
        {
            var said = !entity.Summary.Texts.IsEmpty
                ? EscapeMarkdown.Cell(language.Of(entity.Summary))
                : WriteMarkdown.Cell(language, MainText(entity)?.Value);
            text.Append("- **").Append(EscapeMarkdown.Cell(language.Name(entity))).Append("**: ").Append(said).Append('\n');
        }

        return text.ToString();
    }

    private void Definition(HtmlBuilder html, Entity entity, string id)
    {
        var main = MainText(entity);
        if (!entity.Summary.Texts.IsEmpty)
        {
            html.Raw("<p>").Text(language.Of(entity.Summary)).Raw("</p>");
        }
        else if (main is { } text)
        {
            html.Raw("<p>");
            new WriteValue(language, html).Value(text.Value, $"{language.Name(entity)}, {Label(entity, text.Key)}", id);
            html.Raw("</p>");
        }

        foreach (var (field, _) in entity.Schema.ShownFields.Where(
                fact => entity[fact.Key] is DateValue or EntityValue or CiteValue or ListValue { Items: [EntityValue, ..] }))
        {
            html.Raw("<p class=\"kb-see\">").Text(Label(entity, field)).Raw(": ");
            new WriteValue(language, html).Value(entity[field], language.Name(entity), id);
            html.Raw("</p>");
        }
    }

    private Wording Label(Entity entity, string field) => language.Label(field, entity.Schema.Root[field] ?? Schema.Anything);

    /// <summary>The first claim in words; null when there is none.</summary>
    private static KeyValuePair<string, Value>? MainText(Entity entity)
    {
        foreach (var (field, _) in entity.Schema.ShownFields)
        {
            if (entity[field] is ClaimsValue { Claims: [{ Value: LocalizedValue }, ..] } claims)
            {
                return new(field, claims);
            }
        }

        return null;
    }
}
