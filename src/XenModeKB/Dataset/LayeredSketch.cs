using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>What the layout of a picture of layers needs of it in one language.</summary>
/// <param name="Layers">Top to bottom: what each is called, and what its boxes say.</param>
/// <param name="Arrows">From which box to which, by their place among all boxes, top to bottom.</param>
internal sealed record LayeredSketch(
    ImmutableArray<(string Label, ImmutableArray<string> Boxes)> Layers, ImmutableArray<(int From, int To)> Arrows);
