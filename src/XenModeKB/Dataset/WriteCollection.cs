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
    private const int FewLetters = 5;

    public Fragment Fragment(Collection collection) =>
        new("collection", collection.Id, language.Locale.Code, Html(collection), Markdown(collection));

    public HtmlFragment Html(Collection collection)
    {
        var html = new HtmlBuilder();
        Letters(html, collection);
        html.Raw("<dl class=\"kb-collection\">");
        foreach (var entity in Sorted(collection))
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

            WriteTable.Permalink(html, id);
            html.Raw("</dt><dd>");
            Definition(html, entity, id);
            html.Raw("</dd>");
        }

        return html.Raw("</dl>").ToFragment();
    }

    public string Markdown(Collection collection)
    {
        var text = new StringBuilder();
        foreach (var entity in Sorted(collection))
        {
            var said = !entity.Summary.Texts.IsEmpty
                ? EscapeMarkdown.Cell(language.Of(entity.Summary))
                : WriteMarkdown.Cell(language, MainText(entity)?.Value);
            text.Append("- **").Append(EscapeMarkdown.Cell(language.Name(entity))).Append("**: ").Append(said).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Terms stand in the order of a dictionary, everything else in its own.</summary>
    private IEnumerable<Entity> Sorted(Collection collection) => ReadTerms.Has(collection.Schema)
        ? collection.Entities.OrderBy(entity => Fold.SortKey(language.Name(entity), language.Locale.Code), StringComparer.Ordinal)
        : collection.Entities;

    /// <summary>Links to the first term of each letter: <c>nav > ul.kb-letters</c>. Few terms are found without.</summary>
    private void Letters(HtmlBuilder html, Collection collection)
    {
        var letters = Sorted(collection).GroupBy(entity => Fold.Letter(language.Name(entity), language.Locale.Code)).ToList();
        if (!ReadTerms.Has(collection.Schema) || letters.Count < FewLetters)
        {
            return;
        }

        html.Raw("<nav aria-label=\"").Text(language.Say("dataset.letters")).Raw("\"><ul class=\"kb-letters\">");
        foreach (var letter in letters)
        {
            html.Raw($"<li><a href=\"#collection-{collection.Id}-{letter.First().Id}\">").Text(letter.Key).Raw("</a></li>");
        }

        html.Raw("</ul></nav>");
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
