using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>One style sheet of the theme.</summary>
/// <param name="Route">Where it is.</param>
/// <param name="When">What the class attribute of an element begins with, for which it is there; empty for every page.</param>
internal sealed record ThemeStyle(string Route, EquatableArray<string> When)
{
    private const string Class = "class=\"";

    /// <summary>Whether a page needs it, for its layout, which is the class of the whole page, or for something in its text.</summary>
    /// <param name="layout">The layout of the page.</param>
    /// <param name="classes">The class attributes in its text.</param>
    public bool IsFor(PageLayout layout, ImmutableArray<string> classes) =>
        When.Count == 0 || When.Contains(PageView.ClassOf(layout))
            || When.Any(mark => classes.Any(written => written.StartsWith(mark, StringComparison.Ordinal)));

    /// <summary>The class attributes in a text, each once: pages are long, and have few.</summary>
    public static ImmutableArray<string> ClassesIn(ReadOnlySpan<char> html)
    {
        var classes = new HashSet<string>(StringComparer.Ordinal);
        var known = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf(Class); at >= 0; at = html.IndexOf(Class))
        {
            html = html[(at + Class.Length)..];
            known.Add(html[..Math.Max(0, html.IndexOf('"'))]);
        }

        return [.. classes];
    }
}
