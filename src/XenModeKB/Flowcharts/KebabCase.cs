namespace XenModeKB.Flowcharts;

/// <summary>The form of ids that become file names and parts of addresses.</summary>
internal static class KebabCase
{
    private const int LongestId = 80;

    public static bool Is(string id) =>
        id.Length is > 0 and <= LongestId
        && id[0] != '-' && id[^1] != '-'
        && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
