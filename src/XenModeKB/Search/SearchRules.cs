using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>Problems of the search (KB9xxx).</summary>
internal static class SearchRules
{
    private static readonly Rule s_notFound = new(
        "KB9001",
        Severity.Error,
        "Search that does not find what it should",
        "Say on the page what readers search for (title, description and headings count most), "
            + "add a synonym, or correct what is expected.");
    private static readonly Rule s_noPage = new(
        "KB9002",
        Severity.Error,
        "Search that expects a page that is not there",
        "Write the path of the page without language and ending, as in the address of a page made from data: "
            + "`guides/setup`, `data/tables/overview`.");
    private static readonly Rule s_unused = new(
        "KB9003",
        Severity.Warning,
        "Synonyms that no page uses",
        "Remove the group, or use one of its terms on a page: there is nothing to find with it.");

    private static readonly Rule s_noFolder = new(
        "KB9004",
        Severity.Warning,
        "Folder of the search that has no page",
        "Write the key that the addresses of its pages begin with, without language: `guides`, `data/terms`; or remove it.");

    public static Diagnostic NoFolder(Located<string> folder, IEnumerable<string> known) =>
        s_noFolder.At(
            folder.Span,
            $"No page's key is '{folder.Value}' or begins with '{folder.Value}/'.{Suggest.DidYouMean(folder.Value, known)}");

    public static Diagnostic NoneAmong(Located<string> query, string language, int most) =>
        s_notFound.At(query.Span, $"In '{language}', none of the pages of 'any' is among the first {most} that '{query.Value}' finds.");

    public static Diagnostic NotFirst(Located<string> expected, string query, string language, string first) =>
        s_notFound.At(expected.Span, $"In '{language}', '{query}' finds '{first}' first and not '{expected.Value}'.");

    public static Diagnostic NotAmong(Located<string> expected, string query, string language, int most) =>
        s_notFound.At(expected.Span, $"In '{language}', '{expected.Value}' is not among the first {most} pages that '{query}' finds.");

    public static Diagnostic Nothing(Located<string> expected, string query, string language) =>
        s_notFound.At(expected.Span, $"In '{language}', '{query}' finds nothing, not even '{expected.Value}'.");

    public static Diagnostic NoPage(Located<string> expected, IEnumerable<string> known) =>
        s_noPage.At(
            expected.Span,
            $"There is no page '{expected.Value}' that a search can find.{Suggest.DidYouMean(Meant(expected.Value, known.ToList()))}");

    /// <summary>The nearest key, or the only one that ends as this does: a path of folders was meant.</summary>
    private static string? Meant(string page, List<string> known) =>
        Suggest.Nearest(page, known)
            ?? (known.Where(key => key.Split('/')[^1] == page.Split('/')[^1]).Take(2).ToList() is [var only] ? only : null);

    public static Diagnostic Unused(SynonymGroup group) =>
        s_unused.At(
            group.Span,
            group.Locale is SynonymGroup.All
                ? (Message)$"No page has one of these terms."
                : $"No page of '{group.Locale}' has one of these terms.");
}
