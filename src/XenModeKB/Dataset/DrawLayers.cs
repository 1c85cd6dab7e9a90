using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A picture of layers as SVG: bands, boxes in the tones of values, numbered arrows beside them. What the numbers mean is a list of the
/// page.
/// </summary>
internal sealed class DrawLayers(DatasetText language)
{
    public (string Svg, double Width, double Height) Draw(LayeredPicture picture)
    {
        var order = picture.Boxes.Select((box, i) => (box.Id, Place: i))
            .ToDictionary(pair => pair.Id, pair => pair.Place, StringComparer.Ordinal);
        var plan = PlaceBoxes.Of(new(
            [
                .. picture.Layers.Reverse()
                    .Select(layer => (language.Of(layer.Label), layer.Boxes.Select(box => language.Of(box.Text)).ToImmutableArray())),
            ],
            [.. picture.Arrows.Select(arrow => (order[arrow.From], order[arrow.To]))]));
        var svg = new StringBuilder();
        foreach (var band in plan.Bands)
        {
            Rectangle(svg, band, "picture-band", 10);
            Text(svg, new Wording(band.Lines[0], band.Language), band.X + 9, band.Y + 18, "class=\"picture-label\" font-weight=\"600\"");
        }

        foreach (var (box, placed) in picture.Boxes.Zip(plan.Boxes))
        {
            Box(svg, box.Tone, placed);
        }

        foreach (var (index, arrow) in plan.Arrows.Index())
        {
            Arrow(svg, arrow, plan.Boxes[0].Right);
            Badge(svg, arrow, index + 1);
        }

        return (svg.ToString(), PlaceBoxes.Width, plan.Height);
    }

    private static void Box(StringBuilder svg, string tone, PlacedText box)
    {
        svg.Append(tone.Length == 0 ? "<g class=\"picture-cell\">" : $"<g class=\"picture-cell {WriteValue.ToneClass(tone)}\">");
        Rectangle(svg, box, "picture-back", 6);
        if (tone.Length > 0)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"4\" height=\"{N(box.Height)}\" fill=\"currentColor\"/>");
        }

        var y = box.Y + ((box.Height - (box.Lines.Length * PlaceBoxes.LineHeight)) / 2) + 14;
        foreach (var (index, line) in box.Lines.Index())
        {
            Text(svg, line, box.X + 10, y + (index * PlaceBoxes.LineHeight), "");
        }

        svg.Append("</g>");
    }

    private static void Arrow(StringBuilder svg, PlacedArrow arrow, double side)
    {
        var down = arrow.End > arrow.Start ? 1 : -1;
        var turn = arrow.Lane - 6;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path class=\"picture-line\" d=\"M{N(side)} {N(arrow.Start)}H{N(turn)}q6 0 6 {6 * down}"
                + $"V{N(arrow.End - (6 * down))}q0 {6 * down} -6 {6 * down}H{N(side + 8)}\" ");
        svg.Append("fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
        svg.Append(
            CultureInfo.InvariantCulture, $"<path class=\"picture-tip\" d=\"M{N(side)} {N(arrow.End)}l9 -4.5v9z\" fill=\"currentColor\"/>");
    }

    private static void Badge(StringBuilder svg, PlacedArrow arrow, int number)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<circle class=\"picture-dot\" cx=\"{N(arrow.Lane)}\" cy=\"{N(arrow.Badge)}\" r=\"{N(PlaceBoxes.BadgeRadius)}\""
                + $" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
        Text(svg, number.ToString(CultureInfo.InvariantCulture), arrow.Lane, arrow.Badge + 5, "text-anchor=\"middle\"");
    }

    private static void Rectangle(StringBuilder svg, PlacedText at, string style, double radius) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{style}\" x=\"{N(at.X)}\" y=\"{N(at.Y)}\""
                + $" width=\"{N(at.Width)}\" height=\"{N(at.Height)}\" rx=\"{N(radius)}\"/>");

    private static void Text(StringBuilder svg, Wording text, double x, double y, string attributes)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(PlaceBoxes.FontSize)}\" fill=\"currentColor\"{HtmlBuilder.LanguageOf(text)}");
        svg.Append(attributes.Length == 0 ? ">" : $" {attributes}>").Append(HtmlBuilder.Escape(text)).Append("</text>");
    }

    private static string N(double number) => WritePicture.Number(number);
}
