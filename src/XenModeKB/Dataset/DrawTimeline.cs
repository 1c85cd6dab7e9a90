using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// Events over the years: a column for each year that has some (empty years are a gap, not a desert), a lane for each value
/// of the first closed list of the schema, a numbered dot for each event, which leads to its line of the list below. The names of turning
/// points stand above, each with a line to its dot.
/// </summary>
internal sealed class DrawTimeline(DatasetText language)
{
    private const double HeadWidth = 120;
    private const double YearWidth = 48;
    private const double DotStep = 26;
    private const double LanePadding = 12;
    private const double DotRadius = 11.5;
    private const double LabelGap = 14;
    private const double LabelHeight = 22;

    /// <summary>About what a letter of a label takes.</summary>
    private const double LetterWidth = 8;

    /// <summary>The entities with a date, earliest first.</summary>
    public static ImmutableArray<(Entity Entity, PartialDate Date)> InOrder(PictureDefinition picture) =>
    [
        .. picture.Entities
            .Select(entity => (Entity: entity, Date: DateOf(entity[picture.Fields[0]])))
            .Where(pair => pair.Date is not null)
            .Select(pair => (pair.Entity, Date: pair.Date!.Value))
            .OrderBy(pair => pair.Date.First).ThenBy(pair => pair.Entity.Order).ThenBy(pair => pair.Entity.Id, StringComparer.Ordinal),
    ];

    public (HtmlFragment Svg, double Width, double Height) Draw(PictureDefinition picture)
    {
        var events = InOrder(picture);
        var years = events.Select(pair => pair.Date.Year).Distinct().Order().ToList();
        var (laneField, lanes) = Lanes(picture);
        var svg = new StringBuilder();
        var end = HeadWidth + (years.Count * YearWidth);
        var labels = Labels(picture, events, years, end);
        var y = 8 + (labels.Select(label => label.Row + 1).DefaultIfEmpty(0).Max() * LabelHeight);
        var dots = new Dictionary<int, double>();
        foreach (var lane in lanes)
        {
            var inLane = events.Index().Where(pair => LaneOf(pair.Item.Entity, laneField) == lane?.Value).ToList();
            if (inLane.Count == 0)
            {
                continue;
            }

            var height = Lane(svg, picture, inLane, years, y, lane is null ? new Wording("") : language.Of(lane.Label), dots);
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

        return (new HtmlBuilder().Raw(Leaders(labels, dots)).Raw(svg).ToFragment(), end + 4, y + 30);
    }

    /// <summary>Where the names of turning points stand: each in the first row that has room for it.</summary>
    private List<TimelineLabel> Labels(
        PictureDefinition picture, ImmutableArray<(Entity Entity, PartialDate Date)> events, List<int> years, double end)
    {
        var labels = new List<TimelineLabel>();
        var taken = new List<double>();
        foreach (var (index, (entity, date)) in events.Index().Where(pair => picture.TurningPoints.Contains(pair.Item.Entity)))
        {
            var name = language.Brief(entity);
            var width = name.Length * LetterWidth;
            var dot = HeadWidth + ((years.BinarySearch(date.Year) + 0.5) * YearWidth);
            var x = dot + width > end ? Math.Max(0, dot + DotRadius - width) : dot - 4;
            var row = taken.FindIndex(far => far + LabelGap < x);
            if (row < 0)
            {
                row = taken.Count;
                taken.Add(0);
            }

            taken[row] = x + width;
            labels.Add(new(index, name, $"picture-{picture.Id}-{entity.Id}", x, width, dot, row));
        }

        return labels;
    }

    /// <summary>Lines first, so that dots and names stand on them.</summary>
    private static StringBuilder Leaders(List<TimelineLabel> labels, Dictionary<int, double> dots)
    {
        var svg = new StringBuilder();
        foreach (var label in labels)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"picture-line\" d=\"M{label.Dot} {8 + ((label.Row + 1) * LabelHeight) - 4}V{dots[label.Index]}\""
                    + $" stroke=\"currentColor\" stroke-opacity=\"0.45\"/>");
        }

        foreach (var label in labels)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<a href=\"#{label.Target}\"><text class=\"picture-turning\" {label.Place} y=\"{8 + ((label.Row + 1) * LabelHeight) - 8}\""
                    + $" font-size=\"13\" font-weight=\"600\" fill=\"currentColor\"{HtmlBuilder.LanguageOf(label.Name)}>")
                .Append(HtmlBuilder.Escape(label.Name)).Append("</text></a>");
        }

        return svg;
    }

    private double Lane(
        StringBuilder svg,
        PictureDefinition picture,
        List<(int Index, (Entity Entity, PartialDate Date) Item)> events,
        List<int> years,
        double top,
        Wording label,
        Dictionary<int, double> places)
    {
        var stacks = new Dictionary<int, int>();
        var dots = new StringBuilder();
        foreach (var (index, item) in events)
        {
            var stack = stacks[item.Date.Year] = stacks.GetValueOrDefault(item.Date.Year) + 1;
            var (x, y) = (
                HeadWidth + ((years.BinarySearch(item.Date.Year) + 0.5) * YearWidth), top + LanePadding + ((stack - 0.5) * DotStep));
            places[index] = y;
            var turning = picture.TurningPoints.Contains(item.Entity) ? " is-turning" : "";
            var name = language.Name(item.Entity);
            dots.Append($"<a href=\"#picture-{picture.Id}-{item.Entity.Id}\"><title{HtmlBuilder.LanguageOf(name)}>")
                .Append(HtmlBuilder.Escape($"{language.Say(item.Date)}: {name}")).Append("</title>");
            dots.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"picture-dot{turning}\" cx=\"{x}\" cy=\"{y}\" r=\"{DotRadius}\""
                    + $" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>");
            dots.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x}\" y=\"{y + 4.5}\" font-size=\"12.5\" text-anchor=\"middle\" fill=\"currentColor\">{index + 1}</text></a>");
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

    private static string? LaneOf(Entity entity, string? field) =>
        field is null ? null : (entity[field] as OptionValue)?.Option.Value;

    /// <summary>One for each option of the first field that has some; the last, without a name, is for what has none of them.</summary>
    private static (string? Field, ImmutableArray<EnumOption?> Lanes) Lanes(PictureDefinition picture)
    {
        foreach (var (field, shape) in picture.Schema.ShownFields)
        {
            if (shape.SemanticType != SemanticType.Claim && !shape.Options.IsEmpty)
            {
                return (field, [.. shape.Options, null]);
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
