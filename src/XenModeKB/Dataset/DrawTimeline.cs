using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// Events over the years: a column for each year that has some (empty years are a gap, not a desert), a lane for each value
/// of the first closed list of the schema, a numbered dot for each event. The list below the picture has the same numbers.
/// </summary>
internal sealed class DrawTimeline(DatasetText language)
{
    private const double HeadWidth = 120;
    private const double YearWidth = 48;
    private const double DotStep = 26;
    private const double LanePadding = 12;

    /// <summary>The entities with a date, earliest first.</summary>
    public static ImmutableArray<(Entity Entity, PartialDate Date)> InOrder(PictureDefinition picture) =>
    [
        .. picture.Entities
            .Select(entity => (Entity: entity, Date: DateOf(entity[picture.Fields[0]])))
            .Where(pair => pair.Date is not null)
            .Select(pair => (pair.Entity, Date: pair.Date!.Value))
            .OrderBy(pair => pair.Date.First).ThenBy(pair => pair.Entity.Order).ThenBy(pair => pair.Entity.Id, StringComparer.Ordinal),
    ];

    public (string Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var events = InOrder(picture);
        var years = events.Select(pair => pair.Date.Year).Distinct().Order().ToList();
        var (laneField, lanes) = Lanes(picture);
        var svg = new StringBuilder();
        var y = 8.0;
        foreach (var lane in lanes)
        {
            var inLane = events.Index()
                .Where(pair => lane is null || (pair.Item.Entity[laneField!] as OptionValue)?.Option.Value == lane.Value).ToList();
            if (inLane.Count == 0)
            {
                continue;
            }

            var height = Lane(svg, inLane, years, y, lane is null ? new Wording("") : language.Of(lane.Label));
            y += height;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"picture-line\" d=\"M0 {y}h{HeadWidth + (years.Count * YearWidth)}\""
                    + $" stroke=\"currentColor\" stroke-opacity=\"0.25\"/>");
        }

        for (var i = 0; i < years.Count; i++)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{HeadWidth + ((i + 0.5) * YearWidth)}\" y=\"{y + 20}\""
                    + $" font-size=\"13\" text-anchor=\"middle\" fill=\"currentColor\">{years[i]}</text>");
            if (i > 0 && years[i] - years[i - 1] > 1)
            {
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path class=\"picture-line\" d=\"M{HeadWidth + (i * YearWidth)} 4V{y}\""
                        + $" stroke=\"currentColor\" stroke-opacity=\"0.4\" stroke-dasharray=\"2 5\"/>");
            }
        }

        return (svg.ToString(), HeadWidth + (years.Count * YearWidth) + 4, y + 30);
    }

    private static double Lane(
        StringBuilder svg, List<(int Index, (Entity Entity, PartialDate Date) Item)> events, List<int> years, double top, Wording label)
    {
        var stacks = new Dictionary<int, int>();
        var dots = new StringBuilder();
        foreach (var (index, item) in events)
        {
            var stack = stacks[item.Date.Year] = stacks.GetValueOrDefault(item.Date.Year) + 1;
            var (x, y) = (
                HeadWidth + ((years.BinarySearch(item.Date.Year) + 0.5) * YearWidth), top + LanePadding + ((stack - 0.5) * DotStep));
            dots.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"picture-dot\" cx=\"{x}\" cy=\"{y}\" r=\"11.5\""
                    + $" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
            dots.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x}\" y=\"{y + 4.5}\" font-size=\"12.5\" text-anchor=\"middle\" fill=\"currentColor\">{index + 1}</text>");
        }

        var height = (stacks.Values.Max() * DotStep) + (2 * LanePadding);
        WritePicture.Text(
            svg,
            label,
            8,
            top + (height / 2) + 5,
            14,
            2,
            "class=\"picture-row\" font-size=\"14\" font-weight=\"600\" fill=\"currentColor\"");
        svg.Append(dots);
        return height;
    }

    private static (string? Field, ImmutableArray<EnumOption?> Lanes) Lanes(PictureDefinition picture)
    {
        foreach (var (field, shape) in picture.Schema.ShownFields)
        {
            if (shape.SemanticType != SemanticType.Claim && !shape.Options.IsEmpty)
            {
                return (field, [.. shape.Options]);
            }
        }

        return (null, [null]);
    }

    private static PartialDate? DateOf(Value? value) => value switch
    {
        ClaimsValue claims => DateOf(claims.Current.Value),
        DateValue date => date.Date,
        _ => null,
    };
}
