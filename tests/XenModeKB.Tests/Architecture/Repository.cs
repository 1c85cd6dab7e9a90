using System.Collections.Immutable;

namespace XenModeKB.Tests.Architecture;

/// <summary>One text file of the repository; its path is relative to the root, with slashes.</summary>
internal sealed record RepositoryFile(string Path, string Text)
{
    /// <summary>The folder below src/XenModeKB/ that the file is in, or null.</summary>
    public string? Room => Path.Split('/') is ["src", "XenModeKB", var room, _, ..] ? room : null;
}

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] s_notOurs = ["bin", "obj", "artifacts", "node_modules", "output", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Whether golden files are rewritten instead of compared.</summary>
    public static bool UpdatesGolden => Environment.GetEnvironmentVariable("KB_UPDATE") == "1";

    /// <summary>Files below the folders given, by path, without what a build makes.</summary>
    public static ImmutableArray<RepositoryFile> Files(string extensions, params string[] folders) =>
    [
        .. folders.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists).SelectMany(List)
            .Where(path => extensions.Split(' ').Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new RepositoryFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>Every file that belongs to the repository, relative to the root, but for the texts of the licences themselves.</summary>
    public static IEnumerable<string> Paths() =>
        List(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => path is not ("LICENSE" or ".git") && !path.StartsWith("LICENSES/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> List(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !s_notOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(List));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "XenModeKB.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
