namespace XenModeKB.Benchmarks;

/// <summary>A folder for corpora and their sites, gone at the end.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        // linkchecker gives up the rights of an administrator before it reads.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("kb-benchmark-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static string Repository { get; } = FindRepository();

    /// <summary>Removes a site, so that the next build is a cold one.</summary>
    public static void Forget(string output)
    {
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "XenModeKB.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run this inside the repository.");
        }

        return folder.FullName;
    }
}
