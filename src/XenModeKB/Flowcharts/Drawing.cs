using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>A chart with every place decided, before it becomes SVG.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Boxes">One for each step, in reading order; in the wide form an outcome may have several. In the tall form a box holds its
/// answers as rows.</param>
/// <param name="Labels">One for each answer.</param>
/// <param name="Strokes">Lines, in no order that means something.</param>
/// <param name="FontSize">Of boxes and labels.</param>
/// <param name="LineHeight">Distance of two lines of text.</param>
internal sealed record Drawing(
    double Width,
    double Height,
    ImmutableArray<TextBox> Boxes,
    ImmutableArray<TextBox> Labels,
    ImmutableArray<Stroke> Strokes,
    double FontSize,
    double LineHeight);
