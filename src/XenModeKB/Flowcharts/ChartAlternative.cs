using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>Another outcome, and when to prefer it.</summary>
internal sealed record ChartAlternative(Located<string>? To, LocalizedText When);
