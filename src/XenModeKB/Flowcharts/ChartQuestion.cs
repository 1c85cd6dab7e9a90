using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>A box that asks.</summary>
internal sealed record ChartQuestion(
    string Id,
    SourceSpan Span,
    ImmutableArray<Citation> Cites,
    LocalizedText Text,
    LocalizedText? Help,
    ImmutableArray<ChartAnswer> Answers)
    : ChartNode(Id, Span, Cites)
{
    /// <summary>Whether its answers were written under a misspelt name, which has been reported.</summary>
    public bool HasInvalidAnswers { get; init; }
}
