using System.Diagnostics;
using System.Runtime.Versioning;
using XenModeKB.Files;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Specs;

/// <summary>In the place of a file of each kind stands something that is none: the build ends, soon, with a finding and without an exception.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FaultTests : IDisposable
{
    private static readonly string s_site = Path.Combine(Repository.Root, "tests", "Fixtures", "init-systems");

    private readonly string _root = Directory.CreateTempSubdirectory("kb-fault-").FullName;

    public FaultTests()
    {
        foreach (var path in Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(s_site, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        Directory.CreateDirectory(Path.Combine(_root, "theme/styles"));
        File.WriteAllText(Path.Combine(_root, "theme/styles/own.css"), "a { color: red }");
    }

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_site, path))
            .Where(path => InputFile.KindOf(path) != InputKind.Unknown).Order(StringComparer.Ordinal).DistinctBy(InputFile.KindOf),
        "theme/styles/own.css",
    ];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_no_file_is_a_finding(string path)
    {
        Check(path, "a pipe", full => Process.Start("mkfifo", [full])!.WaitForExit());
        Check(path, "a folder", full => Directory.CreateDirectory(full));
        Check(path, "a link to nowhere", full => File.CreateSymbolicLink(full, "/nowhere"));
        Check(path, "a link to a device", full => File.CreateSymbolicLink(full, "/dev/zero"));
        Check(path, "a link to itself", full => File.CreateSymbolicLink(full, Path.GetFileName(full)));
        Check(path, "a link to a folder", full => File.CreateSymbolicLink(full, "/"));
        Check(path, "nothing but zeros", full => File.WriteAllBytes(full, new byte[3000]));
    }

    private void Check(string path, string what, Action<string> make)
    {
        var full = Path.Combine(_root, path);
        File.Delete(full);
        make(full);
        var options = new BuildOptions(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22));
        var result = new SiteBuild(options, new PlainTheme()).Build(null, TestContext.Current.CancellationToken);

        // A folder of the name of a style or template holds no file, which is no mistake.
        Assert.True(what == "a folder" || result.HasErrors || InputFile.KindOf(path) == InputKind.Template, $"{path}: {what} is no finding");
        if (Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null)
        {
            Directory.Delete(full);
        }
    }
}
