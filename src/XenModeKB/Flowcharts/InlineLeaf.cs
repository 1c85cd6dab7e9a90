using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>An outcome that hangs below the question that leads to it: its answer's label, and its box to the right of that.</summary>
/// <param name="Step">Place of the question.</param>
/// <param name="Answer">Place of the answer in it.</param>
/// <param name="Target">Place of the outcome.</param>
/// <param name="Label">Text of the answer, from the corner of what hangs.</param>
/// <param name="Box">Text of the outcome, from the same corner.</param>
internal sealed record InlineLeaf(
    int Step, int Answer, int Target, (Area Area, ImmutableArray<string> Lines) Label, (Area Area, ImmutableArray<string> Lines) Box)
{
    /// <summary>Height of the line to it.</summary>
    public double Middle => Box.Area.Y + (Box.Area.Height / 2);
}
