using System.Collections.Immutable;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Publishing;

/// <summary>Finds files of input/assets that no page shows and no file of the site leads to.</summary>
internal static class FindUnusedAssets
{
    private const string Assets = "input/assets/";

    public static IEnumerable<Diagnostic> In(ImmutableArray<ScannedOutput> files, string baseUrl)
    {
        var assets = files.Select(file => file.File).Where(file => file.Origin?.Path.StartsWith(Assets, StringComparison.Ordinal) == true)
            .ToDictionary(file => file.Path, file => file.Origin!.Value, StringComparer.Ordinal);
        var names = assets.Keys.Select(path => path[(path.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var site = SiteAddress.OfBuild(baseUrl);
        foreach (var file in files.Where(_ => assets.Count > 0))
        {
            // What an asset is called ends each address that leads to it: only few links have to be followed.
            var links = file.Scan.Links.Where(link => NameIn(link.Value) is var name && (name.Contains('%') || names.Contains(name)));
            var resolve = new ResolveLink(site, file.Scan);
            foreach (var target in links.Select(link => resolve.Resolve(link.Value)).Where(target => target.Kind == TargetKind.Internal))
            {
                assets.Remove(target.Path);
            }
        }

        return assets.Values.Select(RedirectRules.Unused);
    }

    /// <summary>What stands behind the last slash of an address, as it is written there.</summary>
    private static string NameIn(string address)
    {
        var path = address[..(address.IndexOfAny(['?', '#']) is >= 0 and var end ? end : address.Length)];
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
