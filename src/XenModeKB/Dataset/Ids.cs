namespace XenModeKB.Dataset;

/// <summary>The form of ids: kebab-case ASCII.</summary>
internal static class Ids
{
    public static bool IsKebab(string id) =>
        id.Length > 0 && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
