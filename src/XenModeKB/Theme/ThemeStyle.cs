using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>One style sheet of the theme.</summary>
/// <param name="Route">Where it is.</param>
/// <param name="When">What the class attribute of an element begins with, for which it is there; empty for every page.</param>
internal sealed record ThemeStyle(string Route, EquatableArray<string> When)
{
    /// <summary>Whether a page needs it, for its layout, which is the class of the whole page, or for something in its text.</summary>
    public bool IsFor(PageLayout layout, string body) =>
        When.Count == 0 || When.Any(mark => mark == PageView.ClassOf(layout) || body.Contains($"class=\"{mark}", StringComparison.Ordinal));
}
