using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Languages;

/// <summary>The places of a text, <c>{0}</c>; braces that are text are doubled.</summary>
internal static partial class Places
{
    public static string[] Of(string text) => [.. Place().Matches(text).Where(match => match.Groups[1].Success).Select(match => match.Value).Order(StringComparer.Ordinal)];

    public static string Without(string text) => Place().Replace(text, "");

    [GeneratedRegex(@"\{\{|\}\}|(\{[0-9]+\})")]
    private static partial Regex Place();
}
