namespace XenModeKB.Files;

/// <summary>
/// Takes what others put into an output folder over to the next site. It is copied and not moved: a build that is killed leaves it where it
/// was.
/// </summary>
internal static class CopyKept
{
    /// <param name="from">The old site.</param>
    /// <param name="to">The new one; what is in it already stays.</param>
    /// <param name="names">Of files and folders directly in the old site.</param>
    public static void Apply(string from, string to, IEnumerable<string> names)
    {
        var folder = new DirectoryInfo(from);
        var entries = folder.Exists ? folder.GetFileSystemInfos() : [];
        foreach (var entry in entries.Where(entry => names.Contains(entry.Name)))
        {
            Copy(entry, Path.Combine(to, entry.Name));
        }
    }

    private static void Copy(FileSystemInfo entry, string to)
    {
        if (entry.LinkTarget is { } target)
        {
            File.CreateSymbolicLink(to, target);
        }
        else if (entry is DirectoryInfo folder)
        {
            Directory.CreateDirectory(to);
            foreach (var inner in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                Copy(inner, Path.Combine(to, inner.Name));
            }
        }
        else if (!File.Exists(to))
        {
            CopyFile((FileInfo)entry, to);
        }
    }

    /// <summary>A file without content may be a pipe, which copying would wait for.</summary>
    private static void CopyFile(FileInfo file, string to)
    {
        if (file.Length == 0)
        {
            File.Create(to).Dispose();
        }
        else
        {
            file.CopyTo(to);
        }
    }
}
