namespace XenModeKB.Dataset;

/// <summary>The order of versions and dates: part by part, numbers as numbers (4.9 before 4.10).</summary>
internal static class VersionOrder
{
    private static readonly char[] s_separators = ['.', '-'];

    public static int Compare(string a, string b)
    {
        var common = CompareCommon(a, b);
        return common != 0 ? common : a.Split(s_separators).Length.CompareTo(b.Split(s_separators).Length);
    }

    /// <summary>
    /// Like <see cref="Compare"/>, but a part that one of them does not name is not compared: 4.10 holds 4.10.1, and 2017 holds 2017-03.
    /// </summary>
    public static int CompareCommon(string a, string b)
    {
        var (left, right) = (a.Split(s_separators), b.Split(s_separators));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var byPart = Part(left[i], right[i]);
            if (byPart != 0)
            {
                return byPart;
            }
        }

        return 0;
    }

    private static int Part(string a, string b)
    {
        if (!a.All(char.IsAsciiDigit) || !b.All(char.IsAsciiDigit))
        {
            return string.CompareOrdinal(a, b);
        }

        // Digits of any length, so that no number is too large.
        var (x, y) = (a.TrimStart('0'), b.TrimStart('0'));
        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
    }
}
