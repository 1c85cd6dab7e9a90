namespace XenModeKB.SiteTests.Harness;

/// <summary>A folder of the test's own, gone when it ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("kb-tests-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Copies input/ of another root to a root below this folder; returns that root.</summary>
    public string CopyOf(string root, string name)
    {
        var to = Directory.CreateDirectory(this[name]).FullName;
        var from = System.IO.Path.Combine(root, "input");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, "input", System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
