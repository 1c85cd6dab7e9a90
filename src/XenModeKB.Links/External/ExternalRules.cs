using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>
/// Problems of links to other sites (KB604x). Only a link that was gone on three days, has no archived copy and stands in what changed is
/// an error.
/// </summary>
internal sealed class ExternalRules
{
    private static readonly Rule s_dead = new(
        "KB6040",
        Severity.Error,
        "Link to a page that is gone",
        "Link to where the page is now, to an archived copy, or to another source.");
    private static readonly Rule s_failing = new(
        "KB6041",
        Severity.Warning,
        "Link that failed today",
        "Nothing yet: it becomes an error when it fails on three different days.");
    private static readonly Rule s_moved = new(
        "KB6042",
        Severity.Warning,
        "Link to a page that moved",
        "Write the new address; `--fix` does it.");
    private static readonly Rule s_suspect = new(
        "KB6043",
        Severity.Warning,
        "Link that may lead to nothing",
        "Open it, and correct it if the page is gone.");
    private static readonly Rule s_anchor = new(
        "KB6044",
        Severity.Warning,
        "Link to an anchor that another site does not have",
        "Open it, and correct or remove the part from '#'.");
    private static readonly Rule s_refused = new(
        "KB6045",
        Severity.Warning,
        "Link into a private network",
        "Link to something that every reader can reach.");
    private static readonly Rule s_archived = new(
        "KB6046",
        Severity.Warning,
        "Link to a page that is gone, with an archived copy",
        "Nothing must be done: the reference list names a copy. A link to the copy saves readers the detour.");

    private readonly ExternalOptions _options;
    private readonly HashSet<string>? _touched;

    public ExternalRules(ExternalOptions options)
    {
        _options = options;
        _touched = options.Touched is not { } text ? null
            : [
            .. AddressTokens.In(text).SelectMany(found => AddressTokens.Readings(text, found.Start, found.End))
                .Select(reading => reading.Address),
            ];
    }

    public Verdict VerdictOf(JudgedPage judged) =>
        judged.Known.Verdict == Verdict.Dead && CopyOf(judged) is not null ? Verdict.Archived : judged.Known.Verdict;

    public Diagnostic? Of(ExternalLink link, WebUrl url, JudgedPage judged) => VerdictOf(judged) switch
    {
        Verdict.Archived =>
            s_archived.At(
                link.Span,
                $"{Show(link)} is gone ({Why(judged)}); the archived copy {Shorten.ForMessage(CopyOf(judged)!)} stands in for it."),
        Verdict.Dead when _touched?.Contains(url.ToString()) != false =>
            s_dead.At(link.Span, $"{Show(link)} is gone: it failed on {Days(judged.Known)} ({Why(judged)})."),
        Verdict.Dead or Verdict.Failing => s_failing.At(link.Span, $"{Show(link)} failed on {Days(judged.Known)} ({Why(judged)})."),
        Verdict.Moved => s_moved.At(link.Span, $"{Show(link)} moved to {Shorten.ForMessage(judged.Known.MovedFor(url)!)}."),
        Verdict.Refused => s_refused.At(link.Span, $"{Show(link)} leads to an address that is not public; it was not asked."),
        Verdict.Ok when judged.Result is { } result => Doubt(link, url, judged, result),
        _ => null,
    };

    private static Diagnostic? Doubt(ExternalLink link, WebUrl url, JudgedPage judged, FetchResult result)
    {
        if (SoftNotFound.Reason(judged.Url, result) is { } reason)
        {
            return s_suspect.At(link.Span, $"{Show(link)} may lead to nothing: {reason}.");
        }

        return judged.Lacks(url) ? s_anchor.At(link.Span, $"{Show(link)} leads to an anchor that the page does not have.") : null;
    }

    private string? CopyOf(JudgedPage judged) => _options.Archives.GetValueOrDefault(ArchivedCopies.KeyOf(judged.Url));

    private static string Show(ExternalLink link) => Shorten.ForMessage(link.Address);

    private static string Days(KnownAddress known) =>
        string.Join(", ", known.Failures.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static Message Why(JudgedPage judged) => judged switch
    {
        { Result: { Error: not FetchError.None and var error } } => FetchErrors.Words(error),
        { Known.Status: > 0 and var status } => $"status {status}",
        _ => FetchErrors.Words(FetchError.None),
    };
}
