using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Publishing;

/// <summary>What the links of a build can lead to: equal while every file has the same address, anchors and redirect.</summary>
internal sealed record SiteTargets(EquatableArray<TargetFile> Files, string BaseUrl)
{
    public static SiteTargets Of(IEnumerable<ScannedFile> files, string baseUrl) => new([.. files.Select(TargetFile.Of)], baseUrl);

    /// <summary>What judges the links of a file.</summary>
    public CheckLinks Judge() =>
        new(SiteMap.Of([.. Files.Select(file => file.Scan())]), CheckSettings.Strict(SiteAddress.OfBuild(BaseUrl)));
}

/// <summary>What of a file matters to those that link to it.</summary>
internal sealed record TargetFile(string Path, bool HasAnchors, EquatableArray<string> Anchors, string? Redirect)
{
    public static TargetFile Of(ScannedFile file) => new(file.Path, file.HasAnchors, file.Anchors, file.Redirect);

    public ScannedFile Scan() => new(Path) { HasAnchors = HasAnchors, Anchors = Anchors.Items, Redirect = Redirect };
}
