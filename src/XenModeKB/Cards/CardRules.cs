using XenModeKB.Pipeline;

namespace XenModeKB.Cards;

/// <summary>Problems of what the pictures are drawn with (KB81xx).</summary>
internal static class CardRules
{
    private static readonly Rule s_font = new(
        "KB8101",
        Severity.Error,
        "Font that cannot be read",
        "Put a TrueType font with outlines of its own (.ttf, no .woff2, no CFF) in its place, or remove the file: the theme's own font is "
            + "used then.");
    private static readonly Rule s_icon = new(
        "KB8102",
        Severity.Warning,
        "Icon that has one form only",
        "Draw it with `rect`, `circle` and `path` (without arcs), each filled with `#rrggbb`, in groups with `translate(x y)` and "
            + "`scale(s)`: the icons of phones and the cards are drawn from it.");

    public static Diagnostic Font(string path) =>
        s_font.At(SourceSpan.FileStart(path), $"'{path}' is no TrueType font that can be read, so no card can be drawn.");

    public static Diagnostic Icon(string path) =>
        s_icon.At(SourceSpan.FileStart(path), $"'{path}' has something that cannot be drawn here, so there are no PNG icons of it.");
}
