using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>Judges the part of a link after '#'.</summary>
internal sealed class CheckAnchors(IgnorePatterns ignore, IgnorePatterns allowMissing)
{
    /// <param name="file">File of the link.</param>
    /// <param name="link">The link.</param>
    /// <param name="target">The file that should have the anchor; null when nothing is known of it.</param>
    /// <param name="path">Path of that file.</param>
    /// <param name="written">Fragment as it stands in the link or address.</param>
    public Finding? Check(ScannedFile file, ScannedLink link, ScannedFile? target, string path, string written)
    {
        var fragment = Fragments.WithoutDirective(written);
        if (Fragments.IsTop(fragment) || target is null || HasAnchor(target, fragment) || ignore.Match(link.Value, $"/{path}#{fragment}"))
        {
            return null;
        }

        if (allowMissing.Match($"/{path}#{fragment}", "#" + fragment))
        {
            return null;
        }

        var (shown, anchor) = (Shorten.ForMessage(Readable(link.Value)), Shorten.ForMessage(Readable(fragment)));
        var words = path == file.Path
            ? (Message)$"'{shown}' leads to '#{anchor}', which this page does not have."
            : $"'{shown}' leads to '#{anchor}', which '/{path}' does not have.";
        return Finding.Of(LinkRules.MissingAnchor, file, link, path, words) with { Fragment = fragment };
    }

    /// <summary>With the letters that an author wrote, where all of them can be shown.</summary>
    private static string Readable(string written) =>
        PercentEncoding.Decode(written) is var decoded && decoded.All(IsShown) ? decoded : written;

    private static bool IsShown(char c) => !char.IsControl(c) && !char.IsWhiteSpace(c) && c != '\uFFFD';

    /// <summary>An image map is in the same page or nowhere.</summary>
    public Finding? CheckMap(ScannedFile file, ScannedLink link)
    {
        var name = link.Value.StartsWith('#') ? link.Value[1..] : "";
        return file.ImageMaps.Contains(name) || ignore.Match(link.Value)
            ? null
            : Finding.Of(
                LinkRules.MissingAnchor,
                file,
                link,
                file.Path,
                $"'{Shorten.ForMessage(link.Value)}' names an image map that this page does not have.");
    }

    private static bool HasAnchor(ScannedFile target, string fragment)
    {
        if (target.HasAnchor(fragment)
            || (fragment.Contains('%', StringComparison.Ordinal) && target.HasAnchor(PercentEncoding.Decode(fragment))))
        {
            return true;
        }

        // Pictures take instructions in the fragment; they are no ids.
        return !ScanFile.IsPage(target.Path)
            && (fragment.Contains('=', StringComparison.Ordinal) || fragment.Contains('(', StringComparison.Ordinal));
    }
}
