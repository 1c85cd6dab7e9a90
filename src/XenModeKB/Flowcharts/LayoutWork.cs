namespace XenModeKB.Flowcharts;

/// <summary>
/// How much is done for the sake of a better drawing, counted in steps of the innermost loops: unlike a clock it says the same on every
/// machine, so that a chart that reaches the limit is drawn the same everywhere.
/// </summary>
/// <param name="limit">In steps; a million of them take a few milliseconds.</param>
internal sealed class LayoutWork(long limit)
{
    public long Done { get; private set; }

    /// <summary>Whether what is begun now would be more than the limit.</summary>
    public bool IsOver => Done >= limit;

    public void Add(long steps) => Done += steps;
}
