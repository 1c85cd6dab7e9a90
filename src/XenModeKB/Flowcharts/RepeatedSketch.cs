using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>A chart in which outcomes may stand more than once.</summary>
/// <param name="LayoutInput">The steps of the chart, then the repeated outcomes.</param>
/// <param name="Originals">For each step of <paramref name="LayoutInput"/> its place in the chart.</param>
internal sealed record RepeatedSketch(LayoutInput LayoutInput, ImmutableArray<int> Originals);
