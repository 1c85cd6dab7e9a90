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

    /// <summary>A text as such an id: <c>22.04 LTS</c> is <c>22-04-lts</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">The id of a text without such letters and digits.</param>
    public static string Of(string text, string otherwise)
    {
        var letters = string.Concat(Fold.Plain(text).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        var id = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length == 0 ? otherwise : id;
    }

    /// <summary>The name of a page by that of its file: <c>README.md</c> is meant as the index of its folder.</summary>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="otherwise">The name of a file without such letters and digits.</param>
    public static string OfPage(string name, string otherwise) => Of(name, otherwise) is var page && page == "readme" ? "index" : page;

    [GeneratedRegex(@"\A" + Pattern + @"\z")]
    private static partial Regex Whole();
}
