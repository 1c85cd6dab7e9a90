using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>The few inline elements that authors may write as HTML.</summary>
internal static partial class SafeHtml
{
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal)
    {
        "abbr", "bdi", "br", "dfn", "kbd", "mark", "q", "s", "samp", "small", "sub", "sup", "var",
    };

    /// <summary>Judges one tag; keeps the stack of open elements of a paragraph.</summary>
    public static void Check(
        string tag, SourceSpan where, Stack<(string Name, SourceSpan Where)> open, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            return;
        }

        var match = Tag().Match(tag);
        var name = match.Groups["name"].Value;
        if (!match.Success || !s_elements.Contains(name))
        {
            problems.Add(MarkdownRules.RawHtml(where, tag));
        }
        else if (name == "br")
        {
            // Void: nothing to close.
        }
        else if (!match.Groups["close"].Success)
        {
            open.Push((name, where));
        }
        else if (open.TryPeek(out var last) && last.Name == name)
        {
            open.Pop();
        }
        else
        {
            problems.Add(MarkdownRules.UnbalancedHtml(where, tag));
        }
    }

    /// <summary>Whether a tag may be written as it is.</summary>
    public static bool IsAllowed(string tag) =>
        Tag().Match(tag) is { Success: true } match && s_elements.Contains(match.Groups["name"].Value);

    [GeneratedRegex("""\A<(?<close>/)?(?<name>[a-z]+)(\s+title="[^"<>]*")?\s*/?>\z""")]
    private static partial Regex Tag();
}
