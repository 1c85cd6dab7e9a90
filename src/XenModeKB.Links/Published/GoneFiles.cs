using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>A page that was published and is no more, or an anchor of a page that still is.</summary>
/// <param name="File">As it was published.</param>
/// <param name="Anchor">Null when the whole page is gone.</param>
/// <param name="Page">The page as it is now; null when it is gone.</param>
internal readonly record struct Gone(PublishedFile File, string? Anchor, SiteFile? Page);

/// <summary>
/// Finds what a manifest has and a site has not. A page that only leads elsewhere keeps its promise, and has no anchors to keep.
/// </summary>
internal static class GoneFiles
{
    /// <summary>What was published once and is gone now, for files of which nobody knows the source: reported in the manifest.</summary>
    public static ImmutableArray<Diagnostic> Compare(PublishedManifest published, SiteMap map)
    {
        var nearest = new SuggestTargets(map);
        return
        [
            .. from gone in Of(published, map)
               let place = new SourceSpan(published.Name, gone.File.Line, 1)
               select gone.Anchor is null
                   ? ManifestRules.PageGone(place, gone.File.Url, IsItNow(nearest.Path(gone.File.Url)))
                   : ManifestRules.AnchorGone(
                       place,
                       gone.File.Url,
                       gone.Anchor,
                       IsItNow(nearest.Anchor(gone.Page!.Path, gone.Anchor))),
        ];
    }

    /// <summary>" Is it 'x' now?" or, for null, nothing.</summary>
    public static Message IsItNow(string? nearest)
    {
        if (nearest is null)
        {
            return Message.None;
        }

        return $" Is it '{nearest}' now?";
    }

    public static IEnumerable<Gone> Of(PublishedManifest published, SiteMap map)
    {
        foreach (var file in published.Files.Where(file => file.IsPage))
        {
            if (map.Find(file.Url) is not { } page)
            {
                yield return new(file, null, null);
            }
            else if (page.Redirect is null)
            {
                foreach (var anchor in file.Anchors.Where(anchor => !page.HasAnchor(anchor)))
                {
                    yield return new(file, anchor, page);
                }
            }
        }
    }
}
