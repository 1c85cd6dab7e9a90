using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>The addresses of one entry: their syntax, the archived copy with its date, and what its status asks for.</summary>
internal static class CheckAddresses
{
    public static IEnumerable<Diagnostic> Of(Reference reference) =>
    [
        .. Syntax(reference.Url, "url"),
        .. Syntax(reference.CurrentUrl, "current_url"),
        .. Syntax(reference.ArchiveUrl, "archive_url"),
        .. Archive(reference),
        .. Status(reference),
    ];

    /// <summary>
    /// The source without the addresses that no browser can take: as links, they would be reported again on each page that cites it.
    /// </summary>
    public static Reference Readable(Reference reference) =>
        reference with
        {
            Url = Readable(reference.Url),
            CurrentUrl = Readable(reference.CurrentUrl),
            ArchiveUrl = Readable(reference.ArchiveUrl),
        };

    private static Located<string>? Readable(Located<string>? url) =>
        url is { } written && UrlForm.Problem(written.Value) is null ? url : null;

    private static IEnumerable<Diagnostic> Syntax(Located<string>? url, string field)
    {
        if (url is { } written && UrlForm.Problem(written.Value) is { } problem)
        {
            yield return ReferenceRules.Url(TextPlace.Of(written, problem.At), field, problem.Problem, UrlForm.Meant(written.Value));
        }
    }

    private static IEnumerable<Diagnostic> Status(Reference reference)
    {
        if (reference is { Url: { } url, CurrentUrl: { } current } && url.Value == current.Value)
        {
            yield return ReferenceRules.CurrentSame(current);
        }

        if (reference.Status is { Value: "dead" or "moved" } status && reference.CurrentUrl is null && reference.ArchiveUrl is null)
        {
            yield return ReferenceRules.Gone(status);
        }
    }

    private static IEnumerable<Diagnostic> Archive(Reference reference)
    {
        if (reference.ArchiveUrl is not { } archive)
        {
            return reference.ArchiveDate is { } alone ? [ReferenceRules.ArchiveUrlMissing(alone.Span)] : [];
        }

        if (!UrlForm.IsWaybackMachine(archive.Value))
        {
            return reference.ArchiveDate is null ? [ReferenceRules.ArchiveDateMissing(archive.Span, null)] : [];
        }

        var (day, captured, problem) = UrlForm.Capture(archive.Value);
        if (problem is null)
        {
            return Capture(reference, archive, $"{day:yyyy-MM-dd}", captured);
        }

        var stamp = ReferenceRules.ArchiveStamp(archive.Span, problem);
        return reference.ArchiveDate is null ? [stamp, ReferenceRules.ArchiveDateMissing(archive.Span, null)] : [stamp];
    }

    private static IEnumerable<Diagnostic> Capture(Reference reference, Located<string> archive, string day, string captured)
    {
        if (reference.ArchiveDate is not { } date)
        {
            yield return ReferenceRules.ArchiveDateMissing(archive.Span, day);
        }
        else if (date.Date.ToString() != day)
        {
            yield return ReferenceRules.ArchiveMismatch(date.Span, day);
        }

        var normal = UrlForm.Normal(captured);
        if (!new[] { reference.Url, reference.CurrentUrl }.Any(url => url is { } own && UrlForm.Normal(own.Value) == normal))
        {
            yield return ReferenceRules.ArchiveOther(archive.Span, captured);
        }
    }
}
