using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Flowcharts;

/// <summary>An answer as an arrow between two nodes.</summary>
/// <param name="From">Place of the question in <see cref="Flowchart.Nodes"/>.</param>
/// <param name="To">Place of the target.</param>
/// <param name="Answer">Place of the answer in its question.</param>
/// <param name="Span">Where the target was written.</param>
internal readonly record struct ChartEdge(int From, int To, int Answer, SourceSpan Span) : IArrow;
