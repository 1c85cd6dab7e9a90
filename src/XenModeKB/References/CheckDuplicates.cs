using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>What only the whole list can know: one address or one work in two entries, and hosts that are known to speak https.</summary>
internal static class CheckDuplicates
{
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<Reference> references) =>
        [.. Addresses(references), .. Works(references), .. Https(references)];

    private static IEnumerable<Diagnostic> Addresses(IReadOnlyList<Reference> references)
    {
        var seen = new Dictionary<string, (Reference Reference, SourceSpan Place)>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            foreach (var url in new[] { reference.Url, reference.CurrentUrl }.OfType<Located<string>>())
            {
                var normal = UrlForm.Normal(url.Value);
                if (seen.TryAdd(normal, (reference, url.Span)))
                {
                    continue;
                }

                var first = seen[normal];
                if (!ReferenceEquals(first.Reference, reference))
                {
                    yield return ReferenceRules.DuplicateUrl(url, first.Reference, first.Place);
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Works(IReadOnlyList<Reference> references)
    {
        var seen = new Dictionary<(string Title, string By), Reference>();
        foreach (var reference in references)
        {
            var by = reference.Authors.Length > 0
                ? string.Join(';', reference.Authors.Select(author => author.Inverted))
                : reference.Publisher?.Value ?? "";
            var work = (Fold.Plain(reference.Title.Value.Trim()), Fold.Plain(by));
            if (!seen.TryAdd(work, reference))
            {
                yield return ReferenceRules.SameWork(reference, seen[work]);
            }
        }
    }

    private static IEnumerable<Diagnostic> Https(IReadOnlyList<Reference> references)
    {
        var secure = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (reference, url) in references.SelectMany(reference => Both(reference).Select(url => (reference, url.Value))))
        {
            if (!UrlForm.IsPlainHttp(url) && UrlForm.Host(url) is { } host)
            {
                secure.TryAdd(host, reference.Key.Value);
            }
        }

        foreach (var reference in references)
        {
            // An address of long ago may stay as it was written, as long as the reader is sent to a better one.
            if ((reference.CurrentUrl ?? reference.Url) is { } url && reference.BestUrl == url.Value && UrlForm.IsPlainHttp(url.Value)
                && UrlForm.Host(url.Value) is { } host && secure.TryGetValue(host, out var key))
            {
                yield return ReferenceRules.Https(url, key);
            }
        }
    }

    private static IEnumerable<Located<string>> Both(Reference reference) =>
        new[] { reference.Url, reference.CurrentUrl }.OfType<Located<string>>();
}
