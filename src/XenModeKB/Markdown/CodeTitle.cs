using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>The name of a file or tool above a block of code: <c>```sh {title="rc.conf"}</c>.</summary>
internal static partial class CodeTitle
{
    /// <summary>What stands after the language, or in its place.</summary>
    public static string Words(CodeBlock code)
    {
        if (code is not FencedCodeBlock fenced)
        {
            return "";
        }

        var words = fenced.Arguments?.Trim() ?? "";
        return fenced.Info is { Length: > 0 } info && !IsLanguage(info) ? $"{info} {words}".TrimEnd() : words;
    }

    /// <summary>Whether the first word of a fence names a language: other tools take <c>title="rc.conf"</c> without one.</summary>
    public static bool IsLanguage(string info) => !info.StartsWith('{') && !info.Contains('=', StringComparison.Ordinal);

    /// <summary>The title; null when the block has none, or one that can't be read.</summary>
    public static string? Of(CodeBlock code) => Form().Match(Words(code)) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""^\{title="([^"]{1,60})"\}$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
