using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>A placed text: a step's box, or the label of one of its answers.</summary>
/// <param name="Step">Place of the step.</param>
/// <param name="Answer">Place of the answer in it; -1 for the box itself.</param>
/// <param name="Area">Where it is.</param>
/// <param name="Lines">The text, broken.</param>
internal sealed record TextBox(int Step, int Answer, Area Area, ImmutableArray<string> Lines)
{
    /// <summary>
    /// For the box of an outcome that is drawn several times: the answers that lead to this one. Empty where there is one box.
    /// </summary>
    public ImmutableArray<(int Step, int Answer)> LedBy { get; init; } = [];
}
