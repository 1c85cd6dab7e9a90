using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A file of the build whose links were judged as far as the file alone can tell.</summary>
/// <param name="File">Its facts without its links and remarks; what it was made from, without the content.</param>
/// <param name="Findings">What is wrong with it so far.</param>
/// <param name="Pending">Links that lead to other files of the site, those of its head to itself too.</param>
/// <param name="Links">How many links it has in all.</param>
internal sealed record SettledFile(FileFacts File, List<Finding> Findings, PendingLinks Pending, int Links);

/// <summary>Judges a file by itself as soon as it is written: its text, and most of what was found in it, is needed for no longer than that.</summary>
/// <param name="site">Where the site is served.</param>
internal sealed class SettleFile(SiteAddress site) : IModule<FileFacts, SettledFile>
{
    [ThreadStatic]
    private static PendingLinks.Packer? s_packer;

    private readonly JudgeAlone _alone = new(site, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false);

    public Outcome<SettledFile> Apply(FileFacts input)
    {
        var origins = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var rest = input with
        {
            Links = [],
            Duplicates = [],
            Remarks = [],
            File = input.File is { } file ? file with { Content = default, LinkOrigins = origins } : null,
        };
        var (found, pending, resolve) = (new FileFindings([], []), s_packer ??= new(), new ResolveLink(site, input));
        Span<char> buffer = stackalloc char[1024];
        foreach (var link in input.Links)
        {
            if (IsPending(rest, link, resolve, buffer, found))
            {
                pending.Add(link);
                KeepOrigin(link.Value);
            }
        }

        found.Findings.AddRange(JudgeAlone.Remarks(input).Select(finding => finding with { File = rest }));
        found.Findings.ForEach(finding => KeepOrigin(finding.Value));
        return Outcome.Of(new SettledFile(rest, found.Findings, pending.Take(), input.Links.Length));

        void KeepOrigin(string value)
        {
            if (input.File?.LinkOrigins.TryGetValue(value, out var origin) == true)
            {
                origins[value] = origin;
            }
        }
    }

    private bool IsPending(FileFacts file, LinkFact link, ResolveLink resolve, Span<char> buffer, FileFindings found)
    {
        if (_alone.Own(file, link, resolve, found))
        {
            return false;
        }

        var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
        return resolve.Simple(hash < 0 ? link.Value : link.Value.AsSpan(0, hash), buffer) >= 0 || !_alone.Elsewhere(file, link, resolve.Full(link.Value), found);
    }
}
