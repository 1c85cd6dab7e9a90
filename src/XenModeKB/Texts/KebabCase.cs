using System.Text.RegularExpressions;

namespace XenModeKB.Texts;

/// <summary>
/// The form of ids, keys and names that become parts of addresses: words of lower-case ASCII letters and digits, with single hyphens
/// between them.
/// </summary>
internal static partial class KebabCase
{
    /// <summary>Such an id as a part of a longer pattern.</summary>
    public const string Pattern = "[a-z0-9]+(-[a-z0-9]+)*";

    public static bool Is(string text) => Whole().IsMatch(text);

    [GeneratedRegex(@"\A" + Pattern + @"\z")]
    private static partial Regex Whole();
}
