using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Problems of links to other sites (KB604x). Only a link that was gone on three days is an error.</summary>
internal static class ExternalRules
{
    private static readonly Rule s_dead = new("KB6040", Severity.Error, "Link to a page that is gone", "Link to where the page is now, to an archived copy, or to another source.");
    private static readonly Rule s_failing = new("KB6041", Severity.Warning, "Link that failed today", "Nothing yet: it becomes an error when it fails on three different days.");
    private static readonly Rule s_moved = new("KB6042", Severity.Warning, "Link to a page that moved", "Write the new address; `--fix` does it.");
    private static readonly Rule s_suspect = new("KB6043", Severity.Warning, "Link that may lead to nothing", "Open it, and correct it if the page is gone.");
    private static readonly Rule s_anchor = new("KB6044", Severity.Warning, "Link to an anchor that another site does not have", "Open it, and correct or remove the part from '#'.");
    private static readonly Rule s_refused = new("KB6045", Severity.Warning, "Link into a private network", "Link to something that every reader can reach.");

    public static Diagnostic? Of(ExternalLink link, WebUrl asked, FetchResult? result, KnownAddress known, ExternalOptions options) => known.Verdict switch
    {
        Verdict.Dead when options.Archives.TryGetValue(link.Written, out var copy) =>
            s_failing.At(link.Span, $"{Show(link)} is gone ({Why(result, known)}); the archived copy {copy} stands in for it."),
        Verdict.Dead when options.Touched is null || options.Touched.Contains(link.Written, StringComparison.Ordinal) =>
            s_dead.At(link.Span, $"{Show(link)} is gone: it failed on {Days(known)} ({Why(result, known)})."),
        Verdict.Dead or Verdict.Failing => s_failing.At(link.Span, $"{Show(link)} failed on {Days(known)} ({Why(result, known)})."),
        Verdict.Moved => s_moved.At(link.Span, $"{Show(link)} moved to {known.MovedTo}."),
        Verdict.Refused => s_refused.At(link.Span, $"{Show(link)} leads to an address that is not public; it was not asked."),
        Verdict.Ok when result is not null && SoftNotFound.Reason(asked, result) is { } reason => s_suspect.At(link.Span, $"{Show(link)} may lead to nothing: {reason}."),
        Verdict.Ok when result is { AnchorMissing: true } => s_anchor.At(link.Span, $"{Show(link)} leads to an anchor that the page does not have."),
        _ => null,
    };

    private static string Show(ExternalLink link) => Remarks.Show(link.Address);

    private static string Days(KnownAddress known) => string.Join(", ", known.Failures.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Why(FetchResult? result, KnownAddress known) => result?.Error switch
    {
        FetchError.Name => "no such host",
        FetchError.Connection => "no connection",
        FetchError.Tls => "its certificate or encryption is wrong",
        FetchError.TooManyRedirects => "it redirects without end",
        FetchError.Protocol => "its answer leads to no web address",
        _ => known.Status > 0 ? $"status {known.Status}" : "no answer",
    };
}
