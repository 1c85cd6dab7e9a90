using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>What a layout needs of a chart in one language; steps are in reading order, the first is the start.</summary>
internal sealed record Sketch(ImmutableArray<SketchStep> Steps);

/// <param name="Text">What the box says.</param>
/// <param name="Answers">Empty for an outcome.</param>
internal sealed record SketchStep(string Text, ImmutableArray<SketchAnswer> Answers)
{
    public bool Asks => !Answers.IsEmpty;
}

/// <param name="Label">What the answer says.</param>
/// <param name="To">Place of the target in <see cref="Sketch.Steps"/>; not after the question itself when it leads back in a circle.</param>
internal readonly record struct SketchAnswer(string Label, int To);

/// <summary>A rectangle in pixels.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Center => X + (Width / 2);

    public bool Overlaps(Area other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>A placed text: a step's box, or the label of one of its answers.</summary>
/// <param name="Step">Place of the step.</param>
/// <param name="Answer">Place of the answer in it; -1 for the box itself.</param>
/// <param name="Area">Where it is.</param>
/// <param name="Lines">The text, broken.</param>
internal sealed record Placed(int Step, int Answer, Area Area, ImmutableArray<string> Lines)
{
    /// <summary>For the box of an outcome that is drawn several times: the answers that lead to this one. Empty where there is one box.</summary>
    public ImmutableArray<(int Step, int Answer)> Ways { get; init; } = [];
}

/// <summary>A line between placed texts. Several answers may share one on their way to a common target.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="Tip">Where its arrowhead ends and which way it points; null when the line ends at another line or label.</param>
/// <param name="Answers">Step and answer of each way that uses it.</param>
internal sealed record Stroke(string Path, Tip? Tip, ImmutableArray<(int Step, int Answer)> Answers);

/// <param name="X">Its point.</param>
/// <param name="Y">Its point.</param>
/// <param name="Way">Where it points.</param>
internal readonly record struct Tip(double X, double Y, TipWay Way);

internal enum TipWay
{
    Down,
    Left,
    Right,
}

/// <summary>A chart with every place decided, before it becomes SVG.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Boxes">One for each step, in reading order; in the wide form an outcome may have several. In the tall form a box holds its answers as rows.</param>
/// <param name="Labels">One for each answer.</param>
/// <param name="Strokes">Lines, in no order that means something.</param>
/// <param name="FontSize">Of boxes and labels.</param>
/// <param name="LineHeight">Distance of two lines of text.</param>
internal sealed record Drawing(
    double Width,
    double Height,
    ImmutableArray<Placed> Boxes,
    ImmutableArray<Placed> Labels,
    ImmutableArray<Stroke> Strokes,
    double FontSize,
    double LineHeight);
