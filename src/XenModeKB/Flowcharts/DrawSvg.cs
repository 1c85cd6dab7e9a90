using System.Globalization;
using XenModeKB.Html;

namespace XenModeKB.Flowcharts;

/// <summary>
/// A drawing as SVG. It is a group of links, one for each step, named by the step and where its answers lead:
/// <c>svg.chart-form.chart-wide|.chart-tall[.has-path] > title, desc, g.chart-strokes > path.chart-stroke|.chart-tip,
/// path.chart-pill, g.chart-label > text, a.chart-step.asks|.ends[.is-warn|.is-bad|.is-neutral] > rect.chart-box, text,
/// g.chart-sign</c>; what a highlighted way uses has <c>is-on</c>, and the picture of the ways to an outcome the class of its tone.
/// Colours come from the style sheet alone.
/// </summary>
internal sealed class DrawSvg(ChartView view, Drawing drawing, string form, Paths? paths)
{
    private const int BoxCorner = 6;
    private const double Ascent = 0.74;
    private readonly bool _tall = form == "tall";
    private readonly ILookup<int, TextBox> _labels = drawing.Labels.ToLookup(label => label.Step);

    /// <summary>Where a language is read from right to left, so is the whole drawing; texts stay as they are.</summary>
    private readonly bool _mirrored = view.Locale.IsRightToLeft;

