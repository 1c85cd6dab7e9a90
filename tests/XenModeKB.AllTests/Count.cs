namespace XenModeKB.AllTests;

/// <summary>How many tests or checks passed and failed.</summary>
internal readonly record struct Count(int Passed, int Failed)
{
    public static Count Failure { get; } = new(0, 1);

    public static Count operator +(Count left, Count right) => new(left.Passed + right.Passed, left.Failed + right.Failed);

    public override string ToString() => $"{Passed} passed, {Failed} failed";
}
