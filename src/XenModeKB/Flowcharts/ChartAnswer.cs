using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>An answer and the node it leads to; no target when the author wrote none.</summary>
internal sealed record ChartAnswer(LocalizedText Label, Located<string>? To);
