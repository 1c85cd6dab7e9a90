using System.Text;
using System.Text.RegularExpressions;

namespace XenModeKB.Html;

/// <summary>
/// A short name with a hyphen (<c>AB-c</c>, <c>Thing-X</c>, <c>64-bit</c>) is no place to break a line: <c>span.nb</c>, since a character
/// that does not break would be another word for who copies or searches.
/// </summary>
public static partial class HyphenNames
{
    /// <summary>Text as HTML content. Where there is more than a name, one element holds all: around it may be a row of boxes.</summary>
    public static string Html(string text)
    {
        if (!text.Contains('-', StringComparison.Ordinal) || !Name().IsMatch(text))
        {
            return HtmlBuilder.Escape(text);
        }

        var (html, end) = (new StringBuilder(), 0);
        foreach (var name in In(text))
        {
            html.Append(HtmlBuilder.Escape(text[end..name.Index]));
            end = name.Index + name.Length;
            html.Append("<span class=\"nb\">").Append(text, name.Index, name.Length).Append("</span>");
        }

        html.Append(HtmlBuilder.Escape(text[end..]));
        return text.Contains(' ', StringComparison.Ordinal) ? html.Insert(0, "<span>").Append("</span>").ToString() : html.ToString();
    }

    /// <summary>Where the names are in a text.</summary>
    internal static Regex.ValueMatchEnumerator In(ReadOnlySpan<char> text) => Name().EnumerateMatches(text.Contains('-') ? text : []);

    /// <summary>Capitals or digits before the hyphen, or one capital behind it.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:[\p{Lu}\p{N}]{2,6}-[\p{L}\p{N}]{1,5}|[\p{L}\p{N}]{2,8}-\p{Lu})(?![\p{L}\p{N}-])")]
    private static partial Regex Name();
}
