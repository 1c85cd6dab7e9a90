using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Problems of navigation and of the theme's files (KB8xxx).</summary>
internal static class ThemeRules
{
    private static readonly Rule s_emptySection = new("KB8001", Severity.Warning, "Navigation group without pages", "Name the first folder of the pages' paths under input/content/<locale>/, or remove the group from input/site.yml.");
    private static readonly Rule s_unknownScript = new("KB8002", Severity.Error, "Script that the theme does not have", "Add theme/scripts/<name>.js, or correct the name.");
    private static readonly Rule s_badRedirect = new("KB8003", Severity.Error, "Old address that is not an address of this site", "Write the path as it was, from the root of the site, with a slash at both ends: /en/old/place/.");
    private static readonly Rule s_takenRedirect = new("KB8004", Severity.Error, "Old address that leads to two places", "Keep it in one page only, and not where a page stands.");

    public static Diagnostic EmptySection(SourceSpan where, string folder, Locale locale, IEnumerable<string> known) =>
        s_emptySection.At(where, $"No page in '{locale.Code}' is in the folder '{folder}', so the navigation leaves it out.{Suggest.DidYouMean(folder, known)}");

    public static Diagnostic UnknownScript(SourceSpan where, string name, IEnumerable<string> known) =>
        s_unknownScript.At(where, $"The theme has no script '{name}'.{Suggest.DidYouMean(name, known)}");

    public static Diagnostic BadRedirect(Located<string> path) =>
        s_badRedirect.At(path.Span, $"'{path.Value}' can't be an old address of this page.");

    public static Diagnostic TakenRedirect(Located<string> path, SourceSpan other) =>
        s_takenRedirect.At(path.Span, $"The address '{path.Value}' is taken by {other}.");
}
