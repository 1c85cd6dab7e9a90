using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A grid of values: <c>table.kb-spectrum</c>, a row for each entity, whose name leads to its page, a column for each field, in each cell
/// the value, which leads to the line that says it with its sources, and its rating (<c>.kb-rating</c>) where the picture has some. On a
/// phone each row is a card. Entities whose time is over (<c>period.until</c>) stand back: <c>tr.is-past</c>.
/// </summary>
internal sealed class WriteSpectrum(DatasetText language)
{
    private const string EndOfTime = "period.until";

    public void Write(HtmlBuilder html, PictureDefinition picture, string id)
    {
        html.Raw($"<div class=\"kb-spectrum-frame\"><table class=\"kb-spectrum\"><caption id=\"{id}-title\">")
            .Text(language.Of(picture.Title)).Raw("</caption><thead><tr><th scope=\"col\">").Text(language.Of(picture.Schema.Singular))
            .Raw("</th>");
        foreach (var field in picture.Fields)
        {
            html.Raw("<th scope=\"col\">").Text(Label(picture, field)).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var entity in picture.Entities)
        {
            Row(html, picture, entity);
        }

        html.Raw("</tbody></table></div>");
    }

    private void Row(HtmlBuilder html, PictureDefinition picture, Entity entity)
    {
        html.Raw(entity.At(EndOfTime) is null ? "<tr>" : "<tr class=\"is-past\">").Raw("<th scope=\"row\">");
        new WriteValue(language, html).EntityLink(entity.FullId, language.Brief(entity), entity.Span);
        html.Raw("</th>");
        foreach (var (index, field) in picture.Fields.Index())
        {
            html.Raw("<td data-label=\"").Text(Label(picture, field).Text).Raw("\">");
            Cell(html, entity, field);
            if (picture.Ratings?.Cells.GetValueOrDefault(entity.Id) is { IsDefault: false } ratings && index < ratings.Length)
            {
                html.Raw($" <span class=\"kb-rating {WriteValue.ToneClass(ratings[index].Tone)}\">{Icons.Svg(ratings[index].Icon)}")
                    .Text(language.Of(ratings[index].Label)).Raw("</span>");
            }

            html.Raw("</td>");
        }

        html.Raw("</tr>");
    }

    private void Cell(HtmlBuilder html, Entity entity, string field)
    {
        var value = entity[field];
        var option = ((value as ClaimsValue)?.Current.Value ?? value) as OptionValue;
        if (option is null || !entity.Schema.HasPages)
        {
            new Headline(language, html).Write(value);
            return;
        }

        html.Raw($"<a class=\"claim {WriteValue.ToneClass(option.Option.Tone)}\" href=\"")
            .Link(language.RecordRoute(entity), $"{WriteFacts.Anchor(entity)}-{field}", option.Span)
            .Raw($"\">{Icons.Svg(option.Option.Icon)}<span>")
            .Text(language.Of(option.Option.Label)).Raw("</span></a>");
    }

    private Wording Label(PictureDefinition picture, string field) => language.Label(field, picture.Schema.Root[field]!);
}
