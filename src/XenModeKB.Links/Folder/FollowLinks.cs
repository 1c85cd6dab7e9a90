using System.IO.Enumeration;

namespace XenModeKB.Links;

/// <summary>
/// Decides which symbolic links of a site are followed: those whose end is inside the site, as a server would follow them. One that leads
/// to a
/// folder that it is in would have no end.
/// </summary>
internal sealed class FollowLinks(string root)
{
    /// <summary>Links in one path. Links to folders of links would double what is listed with each step.</summary>
    private const int MostInOnePath = 4;

    private readonly string _root = RealPath(root);

    public bool Follows(ref FileSystemEntry entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
        {
            return true;
        }

        var path = entry.ToFullPath();
        var end = EndOf(path, entry.IsDirectory);
        if (end is null || !IsIn(end, _root))
        {
            return false;
        }

        return !entry.IsDirectory || (!IsIn(RealPath(Path.GetDirectoryName(path)!), end) && LinksIn(path) <= MostInOnePath);
    }

    private int LinksIn(string path)
    {
        var links = 0;
        for (var folder = path; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            links += new DirectoryInfo(folder).LinkTarget is null ? 0 : 1;
        }

        return links;
    }

    private static string? EndOf(string path, bool isDirectory)
    {
        try
        {
            FileSystemInfo link = isDirectory ? new DirectoryInfo(path) : new FileInfo(path);
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } end ? RealPath(end.FullName) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A path whose folders are no links.</summary>
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var real = Path.Combine(RealPath(parent), Path.GetFileName(full));
        return new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } end ? RealPath(end.FullName) : real;
    }

    private static bool IsIn(string path, string folder) =>
        path == folder
            || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