    public void Write(HtmlBuilder html, string prefix)
    {
        var id = $"{prefix}-{form}";
        html.Raw(
            $"<svg class=\"chart-form chart-{form}{(paths is null ? "" : " has-path" + Tone(view.Steps[paths.Target]))}\""
                + $" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\" width=\"{N(drawing.Width)}\" height=\"{N(drawing.Height)}\""
                + $" font-size=\"{N(drawing.FontSize)}\" role=\"group\""
                + $" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">")
            .Raw($"<title id=\"{id}-title\"{HtmlBuilder.LanguageOf(view.Title)}>").Text(view.Title.Text).Raw("</title>")
            .Raw($"<desc id=\"{id}-desc\">").Text(Description()).Raw("</desc>");
        Strokes(html);
        if (!_tall)
        {
            Labels(html);
        }

        foreach (var box in drawing.Boxes)
        {
            Step(html, box, view.Steps[box.Step]);
        }

        html.Raw("</svg>");
    }

    private string Description() => view.Say(
            "picture.description", view.Say("picture.questions", view.QuestionCount), view.Say("picture.outcomes", view.OutcomeCount))
        + (paths is null ? "" : " " + view.Say("picture.path", view.Steps[paths.Target].Text));

    private void Strokes(HtmlBuilder html)
    {
        var mirror = _mirrored ? $" transform=\"matrix(-1 0 0 1 {N(drawing.Width)} 0)\"" : "";
        html.Raw($"<g class=\"chart-strokes\" aria-hidden=\"true\"{mirror}>");

        // Highlighted lines last, so that they lie on top. All of one look are one path.
        foreach (var same in drawing.Strokes.GroupBy(IsOn).OrderBy(group => group.Key))
        {
            var on = same.Key ? " is-on" : "";
            html.Raw($"<path class=\"chart-stroke{on}\" d=\"{string.Concat(same.Select(stroke => stroke.Path))}\"/>");
            var tips = string.Concat(same.Select(stroke => stroke.Tip).OfType<Tip>().Select(TipPath));
            html.Raw(tips.Length == 0 ? "" : $"<path class=\"chart-tip{on}\" d=\"{tips}\"/>");
        }

        html.Raw("</g>");
    }

    private void Labels(HtmlBuilder html)
    {
        var pills = string.Concat(drawing.Labels.Select(label => Box(label.Area)));
        html.Raw(pills.Length == 0 ? "" : $"<path class=\"chart-pill\" d=\"{pills}\"/>");
        foreach (var label in drawing.Labels)
        {
            var on = On(paths?.Answers.Contains((label.Step, label.Answer)));
            html.Raw($"<g class=\"chart-label{on}\" aria-hidden=\"true\"{LanguageOf(label)}>");
            Text(html, label, view.Steps[label.Step].Answers[label.Answer].Label, middle: true);
            html.Raw("</g>");
        }
    }

    private void Step(HtmlBuilder html, TextBox box, ChartStep step)
    {
        var kind = step.Answers.IsEmpty ? "ends" : "asks";
        html.Raw($"<a class=\"chart-step {kind}{Tone(step)}{On(IsOn(box))}\"{HtmlBuilder.LanguageOf(step.Text)} href=\"")
            .Link(view.RouteOf(step), null, step.Node.Span)
            .Raw("\" aria-label=\"").Text(Name(step)).Raw("\">").Raw(Rect(box.Area, "chart-box", step.Answers.IsEmpty ? 14 : BoxCorner));
        Text(html, box, step.Name, middle: !_tall);
        var rows = _tall ? _labels[step.Place].ToList() : [];
        var rules = string.Concat(rows.Select(row => $"M{N(Left(row.Area))} {N(row.Area.Y)}h{N(row.Area.Width)}"));
        html.Raw(rules.Length == 0 ? "" : $"<path class=\"chart-rule\" d=\"{rules}\"/>");
        foreach (var row in rows)
        {
            html.Raw($"\n<g class=\"chart-row{On(paths?.Answers.Contains((row.Step, row.Answer)))}\"{LanguageOf(row)}>");
            Text(html, row, step.Answers[row.Answer].Label, middle: false);
            html.Raw(
                "\n<text class=\"chart-to\""
                    + $" x=\"{N(Inward(row.Area.Right, -6))}\" y=\"{N(row.Area.Y + (row.Area.Height / 2) + 4.5)}\""
                    + $">{(_mirrored ? "←" : "→")} {N(step.Answers[row.Answer].To + 1)}</text></g>");
        }

        Sign(html, box.Area, step);
        html.Raw("</a>");
    }

    private string LanguageOf(TextBox label) => HtmlBuilder.LanguageOf(view.Steps[label.Step].Answers[label.Answer].Label);

    private static string Tone(ChartStep step) => step.Node is ChartOutcome outcome ? outcome.ToneClass : "";

    /// <summary>On the corner of a box whose colour is not the usual one, for those who can't tell the colours apart.</summary>
    private void Sign(HtmlBuilder html, Area area, ChartStep step)
    {
        if (step.Node is ChartOutcome { Icon: { Length: > 0 } icon })
        {
            html.Raw($"<g class=\"chart-sign\" transform=\"translate({N(Left(area))} {N(area.Y)})\"><circle cx=\"3\" cy=\"3\" r=\"9\"/>")
                .Raw($"<path transform=\"translate(-2.6 -2.6) scale(.7)\" d=\"{Icons.Path(icon)}\"/></g>");
        }
    }

    /// <summary>The step, then each answer with the number it leads to: what the lines say to those who see them.</summary>
    private string Name(ChartStep step) =>
        string.Join(
            ' ',
            step.Answers.Select(answer => $"{answer.Label}: {(answer.To + 1).ToString(CultureInfo.InvariantCulture)}.")
                .Prepend(step.Name + Said(step)));

    private string Said(ChartStep step) =>
        step.Node is ChartOutcome { Tone: not ChartOutcome.Good } outcome ? $" ({view.ToneOf(outcome)})" : "";

    private void Text(HtmlBuilder html, TextBox placed, string text, bool middle)
    {
        var at = 0;
        var left = Inward(placed.Area.X, placed.Answer < 0 ? 8 : 16);
        var x = middle ? Left(placed.Area) + (placed.Area.Width / 2) : left;
        var y = placed.Area.Y + ((AreaOfText(placed) - (placed.Lines.Length * drawing.LineHeight)) / 2) + (drawing.LineHeight * Ascent);
        html.Raw("<text");
        if (placed.Lines is [var only])
        {
            html.Raw($" x=\"{N(x)}\" y=\"{N(y)}\">").Text(only).Raw("</text>");
            return;
        }

        html.Raw(">");
        foreach (var (i, line) in placed.Lines.Index())
        {
            var down = i == 0 ? $"y=\"{N(y)}\"" : $"dy=\"{N(drawing.LineHeight)}\"";
            html.Raw($"<tspan x=\"{N(x)}\" {down}>").Text(line).Raw("</tspan>");

            // The space that the break stands for: without it two words are read as one.
            at = text.IndexOf(line, at, StringComparison.Ordinal) is var found and >= 0 ? found + line.Length : text.Length;
            html.Raw(at < text.Length && char.IsWhiteSpace(text[at]) ? "\n" : "");
        }

        html.Raw("</text>");
    }

    /// <summary>Height that the text is centred in: a tall box holds its answers below the text.</summary>
    private double AreaOfText(TextBox placed) =>
        _tall && placed.Answer < 0 && _labels[placed.Step].FirstOrDefault() is { } first
        ? first.Area.Y - placed.Area.Y
        : placed.Area.Height;

    private static string TipPath(Tip tip) => $"M{N(tip.X)} {N(tip.Y)}{Head(tip.Direction)}";

    /// <summary>An arrowhead, from its point.</summary>
    private static string Head(ArrowDirection direction) => direction switch
    {
        ArrowDirection.Down => "l-4.5 -8h9z",
        ArrowDirection.Left => "l8 -4.5v9z",
        _ => "l-8 -4.5v9z",
    };

    private string Rect(Area area, string name, int corner) =>
        $"<rect class=\"{name}\" x=\"{N(Left(area))}\" y=\"{N(area.Y)}\""
            + $" width=\"{N(area.Width)}\" height=\"{N(area.Height)}\" rx=\"{N(corner)}\"/>";

    private string Box(Area area) => $"M{N(Left(area))} {N(area.Y)}h{N(area.Width)}v{N(area.Height)}h-{N(area.Width)}z";

    /// <summary>The left edge of an area, where it is drawn.</summary>
    private double Left(Area area) => _mirrored ? drawing.Width - area.Right : area.X;

    /// <summary>A place at a distance from an edge, to the inside when the distance is that of a drawing from left to right.</summary>
    private double Inward(double edge, double distance) => _mirrored ? drawing.Width - edge - distance : edge + distance;

    /// <summary>Of several boxes of one outcome those that the way leads to.</summary>
    private bool IsOn(TextBox box) =>
        paths is not null && paths.Steps.Contains(box.Step) && (box.LedBy.IsEmpty || box.LedBy.Any(paths.Answers.Contains));

    private bool IsOn(Stroke stroke) => paths is not null && stroke.Answers.Any(paths.Answers.Contains);

    private static string On(bool? on) => on == true ? " is-on" : "";

    /// <summary>Whole numbers: nobody sees half a pixel, and a large chart is a good deal lighter.</summary>
    private static string N(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
