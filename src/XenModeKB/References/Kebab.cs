namespace XenModeKB.References;

/// <summary>The form of keys: lower-case ASCII letters, digits, single hyphens.</summary>
internal static class Kebab
{
    public static bool IsMatch(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c == '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
