using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>A line between placed texts. Several answers may share one on their way to a common target.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="Tip">Where its arrowhead ends and which way it points; null when the line ends at another line or label.</param>
/// <param name="Answers">Step and answer of each way that uses it.</param>
internal sealed record Stroke(string Path, Tip? Tip, ImmutableArray<(int Step, int Answer)> Answers);
