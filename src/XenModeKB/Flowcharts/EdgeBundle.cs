using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>All answers that lead to one step, as rows of the tall form.</summary>
/// <param name="Target">Place of the step.</param>
/// <param name="Row">Row where the step begins.</param>
/// <param name="Answers">Step and answer of each.</param>
/// <param name="Rows">Row of each answer.</param>
internal sealed record EdgeBundle(int Target, int Row, ImmutableArray<(int Step, int Answer)> Answers, ImmutableArray<int> Rows)
{
    public int Top => Math.Min(Row, Rows.Min());

    public int Bottom => Math.Max(Row, Rows.Max());

    /// <summary>Rows where a line leaves for the lane or comes back from it.</summary>
    public IEnumerable<int> Stops => Rows.Append(Row);
}
