using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>What the layout of a picture of layers needs of it in one language.</summary>
/// <param name="Layers">Top to bottom: what each is called, and what its boxes say.</param>
/// <param name="Arrows">From which box to which, by their place among all boxes, top to bottom.</param>
internal sealed record LayeredSketch(
    ImmutableArray<(Wording Label, ImmutableArray<Wording> Boxes)> Layers, ImmutableArray<(int From, int To)> Arrows);
