namespace XenModeKB.Files;

/// <summary>Where a path leads when every link in it is followed, as far as it is there.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var real = path;
        for (var links = 0; FirstLink(real) is { } found; links++)
        {
            if (links == MostLinks)
            {
                throw new IOException($"the links of {path} lead in a circle");
            }

            real = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(found.Folder, found.Target, found.Remainder)));
        }

        return real;
    }

    /// <summary>Where the first link of a path stands, where it leads, and what follows in the path.</summary>
    private static (string Folder, string Target, string Remainder)? FirstLink(string path)
    {
        var place = Path.GetPathRoot(path)!;
        var names = path[place.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Length; i++)
        {
            var next = Path.Combine(place, names[i]);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                return (place, target, Path.Combine([.. names[(i + 1)..]]));
            }

            place = next;
        }

        return null;
    }
}
