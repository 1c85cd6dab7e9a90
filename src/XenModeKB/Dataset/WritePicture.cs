using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// A picture as HTML: <c>figure.kb-picture#picture-ID</c> with an svg (<c>role=img</c>, named and described) in a region that
/// scrolls, a caption, and the same as a list: open for a timeline (<c>ol.kb-timeline</c>), behind <c>details.kb-as-text</c>
/// for the others. Layers are whole at every width and do not scroll; <see cref="WriteLayers"/> says what stands beside them. The svg has
/// no colours of its own: classes <c>tone-*</c>, <c>picture-*</c> and currentColor.
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
        if (picture.Layered is { } layered)
        {
            Layers(html, picture, layered, id);
        }
        else
        {
            html.Raw($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-title\">");
            Svg(html, picture, id, Draw(picture));
            html.Raw("</div>");
            List(html, picture, id);
        }

        // HTML wants a caption at the start or the end of its figure.
        html.Raw("<figcaption>").Text(language.Of(picture.Description));
        if (picture.Layered is { Citations: { IsEmpty: false } citations })
        {
            html.Cite(new(citations, language.Of(picture.Title), id));
        }

        return html.Raw("</figcaption></figure>").ToFragment();
    }

    private (string Svg, double Width, double Height) Draw(PictureDefinition picture) => picture.Kind switch
    {
        PictureKind.Spectrum => new DrawSpectrum(language).Draw(picture),
        PictureKind.Tree => new DrawTree(language).Draw(picture),
        PictureKind.Timeline => new DrawTimeline(language).Draw(picture),
        PictureKind.Layers => new DrawLayers(language).Draw(picture.Layered!),
        _ => throw new ArgumentOutOfRangeException(nameof(picture), picture.Kind, null),
    };

    private void Svg(HtmlBuilder html, PictureDefinition picture, string id, (string Svg, double Width, double Height) drawing)
    {
        var kind = picture.Kind.ToString().ToLowerInvariant();
        var width = Number(drawing.Width);
        var height = Number(drawing.Height);
        html.Raw(
            $"<svg class=\"picture picture-{kind}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\""
                + $" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">");
        var (title, description) = (language.Of(picture.Title), language.Of(picture.Description));
        html.Raw($"<title id=\"{id}-title\"{HtmlBuilder.LanguageOf(title)}>").Text(title.Text).Raw("</title>")
            .Raw($"<desc id=\"{id}-desc\"{HtmlBuilder.LanguageOf(description)}>").Text(description.Text).Raw("</desc>");
        html.Raw(drawing.Svg).Raw("</svg>");
    }

    private void Layers(HtmlBuilder html, PictureDefinition picture, LayeredPicture layered, string id)
    {
        var write = new WriteLayers(language);
        html.Raw("<div class=\"kb-layers\">");
        Svg(html, picture, id, Draw(picture));
        html.Raw("<div>");
        write.Arrows(html, layered);
        write.Strip(html, picture, id);
        html.Raw("</div></div><details class=\"kb-as-text\"><summary>").Text(language.Say("dataset.as_text")).Raw("</summary>");
        write.Layers(html, layered);
        html.Raw("</details>");
    }

    private void List(HtmlBuilder html, PictureDefinition picture, string id)
    {
        if (picture.Kind == PictureKind.Timeline)
        {
            Timeline(html, picture, id);
            return;
        }

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

    private void Timeline(HtmlBuilder html, PictureDefinition picture, string id)
    {
        html.Raw("<ol class=\"kb-timeline\">");
        foreach (var (entity, date) in DrawTimeline.InOrder(picture))
        {
            var item = $"{id}-{entity.Id}";
            html.Raw($"<li id=\"{item}\"><time datetime=\"{date}\">").Text(language.Say(date)).Raw("</time> <b>");
            new WriteValue(language, html).EntityLink(entity.FullId, language.Name(entity), entity.Span);
            html.Raw("</b> ");
            Event(html, entity, entity[picture.Fields[0]] as ClaimsValue, item);
            html.Raw("</li>");
        }

        html.Raw("</ol>");
    }

    /// <summary>What happened, with its sources; then what is said of the date, where that has sources or a note of its own.</summary>
    private void Event(HtmlBuilder html, Entity entity, ClaimsValue? date, string item)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claims in entity.Schema.ShownFields.Select(fact => entity[fact.Key]).OfType<ClaimsValue>()
                .Where(claims => claims.Claims[0].Value is LocalizedValue).Take(1))
        {
            new WriteValue(language, html).Value(claims, language.Name(entity), item);
            cited.UnionWith(claims.Claims.SelectMany(claim => claim.Citations).Select(citation => citation.Key));
        }

        if (date is null || (date.Current.Note is null && date.Current.Citations.All(citation => cited.Contains(citation.Key))))
        {
            return;
        }

        html.Raw("<span class=\"claim-note\">")
            .Text(date.Current.Note is { } note ? language.Of(note) : new Wording(language.Plain(date.Current.Value)));
        if (!date.Current.Citations.IsEmpty)
        {
            html.Cite(new(date.Current.Citations, language.Name(entity), item));
        }

        html.Raw("</span>");
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
