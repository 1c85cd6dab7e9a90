using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>What the links of a build can lead to. Two are equal when every file has the same address, anchors and redirect.</summary>
internal sealed class SiteTargets : IEquatable<SiteTargets>
{
    private readonly ImmutableArray<FileFacts> _files;

    public SiteTargets(ImmutableArray<FileFacts> files, SiteAddress address)
    {
        (_files, Address) = (files, address);
        Map = new([.. files.Select(file => new SiteFile(file.Path, () => file))], ServingRules.Strict);
        Links = new(Map, IgnorePatterns.None, new(address, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false));
    }

    public SiteAddress Address { get; }

    public SiteMap Map { get; }

    public CheckLinks Links { get; }

    public bool Equals(SiteTargets? other) =>
        other is not null && Address.Text == other.Address.Text && _files.Length == other._files.Length && _files.Zip(other._files).All(pair => AreSame(pair.First, pair.Second));

    public override bool Equals(object? obj) => Equals(obj as SiteTargets);

    public override int GetHashCode() => HashCode.Combine(Address.Text, _files.Length);

    private static bool AreSame(FileFacts one, FileFacts other) => ReferenceEquals(one, other) || (one.Path == other.Path
        && one.HasAnchors == other.HasAnchors && one.Redirect == other.Redirect && one.Anchors.Equals(other.Anchors));
}

/// <summary>A file whose links were judged.</summary>
/// <param name="Findings">What is wrong with its links.</param>
/// <param name="Head">What it says of other pages, or null.</param>
/// <param name="Links">How many links it has.</param>
internal sealed record CheckedFile(List<Finding> Findings, PageHead? Head, int Links);

/// <summary>Judges the links of one file of the build that lead to other files. One that has not changed is not judged again while what links can lead to is the same.</summary>
internal sealed class CheckFile : ISiteModule<SettledFile, SiteTargets, CheckedFile>
{
    public Outcome<CheckedFile> Apply(SettledFile input, SiteTargets site)
    {
        var ofHead = new List<LinkFact>();
        var found = site.Links.Check(input.File, Links(input.Pending, ofHead)).Findings;
        return Outcome.Of(new CheckedFile(
            [.. input.Findings, .. found.Count == 0 ? [] : WithOrigins(found, input.Pending)],
            new CheckPages(site.Address, site.Map).Read(input.File, ofHead),
            input.Links));
    }

    /// <summary>All links, one after another; those that say something of other pages are kept.</summary>
    private static IEnumerable<LinkFact> Links(PendingLinks pending, List<LinkFact> ofHead)
    {
        foreach (var (link, _) in pending.Unpack())
        {
            if (CheckPages.IsOfHead(link))
            {
                ofHead.Add(link);
            }

            yield return link;
        }
    }

    private static IEnumerable<Finding> WithOrigins(List<Finding> findings, PendingLinks pending)
    {
        var origins = new Dictionary<string, SourceSpan?>(StringComparer.Ordinal);
        foreach (var (link, origin) in pending.Unpack())
        {
            origins.TryAdd(link.Value, origin);
        }

        return findings.Select(finding => finding with { Origin = origins[finding.Value] });
    }
}
