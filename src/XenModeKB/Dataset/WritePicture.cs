using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// A picture as HTML: <c>figure.kb-picture#picture-ID</c>. A spectrum is a table (<see cref="WriteSpectrum"/>). The others are an svg,
/// named and described, whole at every width: a tree has a second one for phones, a timeline is its list there (<c>ol.kb-timeline</c>).
/// Names in trees and timelines are links. The same as a list stands behind <c>details.kb-as-text</c>; <see cref="WriteLayers"/> says
/// what stands beside layers. The svg has no colours of its own: classes <c>tone-*</c>, <c>picture-*</c> and currentColor.
/// </summary>
internal sealed class WritePicture(DatasetText language)
{
    public Fragment Fragment(PictureDefinition picture) =>
        new("picture", picture.Id, language.Locale.Code, Html(picture), Markdown(picture));

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text in a picture, in at most the lines given; the last one ends in an ellipsis when it does not fit.</summary>
    public static void Text(StringBuilder svg, Wording text, double x, double y, int lineLength, int lines, string attributes)
    {
        var wrapped = Wrap(text, lineLength, lines);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Number(x)}\" y=\"{Number(y - ((wrapped.Count - 1) * 8))}\" {attributes}{HtmlBuilder.LanguageOf(text)}>");
        for (var i = 0; i < wrapped.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{Number(x)}\" dy=\"{(i == 0 ? 0 : 16)}\">")
                .Append(HtmlBuilder.Escape(wrapped[i])).Append("</tspan>");
        }

        svg.Append("</text>");
    }

    private HtmlFragment Html(PictureDefinition picture)
    {
        var html = new HtmlBuilder();
        var id = $"picture-{picture.Id}";
        html.Raw($"<figure class=\"kb-picture\" id=\"{id}\">");
        switch (picture.Kind)
        {
            case PictureKind.Layers:
                Layers(html, picture, picture.Layered!, id);
                break;
            case PictureKind.Spectrum:
                new WriteSpectrum(language).Write(html, picture, id);
                break;
            case PictureKind.Tree:
                Frame(html, picture, id, "", new DrawTree(language, tall: false).Draw(picture));
                Frame(html, picture, id, "-tall", new DrawTree(language, tall: true).Draw(picture));
                List(html, picture, id);
                break;
            default:
                Frame(html, picture, id, "", new DrawTimeline(language).Draw(picture));
                Timeline(html, picture, id);
                break;
        }

        // HTML wants a caption at the start or the end of its figure.
        html.Raw("<figcaption>").Text(language.Of(picture.Description));
        if (!picture.Citations.IsEmpty)
        {
            html.Cite(new(picture.Citations, language.Of(picture.Title), id));
        }

        return html.Raw("</figcaption></figure>").ToFragment();
    }

    private void Frame(
        HtmlBuilder html, PictureDefinition picture, string id, string form, (HtmlFragment Svg, double Width, double Height) drawing)
    {
        html.Raw($"<div class=\"kb-frame kb-frame-{Kind(picture)}{form}\">");
        Svg(html, picture, id + form, "group", drawing);
        html.Raw("</div>");
    }

    private static string Kind(PictureDefinition picture) => picture.Kind.ToString().ToLowerInvariant();

    /// <summary>The drawing; one with links in it is a group, since what an image holds nobody can reach.</summary>
    private void Svg(
        HtmlBuilder html, PictureDefinition picture, string id, string role, (HtmlFragment Svg, double Width, double Height) drawing)
    {
        var width = Number(drawing.Width);
        var height = Number(drawing.Height);
        html.Raw(
            $"<svg class=\"picture picture-{Kind(picture)}\" role=\"{role}\" aria-labelledby=\"{id}-title {id}-desc\""
                + $" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">");
        var (title, description) = (language.Of(picture.Title), language.Of(picture.Description));
        html.Raw($"<title id=\"{id}-title\"{HtmlBuilder.LanguageOf(title)}>").Text(title.Text).Raw("</title>")
            .Raw($"<desc id=\"{id}-desc\"{HtmlBuilder.LanguageOf(description)}>").Text(description.Text).Raw("</desc>");
        html.Append(drawing.Svg).Raw("</svg>");
    }

    private void Layers(HtmlBuilder html, PictureDefinition picture, LayeredPicture layered, string id)
    {
        var write = new WriteLayers(language);
        html.Raw("<div class=\"kb-layers\">");
        var (svg, width, height) = new DrawLayers(language).Draw(layered);
        Svg(html, picture, id, "img", (new HtmlBuilder().Raw(svg).ToFragment(), width, height));
        html.Raw("<div>");
        write.Arrows(html, layered);
        write.Strip(html, picture, id);
        html.Raw("</div></div><details class=\"kb-as-text\"><summary>").Text(language.Say("dataset.as_text")).Raw("</summary>");
        write.Layers(html, layered);
        html.Raw("</details>");
    }

    private void List(HtmlBuilder html, PictureDefinition picture, string id)
    {
        html.Raw("<details class=\"kb-as-text\"><summary>").Text(language.Say("dataset.as_text")).Raw("</summary><ul>");
        foreach (var entity in picture.Entities)
        {
            html.Raw("<li>");
            new WriteValue(language, html).EntityLink(entity.FullId, language.Name(entity), entity.Span);
            foreach (var field in picture.Fields.Where(field => entity[field] is not null))
            {
                html.Raw(" <span class=\"kb-field\">").Text(language.Label(field, picture.Schema.Root[field]!)).Raw(":</span> ");
                new WriteValue(language, html).Value(
                    entity[field], $"{language.Brief(entity)}, {language.Label(field, picture.Schema.Root[field]!)}", id);
            }

            html.Raw("</li>");
        }

        html.Raw("</ul></details>");
    }

    /// <summary>When and what; the page of each event says the rest, with its sources.</summary>
    private void Timeline(HtmlBuilder html, PictureDefinition picture, string id)
    {
        html.Raw("<ol class=\"kb-timeline\">");
        foreach (var (entity, date) in DrawTimeline.InOrder(picture))
        {
            var item = $"{id}-{entity.Id}";
            var turning = picture.TurningPoints.Contains(entity) ? " class=\"is-turning\"" : "";
            html.Raw($"<li id=\"{item}\"{turning}><time datetime=\"{date}\">").Text(language.Say(date)).Raw("</time> ");
            new WriteValue(language, html).EntityLink(entity.FullId, language.Name(entity), entity.Span);
            html.Raw("</li>");
        }

        html.Raw("</ol>");
    }

    private string Markdown(PictureDefinition picture)
    {
        var text = new StringBuilder(
            $"**{EscapeMarkdown.Cell(language.Of(picture.Title))}**\n\n{EscapeMarkdown.Cell(language.Of(picture.Description))}\n\n");
        if (picture.Layered is { } layered)
        {
            new WriteLayers(language).Markdown(text, picture, layered);
            return text.ToString();
        }

        var entities = picture.Kind == PictureKind.Timeline ? DrawTimeline.InOrder(picture).Select(pair => pair.Entity) : picture.Entities;
        foreach (var entity in entities)
        {
            var said = picture.Fields.Where(field => entity[field] is not null)
                .Select(
                    field =>
                        $"{EscapeMarkdown.Cell(language.Label(field, picture.Schema.Root[field]!))}"
                        + $": {WriteMarkdown.Cell(language, entity[field])}");
            text.Append("- ").Append(EscapeMarkdown.Cell(language.Name(entity))).Append(". ").AppendJoin("; ", said).Append('\n');
        }

        return text.ToString();
    }

    private static List<string> Wrap(string text, int lineLength, int lines)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word + " ");
        var wrapped = WrapWords.Lines(words, line => line.Length <= lineLength).DefaultIfEmpty("").ToList();
        var kept = wrapped.Take(lines).Select(line => line.Length > lineLength ? line[..(lineLength - 1)] + "…" : line).ToList();
        if (wrapped.Count > lines && !kept[^1].EndsWith('…'))
        {
            kept[^1] = kept[^1].Length < lineLength ? kept[^1] + "…" : kept[^1][..(lineLength - 1)] + "…";
        }

        return kept;
    }
}
