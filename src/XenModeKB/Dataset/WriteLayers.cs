using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// What stands beside a picture of layers: <c>ol.kb-arrows</c>, whose numbers are those of the arrows; <c>dl.kb-strip</c>, the
/// values of the entity with their sources; and in <c>details.kb-as-text</c> the layers with their boxes.
/// </summary>
internal sealed class WriteLayers(DatasetText language)
{
    private string Arrow => language.Locale.IsRightToLeft ? "←" : "→";

    public void Arrows(HtmlBuilder html, LayeredPicture layered)
    {
        if (layered.Arrows.IsEmpty)
        {
            return;
        }

        html.Raw("<ol class=\"kb-arrows\">");
        foreach (var arrow in layered.Arrows)
        {
            html.Raw("<li><b>").Text(Box(layered, arrow.From)).Raw($"</b> {Arrow} <b>").Text(Box(layered, arrow.To)).Raw("</b>: ")
                .Text(language.Of(arrow.Text)).Raw("</li>");
        }

        html.Raw("</ol>");
    }

    public void Strip(HtmlBuilder html, PictureDefinition picture, string id)
    {
        var entity = picture.Entities[0];
        html.Raw("<dl class=\"kb-strip\">");
        foreach (var field in picture.Fields)
        {
            var label = language.Label(field, picture.Schema.Root[field]!);
            html.Raw("<div><dt>").Text(label).Raw("</dt><dd>");
            new WriteValue(language, html).Current(entity[field], $"{language.Brief(entity)}, {label}", id);
            html.Raw("</dd></div>");
        }

        html.Raw("</dl>");
    }

    /// <summary>The layers from the top, as they are seen.</summary>
    public void Layers(HtmlBuilder html, LayeredPicture layered)
    {
        html.Raw("<ul>");
        foreach (var layer in layered.Layers.Reverse())
        {
            html.Raw("<li>").Text(language.Of(layer.Label)).Raw("<ul>");
            foreach (var box in layer.Boxes)
            {
                html.Raw("<li>").Text(language.Of(box.Text)).Raw("</li>");
            }

            html.Raw("</ul></li>");
        }

        html.Raw("</ul>");
    }

    public void Markdown(StringBuilder text, PictureDefinition picture, LayeredPicture layered)
    {
        foreach (var layer in layered.Layers.Reverse())
        {
            text.Append("- ").Append(Escape(layer.Label)).Append(": ").AppendJoin("; ", layer.Boxes.Select(box => Escape(box.Text)))
                .Append('\n');
        }

        text.Append('\n');
        foreach (var (index, arrow) in layered.Arrows.Index())
        {
            text.Append(
                $"{index + 1}. {EscapeMarkdown.Cell(Box(layered, arrow.From))} {Arrow} {EscapeMarkdown.Cell(Box(layered, arrow.To))}"
                    + $": {Escape(arrow.Text)}\n");
        }

        text.Append('\n');
        foreach (var field in picture.Fields)
        {
            var label = EscapeMarkdown.Cell(language.Label(field, picture.Schema.Root[field]!));
            text.Append($"- {label}: {WriteMarkdown.Cell(language, picture.Entities[0][field])}\n");
        }

        if (!layered.Citations.IsEmpty)
        {
            text.Append('\n').Append(WriteMarkdown.Keys(layered.Citations).TrimStart()).Append('\n');
        }
    }

    private Wording Box(LayeredPicture layered, string id) => language.Of(layered.Box(id).Text);

    private string Escape(LocalizedText text) => EscapeMarkdown.Cell(language.Of(text));
}
