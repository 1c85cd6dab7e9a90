using System.Collections.Concurrent;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A file of the build whose links were judged as far as the file alone can tell.</summary>
/// <param name="File">Its facts without its links and remarks; what it was made from, without the content and the origins of its links.</param>
/// <param name="Findings">What is wrong with it so far.</param>
/// <param name="Pending">Links that lead to other files of the site.</param>
/// <param name="Links">How many links it has in all.</param>
internal sealed record SettledFile(FileFacts File, List<Finding> Findings, PendingLinks Pending, int Links);

/// <summary>Judges a file by itself as soon as it is written: its text, and most of what was found in it, is needed for no longer than that.</summary>
/// <param name="site">Where the site is served.</param>
internal sealed class SettleFile(SiteAddress site) : IModule<FileFacts, SettledFile>
{
    private const int MostOutside = 50_000;

    private static readonly Dictionary<string, SourceSpan> s_noOrigins = [];

    [ThreadStatic]
    private static PendingLinks.Packer? s_packer;

    /// <summary>Addresses known to lead out of the site, wherever they stand: the same sources are cited by very many pages.</summary>
    private readonly ConcurrentDictionary<string, bool> _outside = new(StringComparer.Ordinal);

    private readonly JudgeAlone _alone = new(site, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false);

    private int _kept;

    public Outcome<SettledFile> Apply(FileFacts input)
    {
        var rest = input with { Links = [], Duplicates = [], Remarks = [], File = input.File is { } file ? file with { Content = default, LinkOrigins = s_noOrigins } : null };
        var (found, pending, resolve) = (new FileFindings([], []), s_packer ??= new(), new ResolveLink(site, input));
        Span<char> buffer = stackalloc char[1024];
        foreach (var link in input.Links)
        {
            if (IsPending(rest, link, resolve, buffer, found))
            {
                pending.Add(link, OriginOf(link.Value));
            }
        }

        var findings = found.Findings.Concat(JudgeAlone.Remarks(input)).Select(finding => finding with { File = rest, Origin = OriginOf(finding.Value) });
        return Outcome.Of(new SettledFile(rest, [.. findings], pending.Take(), input.Links.Length));

        SourceSpan? OriginOf(string value) => input.File?.LinkOrigins.TryGetValue(value, out var origin) == true ? origin : null;
    }

    private bool IsPending(FileFacts file, LinkFact link, ResolveLink resolve, Span<char> buffer, FileFindings found)
    {
        var absolute = link.Value.StartsWith("https://", StringComparison.Ordinal) || link.Value.StartsWith("http://", StringComparison.Ordinal);
        if ((absolute && _outside.ContainsKey(link.Value)) || _alone.Own(file, link, resolve, found))
        {
            return false;
        }

        var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
        if (resolve.Simple(hash < 0 ? link.Value : link.Value.AsSpan(0, hash), buffer) >= 0)
        {
            return true;
        }

        var target = resolve.Full(link.Value);
        if (absolute && target.Kind == TargetKind.External && Interlocked.Increment(ref _kept) < MostOutside)
        {
            _outside[link.Value] = true;
        }

        return !_alone.Elsewhere(file, link, target, found);
    }
}
