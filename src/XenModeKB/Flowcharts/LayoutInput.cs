using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>What a layout needs of a chart in one language; steps are in reading order, the first is the start.</summary>
internal sealed record LayoutInput(ImmutableArray<LayoutStep> Steps);
