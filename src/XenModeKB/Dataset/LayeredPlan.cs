using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>A picture of layers with every place decided, before it becomes SVG.</summary>
/// <param name="Height">In the units of the picture; its width is always the same.</param>
/// <param name="Bands">One for each layer, top to bottom, with its label.</param>
/// <param name="Boxes">Top to bottom.</param>
/// <param name="Arrows">In the order of the picture.</param>
internal sealed record LayeredPlan(
    double Height, ImmutableArray<PlacedText> Bands, ImmutableArray<PlacedText> Boxes, ImmutableArray<PlacedArrow> Arrows);
