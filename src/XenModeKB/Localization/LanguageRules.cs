using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Problems of the texts of one language: those that read as another, and marks that are printed (KB703x).</summary>
internal static class LanguageRules
{
    private static readonly Rule s_otherLanguage = new(
        "KB7030", Severity.Warning, "Text that reads as another language",
        "Put it into the file or field of its language, or translate it; words of somebody else stand in a quotation.");
    private static readonly Rule s_titleTwice = new(
        "KB7031", Severity.Warning, "Two pages with one title",
        "Give one of the two a title that says what is different: results of a search and tabs of a browser show nothing else. "
            + "`nav_title` is the short name in lists.");
    private static readonly Rule s_markup = new(
        "KB7032", Severity.Warning, "Markup in a text of data",
        "Write plain text: texts of data are shown as they are written. Sources stand under `cite`; in sentences of charts, code may stand "
            + "between backticks.");
    private static readonly Rule s_cutOff = new(
        "KB7033", Severity.Warning, "Text that ends at a number sign",
        "Put the text in quotes: a space and `#` begin a comment. A comment goes on a line of its own.");
    private static readonly Rule s_placeholder = new(
        "KB7034", Severity.Warning, "Text that holds the place of one to be written",
        "Write what readers shall see there, or delete it.");

    public static Diagnostic Page(string path, string code, string other) =>
        s_otherLanguage.At(SourceSpan.FileStart(path), $"This page is for '{code}', and its text reads as '{other}'.");

    public static Diagnostic Text(SourceSpan where, string code, string other) =>
        s_otherLanguage.At(where, $"This text is for '{code}' and reads as '{other}'.");

    public static Diagnostic Swapped(SourceSpan where, string code, string other) =>
        s_otherLanguage.At(where, $"The texts for '{code}' and '{other}' seem to be swapped.");

    public static Diagnostic TitleTwice(Located<string> title, string other) =>
        s_titleTwice.At(title.Span, $"The page {other} has the title '{title.Value}', too.");

    public static Diagnostic Markup(SourceSpan where, string written) => s_markup.At(where, $"'{written}' is shown as it stands.");

    public static Diagnostic CutOff(SourceSpan where, string last) => s_cutOff.At(where, $"The text ends after '{last}'.");

    public static Diagnostic Placeholder(SourceSpan where, string written) =>
        s_placeholder.At(where, $"'{written}' is left from a template.");

    public static Diagnostic Note(SourceSpan where, string word) => s_placeholder.At(where, $"'{word}' stands where a text should be.");
}
