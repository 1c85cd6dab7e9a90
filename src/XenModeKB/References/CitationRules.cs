using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>Problems of citations and of claims without one (KB50xx, up to KB5009).</summary>
internal static class CitationRules
{
    private static readonly Rule s_unknownKey = new(
        "KB5001", Severity.Error, "Citation of a source that is not listed",
        "Write the key of an entry of input/references, or add the entry.");
    private static readonly Rule s_locator = new(
        "KB5002", Severity.Error, "Unreadable place in a source", "Write a label and numbers: `p. 3`, `pp. 3-7`, `sec. 2.1`, `l. 40-52`.");
    private static readonly Rule s_unused = new(
        "KB5003", Severity.Warning, "Source that nothing cites", "Cite it, or remove the entry; until then it is listed all the same.");
    private static readonly Rule s_uncited = new(
        "KB5004", Severity.Warning, "Claim in prose without a source",
        "Cite a source in this paragraph. The page asks for it with `claims: strict`.");
    private static readonly Rule s_withoutMarks = new(
        "KB5005", Severity.Warning, "Key of a source that is printed as text",
        "Write `[@key]`, `[@key, p. 3]` or `[@one; @two]`; write a backslash before the key if it is meant as text.");

    public static Diagnostic WithoutMarks(Located<string> word, string key) =>
        s_withoutMarks.At(word.Span, $"'{word.Value}' is the key of a source and is printed as it stands. Did you mean '[@{key}]'?");

    public static Diagnostic UnknownKey(Citation citation, string? nearest) =>
        s_unknownKey.At(citation.Span, $"No reference has the key '{citation.Key}'.{Suggest.DidYouMean(nearest)}");

    /// <summary>A place that a comma has parted from its key.</summary>
    public static Diagnostic PlaceAlone(Citation citation) =>
        s_unknownKey.At(
            citation.Span,
            $"'{citation.Key}' is a place in a source: put the key and its place in quotation marks, as \"key, {citation.Key}\".");

    public static Diagnostic LocatorForm(Citation citation, string? nearest) =>
        s_locator.At(
            citation.LocatorSpan ?? citation.Span,
            $"'{citation.Locator}' is not a place in a source.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic Unused(Located<string> key) => s_unused.At(key.Span, $"Nothing cites '{key.Value}'.");

    public static Diagnostic Uncited(SourceSpan sentence, Message what, string trigger) =>
        s_uncited.At(sentence, $"This sentence contains {what} ('{trigger}'), and its paragraph cites no source.");
}
