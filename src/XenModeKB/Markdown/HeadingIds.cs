using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>The ids that authors write at the end of headings.</summary>
internal static partial class HeadingIds
{
    /// <summary>The id, or nothing.</summary>
    public static string Given(HeadingBlock heading) => Explicit().Match(LastText(heading)).Groups[1].Value;

    /// <summary>Takes <c>{#id}</c> off the end of a heading's text; null when there is none.</summary>
    public static string? Take(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last)
        {
            return null;
        }

        var match = Explicit().Match(last.Content.ToString());
        if (!match.Success)
        {
            return null;
        }

        last.Content.End = last.Content.Start + match.Index - 1;
        return match.Groups[1].Value;
    }

    /// <summary>What looks like an id and can't be read as one, as it is written, and the id in it.</summary>
    public static (string Written, string Id)? Meant(HeadingBlock heading) =>
        heading.Inline is { } inline && Like().Match(PrintedText.Of(inline).Text) is { Success: true } match
            ? (match.Value.Trim(), match.Groups["id"].Value)
            : null;

    private static string LastText(HeadingBlock heading) => heading.Inline?.LastChild is LiteralInline last ? last.Content.ToString() : "";

    [GeneratedRegex(@"\s*\{#([^{}\s]*)\}\s*\z")]
    private static partial Regex Explicit();

    /// <summary>A brace, parenthesis or number sign too many or too few, or words after the id. A number alone is none: (#12).</summary>
    [GeneratedRegex(
        @"\{#(?<id>[\w-]+)(?:\s[^{}]*)?\}"
        + @"|(?<=\s|^)[({\[]\s*:?\s*#\s*(?<id>[A-Za-z][\w-]*)\s*[)}\]]?\s*\z|(?<=\s|^)#?(?<id>[A-Za-z][\w-]*)\}\s*\z"
        + @"|(?<=\s|^)\{(?<id>[a-z][\w-]*)\}\s*\z")]
    private static partial Regex Like();
}
