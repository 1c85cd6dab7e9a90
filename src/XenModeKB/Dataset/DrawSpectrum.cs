using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A grid of values: a row for each entity, a column for each field; each cell in the tone of its value, with its icon and word.
/// </summary>
internal sealed class DrawSpectrum(DatasetText language)
{
    private const double HeadWidth = 190;
    private const double CellWidth = 168;
    private const double HeadHeight = 56;
    private const double RowHeight = 48;

    public (string Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var svg = new StringBuilder();
        for (var column = 0; column < picture.Fields.Length; column++)
        {
            var label = language.Label(picture.Fields[column], picture.Schema.Root[picture.Fields[column]]!);
            WritePicture.Text(svg, label, X(column) + 10, 30, 21, 3, "class=\"picture-head\" font-size=\"13\" fill=\"currentColor\"");
        }

        for (var row = 0; row < picture.Entities.Length; row++)
        {
            var y = HeadHeight + (row * RowHeight);
            WritePicture.Text(
                svg,
                language.Brief(picture.Entities[row]),
                10,
                y + 28,
                22,
                2,
                "class=\"picture-row\" font-size=\"14\" font-weight=\"600\" fill=\"currentColor\"");
            for (var column = 0; column < picture.Fields.Length; column++)
            {
                Cell(svg, picture.Entities[row][picture.Fields[column]], X(column), y);
            }
        }

        return (svg.ToString(), X(picture.Fields.Length) + 4, HeadHeight + (picture.Entities.Length * RowHeight) + 4);
    }

    private static double X(int column) => HeadWidth + (column * CellWidth);

    private void Cell(StringBuilder svg, Value? value, double x, double y)
    {
        var option = ((value as ClaimsValue)?.Current.Value ?? value) as OptionValue;
        var (tone, icon) = option is { Option: var found } ? (found.Tone, found.Icon) : ("unknown", "question");
        var label = option is null ? new Wording(language.Say("dataset.empty")) : language.Of(option.Option.Label);
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"picture-cell {WriteValue.ToneClass(tone)}\">");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"picture-back\" x=\"{x + 2}\" y=\"{y + 2}\" width=\"{CellWidth - 4}\" height=\"{RowHeight - 4}\" rx=\"6\"/>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x + 2}\" y=\"{y + 2}\" width=\"4\" height=\"{RowHeight - 4}\" fill=\"currentColor\"/>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path transform=\"translate({x + 14} {y + 16})\" d=\"{Icons.Path(icon)}\""
                + $" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>");
        WritePicture.Text(svg, label, x + 38, y + 28, 17, 2, "font-size=\"13\" fill=\"currentColor\"");
        svg.Append("</g>");
    }
}
