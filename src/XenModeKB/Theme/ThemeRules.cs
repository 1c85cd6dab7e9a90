using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Problems of navigation and of the theme's files (KB8xxx).</summary>
internal static class ThemeRules
{
    private static readonly Rule s_emptySection = new(
        "KB8001", Severity.Warning, "Navigation group without pages",
        "Name the first folder of the pages' paths under input/content/<locale>/, or remove the group from input/site.yml.");
    private static readonly Rule s_unknownScript = new(
        "KB8002", Severity.Error, "Script that the theme does not have", "Add theme/scripts/<name>.js, or correct the name.");
    private static readonly Rule s_footerPage = new(
        "KB8003", Severity.Error, "Footer link to a page that is not there",
        "Name the page by its key: its path under input/content/<locale>/ without '.md' and '/index', "
        + "or the path of a generated page without its language.");

    private static readonly Rule s_css = new(
        "KB8004", Severity.Error, "Style sheet that can't be read",
        "Write a brace, quotation mark or `*/` for each one that opens, and `property: value;` in the blocks: "
        + "browsers leave out what they can't read, and what follows it.");

    private static readonly Rule s_elsewhere = new(
        "KB8005", Severity.Error, "Style sheet that loads something from another site",
        "Put the file into theme/assets/ and name it by its path: pages load nothing from elsewhere.");

    private static readonly Rule s_property = new(
        "KB8006", Severity.Warning, "Custom property that does not exist",
        "Write the name of a property that a style sheet sets, or a value for where there is none: `var(--name, red)`.");

    public static Diagnostic CssElsewhere(SourceSpan where, string address) => s_elsewhere.At(where, $"'{address}' is on another site.");

    public static Diagnostic UnsetProperty(SourceSpan where, string name, IEnumerable<string> known) =>
        s_property.At(where, $"No style sheet sets '{name}'.{Suggest.DidYouMean(name, known)}");

    public static Diagnostic UnusedProperty(SourceSpan where, string name, string meant) =>
        s_property.At(where, $"No style sheet uses '{name}'.{Suggest.DidYouMean(meant)}");

    public static Diagnostic CssLineComment(SourceSpan where) =>
        s_css.At(where, "CSS has no comments that begin with '//'; write /* … */.");

    public static Diagnostic CssQuote(SourceSpan where, char quote) =>
        s_css.At(where, $"'{quote}' is no quotation mark of CSS; write straight ones.");

    public static Diagnostic CssImport(SourceSpan where) =>
        s_css.At(where, "An @import is not read here: put the other style sheet into theme/styles/, whose files become one.");

    public static Diagnostic CssOutside(SourceSpan where) =>
        s_css.At(where, "This stands in no block: CSS has declarations in rules alone.");

    public static Diagnostic CssSemicolon(SourceSpan where) => s_css.At(where, "A semicolon is missing before this declaration.");

    public static Diagnostic CssBrace(SourceSpan where) => s_css.At(where, "Nothing closes the block that begins here.");

    public static Diagnostic CssStray(SourceSpan where) => s_css.At(where, "No block is open that this could close.");

    public static Diagnostic CssOpen(SourceSpan where, string mark) => s_css.At(where, $"Nothing closes the {mark} that stands here.");

    public static Diagnostic CssDeclaration(SourceSpan where) => s_css.At(where, "This is no declaration: no colon stands in it.");

    /// <param name="where">The group.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="locale">The language that has none; null for all of them.</param>
    /// <param name="known">Folders that there are.</param>
    public static Diagnostic EmptySection(SourceSpan where, string folder, Locale? locale, IEnumerable<string> known)
    {
        var nearest = Suggest.DidYouMean(folder, known);
        return s_emptySection.At(where, locale is null
            ? (Message)$"No page is in the folder '{folder}', so the navigation leaves it out.{nearest}"
            : $"No page in '{locale.Code}' is in the folder '{folder}', so the navigation leaves it out.{nearest}");
    }

    public static Diagnostic UnknownFooterPage(Located<string> key, string? nearest) =>
        s_footerPage.At(key.Span, $"No page has the key '{key.Value}' in any language.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic UnknownScript(SourceSpan where, string name, IEnumerable<string> known) =>
        s_unknownScript.At(where, $"The theme has no script '{name}'.{Suggest.DidYouMean(name, known)}");
}
