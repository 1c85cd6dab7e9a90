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

    public static Diagnostic Differs(ParityKind kind, SourceSpan where, string? section, string source, Message detail) =>
        Of(kind).Rule.At(where, $"{Of(kind).Name} {OfSection(section)} differ from {source}: {detail}.");

    /// <summary>The same for a text in several languages in one file.</summary>
    public static Diagnostic Differs(ParityKind kind, SourceSpan where, SourceSpan source, Message detail) =>
        Of(kind).Rule.At(where, $"{Of(kind).Name} of this text differ from {source.Path}:{source.Line}: {detail}.");

    public static Diagnostic Unneeded(ParityException exception, string source, IReadOnlyCollection<string> sections) =>
        s_unneeded.At(
            exception.Span,
            exception.SectionId is { } id && !sections.Contains(id)
                ? (Message)$"The page has no section '{id}'.{Suggest.DidYouMean(id, sections)}"
                : $"{Of(exception.Kind).Name} {OfSection(exception.SectionId)} are those of {source}.");

    public static Diagnostic InSource(ParityException exception) =>
        s_unneeded.At(exception.Span, "This is the source language: other pages are compared with it.");

    public static Diagnostic Avoided(SourceSpan where, string written, string? preferred) =>
        s_avoided.At(where, preferred is null
            ? (Message)$"The glossary avoids '{written}'."
            : $"The glossary avoids '{written}'; write '{preferred}'.");

    /// <summary>The first few of what is only here, and of what is missing.</summary>
    public static Message Detail(IEnumerable<string> extra, IEnumerable<string> missing, int most = MostNamed) =>
        (List(extra, most), List(missing, most)) switch
        {
            ({ } here, null) => $"only here: {here}",
            (null, { } there) => $"missing here: {there}",
            var (here, there) => $"only here: {here}; missing here: {there}",
        };

    private static Message? List(IEnumerable<string> all, int most)
    {
        var items = all.Select(Short).ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var named = string.Join(", ", items.Take(most));
        return items.Count > most ? (Message)$"{named} and {items.Count - most} more" : $"{named}";
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > LongestNamed ? line[..LongestNamed] + "…" : line;
    }

    private static Message OfSection(string? section) =>
        section is null ? (Message)$"of the part before the first heading" : $"of section '{section}'";

    private static (Rule Rule, Message Name) Of(ParityKind kind) => kind switch
    {
        ParityKind.Citations => (s_citations, Message.Of("The citations")),
        ParityKind.Directives => (s_directives, Message.Of("The directives")),
        ParityKind.Links => (s_links, Message.Of("The links")),
        ParityKind.Images => (s_images, Message.Of("The pictures")),
        ParityKind.Code => (s_code, Message.Of("The code blocks")),
        ParityKind.Commands => (s_commands, Message.Of("The code words")),
        ParityKind.Numbers => (s_numbers, Message.Of("The numbers")),
        _ => (s_dates, Message.Of("The dates")),
    };
}
