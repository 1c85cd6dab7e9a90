using System.Collections.Concurrent;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A file of the build whose links were judged as far as the file alone can tell.</summary>
/// <param name="File">Its facts without its links and remarks; what it was made from, without the content and the origins of its links.</param>
/// <param name="Findings">What is wrong with it so far.</param>
/// <param name="Pending">Links that lead to other files of the site.</param>
/// <param name="Links">How many links it has in all.</param>
internal sealed record SettledFile(FileFacts File, List<Finding> Findings, PendingLinks Pending, int Links);

/// <summary>
/// Reads a file as soon as it is written and judges what it can: its text, and most of what was found in it, is needed for no longer than that.
/// Data has neither anchors nor remarks, so each link of it is judged where it is read: the largest files of a site are data.
/// </summary>
/// <param name="site">Where the site is served.</param>
internal sealed class SettleFile(SiteAddress site) : IModule<OutputFile, SettledFile>
{
    private const int MostOutside = 50_000;

    private static readonly Dictionary<string, SourceSpan> s_noOrigins = [];

    [ThreadStatic]
    private static PendingLinks.Packer? s_packer;

    /// <summary>Addresses known to lead out of the site, wherever they stand: the same sources are cited by very many pages.</summary>
    private readonly ConcurrentDictionary<string, bool> _outside = new(StringComparer.Ordinal);

    private readonly JudgeAlone _alone = new(site, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false);
    private readonly ScanOutput _scan = new();

    private int _kept;

    public Outcome<SettledFile> Apply(OutputFile input)
    {
        if (ScanFile.IsData(input.Path))
        {
            var data = new Judgement(this, new(input.Path) { File = input });
            ScanJson.ReadUrls(input.Content.Span, data.Add);
            return Outcome.Of(data.Settle([]));
        }

        var facts = _scan.Apply(input).Documents[0];
        var page = new Judgement(this, facts);
        foreach (var link in facts.Links)
        {
            page.Add(link);
        }

        return Outcome.Of(page.Settle(JudgeAlone.Remarks(facts)));
    }

    /// <summary>Remembers an address that leads out of the site, as long as there are not too many.</summary>
    private void Remember(string address)
    {
        if (Interlocked.Increment(ref _kept) < MostOutside)
        {
            _outside[address] = true;
        }
    }

    /// <summary>Judges the links of one file, one after another.</summary>
    private sealed class Judgement
    {
        private readonly SettleFile _all;
        private readonly FileFacts _rest;
        private readonly IReadOnlyDictionary<string, SourceSpan> _origins;
        private readonly ResolveLink _resolve;
        private readonly FileFindings _found = new([], []);
        private readonly PendingLinks.Packer _pending = s_packer ??= new();
        private int _links;

        public Judgement(SettleFile all, FileFacts facts)
        {
            (_all, _origins, _resolve) = (all, facts.File!.LinkOrigins, new(all._alone.Site, facts));
            _rest = facts with { Links = [], Duplicates = [], Remarks = [], File = facts.File with { Content = default, LinkOrigins = s_noOrigins } };
        }

        public void Add(LinkFact link)
        {
            _links++;
            if (IsPending(link))
            {
                _pending.Add(link, OriginOf(link.Value));
            }
        }

        public SettledFile Settle(IEnumerable<Finding> remarks) => new(
            _rest,
            [.. _found.Findings.Concat(remarks).Select(finding => finding with { File = _rest, Origin = OriginOf(finding.Value) })],
            _pending.Take(),
            _links);

        private SourceSpan? OriginOf(string value) => _origins.TryGetValue(value, out var origin) ? origin : null;

        private bool IsPending(LinkFact link)
        {
            var absolute = link.Value.StartsWith("https://", StringComparison.Ordinal) || link.Value.StartsWith("http://", StringComparison.Ordinal);
            if ((absolute && _all._outside.ContainsKey(link.Value)) || _all._alone.Own(_rest, link, _resolve, _found))
            {
                return false;
            }

            var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
            if (_resolve.IsSimple(hash < 0 ? link.Value : link.Value.AsSpan(0, hash)))
            {
                return true;
            }

            var target = _resolve.Full(link.Value);
            if (absolute && target.Kind == TargetKind.External)
            {
                _all.Remember(link.Value);
            }

            return !_all._alone.Elsewhere(_rest, link, target, _found);
        }
    }
}
