namespace XenModeKB.Files;

/// <summary>Deletes a folder of our own with all that is in it, also where somebody has locked a folder against writing.</summary>
internal static class DeleteFolder
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <exception cref="IOException">Something in it is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">Something in it belongs to somebody else.</exception>
    public static void Apply(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && !OperatingSystem.IsWindows())
        {
            Unlock(new(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Folders only, and no links: what they lead to is not ours.</summary>
    private static void Unlock(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode |= Open;
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null))
        {
            Unlock(inner);
        }
    }
}
