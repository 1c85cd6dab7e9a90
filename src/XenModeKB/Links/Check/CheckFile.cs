using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>What the links of a build can lead to. Two are equal when every file has the same address, anchors and redirect.</summary>
internal sealed class SiteTargets : IEquatable<SiteTargets>
{
    private readonly ImmutableArray<FileFacts> _files;
    private readonly string _baseUrl;

    public SiteTargets(ImmutableArray<FileFacts> files, string baseUrl)
    {
        (_files, _baseUrl) = (files, baseUrl);
        Address = SiteAddress.From(baseUrl) ?? SiteAddress.From(null)!;
        Map = new([.. files.Select(file => new SiteFile(file.Path, () => file))], ServingRules.Strict);
        Links = new(Address, Map, IgnorePatterns.None, IgnorePatterns.None, keepExternals: false);
    }

    public SiteAddress Address { get; }

    public SiteMap Map { get; }

    public CheckLinks Links { get; }

    public bool Equals(SiteTargets? other) =>
        other is not null && _baseUrl == other._baseUrl && _files.Length == other._files.Length && _files.Zip(other._files).All(pair => AreSame(pair.First, pair.Second));

    public override bool Equals(object? obj) => Equals(obj as SiteTargets);

    public override int GetHashCode() => HashCode.Combine(_baseUrl, _files.Length);

    private static bool AreSame(FileFacts one, FileFacts other) => ReferenceEquals(one, other) || (one.Path == other.Path
        && one.HasAnchors == other.HasAnchors && one.Redirect == other.Redirect && one.Anchors.AsSpan().SequenceEqual(other.Anchors.AsSpan()));
}

/// <summary>A file whose links were judged.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">What is wrong with its links.</param>
/// <param name="Head">What it says of other pages, or null.</param>
internal sealed record CheckedFile(FileFacts File, List<Finding> Findings, PageHead? Head);

/// <summary>Judges the links of one file of the build. One that has not changed is not judged again while what links can lead to is the same.</summary>
internal sealed class CheckFile : ISiteModule<FileFacts, SiteTargets, CheckedFile>
{
    public Outcome<CheckedFile> Apply(FileFacts input, SiteTargets site) =>
        Outcome.Of(new CheckedFile(input, site.Links.Check(input).Findings, new CheckPages(site.Address, site.Map).Read(input)));
}
