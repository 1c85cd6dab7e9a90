namespace XenModeKB.Tests.Architecture;

/// <summary>A root to change: the files of <c>tests/Fixtures/NAME</c> in a folder of its own, which goes with it.</summary>
internal sealed class FixtureCopy : IDisposable
{
    public FixtureCopy(string name)
    {
        var fixture = Path.Combine(Repository.Root, "tests", "Fixtures", name);
        foreach (var file in Directory.EnumerateFiles(fixture, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(fixture, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Its absolute path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("kb-fixture-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
