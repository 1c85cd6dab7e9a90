namespace XenModeKB.Cli;

/// <summary>What the program says to scripts. Part of the contract: the meaning of a number never changes.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>There are errors, or warnings when the run is strict.</summary>
    public const int Findings = 1;

    /// <summary>A flag, a path or a variable that can't be used.</summary>
    public const int Usage = 2;

    public const int InternalError = 3;

    /// <summary>What shells expect of a program that Ctrl+C ended.</summary>
    public const int Cancelled = 130;
}
