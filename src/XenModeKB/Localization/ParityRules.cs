using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Differences between the languages of one text (KB7011, KB7012, KB704x) and words that its glossary avoids (KB7050).</summary>
internal static class ParityRules
{
    private const int MostNamed = 4;
    private const int LongestNamed = 80;

    private const string Exception = " Where two pages are meant to differ, say so and why under `parity:` in the translation.";

    private static readonly Rule s_citations = new(
        "KB7011",
        Severity.Warning,
        "Translation that cites other sources",
        "Cite the same keys in the same section of both files." + Exception);
    private static readonly Rule s_directives = new(
        "KB7012",
        Severity.Warning,
        "Translation that embeds other things",
        "Use the same directives and boxes in the same section of both files." + Exception);
    private static readonly Rule s_links = new(
        "KB7040",
        Severity.Warning,
        "Translation with other links",
        "Link to the same targets in the same section of both files." + Exception);
    private static readonly Rule s_images = new(
        "KB7041",
        Severity.Warning,
        "Translation with other pictures",
        "Show the same pictures in the same section of both files." + Exception);
    private static readonly Rule s_code = new(
        "KB7042",
        Severity.Warning,
        "Translation with other code",
        "Write the same code in both files; only its comments are translated." + Exception);
    private static readonly Rule s_commands = new(
        "KB7043",
        Severity.Warning,
        "Translation with other code in its text",
        "Write the same between backticks in both files." + Exception);
    private static readonly Rule s_numbers = new(
        "KB7044",
        Severity.Warning,
        "Translation with other numbers",
        "Look the number up and correct the language that is wrong. One to ten may be words; fractions are as each language writes them."
            + Exception);
    private static readonly Rule s_dates = new(
        "KB7045",
        Severity.Warning,
        "Translation with other dates",
        "Look the date up and correct the language that is wrong." + Exception);
    private static readonly Rule s_unneeded = new(
        "KB7046", Severity.Warning, "Exception from parity that is no longer needed", "Delete it from the front matter.");
    private static readonly Rule s_avoided = new(
        "KB7050",
        Severity.Warning,
        "Word that the glossary avoids",
        "Write the form that the message names. The word may stand in brackets behind it, in code and in quotations.");

    public static Diagnostic Differs(ParityKind kind, SourceSpan where, string? section, string source, string detail) =>
        Of(kind).Rule.At(where, $"The {Of(kind).Name} of {Name(section)} differ from {source}: {detail}.");

    /// <summary>The same for a text in several languages in one file.</summary>
    public static Diagnostic Differs(ParityKind kind, SourceSpan where, SourceSpan source, string detail) =>
        Of(kind).Rule.At(where, $"The {Of(kind).Name} of this text differ from {source.Path}:{source.Line}: {detail}.");

    public static Diagnostic Unneeded(ParityException exception, string source, IReadOnlyCollection<string> sections) =>
        s_unneeded.At(
            exception.Span,
            exception.SectionId is { } id && !sections.Contains(id)
                ? $"The page has no section '{id}'.{Suggest.DidYouMean(id, sections)}"
                : $"The {Of(exception.Kind).Name} of {Name(exception.SectionId)} are those of {source}.");

    public static Diagnostic InSource(ParityException exception) =>
        s_unneeded.At(exception.Span, "This is the source language: other pages are compared with it.");

    public static Diagnostic Avoided(SourceSpan where, string written, string? preferred) =>
        s_avoided.At(where, $"The glossary avoids '{written}'{(preferred is null ? "" : $"; write '{preferred}'")}.");

    /// <summary>The first few of what is only here, and of what is missing.</summary>
    public static string Detail(IEnumerable<string> extra, IEnumerable<string> missing, int most = MostNamed)
    {
        string[] parts = [List("only here", extra, most), List("missing here", missing, most)];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string List(string label, IEnumerable<string> all, int most)
    {
        var items = all.Select(Short).ToList();
        var more = items.Count > most ? $" and {items.Count - most} more" : "";
        return items.Count == 0 ? "" : $"{label}: {string.Join(", ", items.Take(most))}{more}";
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > LongestNamed ? line[..LongestNamed] + "…" : line;
    }

    private static string Name(string? section) => section is null ? "the part before the first heading" : $"section '{section}'";

    private static (Rule Rule, string Name) Of(ParityKind kind) => kind switch
    {
        ParityKind.Citations => (s_citations, "citations"),
        ParityKind.Directives => (s_directives, "directives"),
        ParityKind.Links => (s_links, "links"),
        ParityKind.Images => (s_images, "pictures"),
        ParityKind.Code => (s_code, "code blocks"),
        ParityKind.Commands => (s_commands, "code words"),
        ParityKind.Numbers => (s_numbers, "numbers"),
        _ => (s_dates, "dates"),
    };
}
