using System.Diagnostics;
using System.Runtime.Versioning;
using XenModeKB.Files;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Specs;

/// <summary>
/// In the place of a file of each kind stands something that is none, or a file that changes while it is read: the build ends, soon, with a finding at each
/// of them and without an exception. What the command line reads besides has tests of its own.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class FaultTests : IDisposable
{
    private const string Settings = InputFile.Settings;

    private static readonly string s_site = Path.Combine(Repository.Root, "tests", "Fixtures", "init-systems");

    /// <summary>What the fixture lacks.</summary>
    private static readonly (string Path, string Text)[] s_more =
    [
        ("input/assets/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
        ("input/templates/page.md", "---\ntitle: {{name}}\n---\n"),
        ("theme/styles/own.css", "a { color: red }"),
        ("theme/strings/en.yml", "search.title: Find\n"),
        ("theme/assets/own.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
    ];

    /// <summary>A file of each kind.</summary>
    private static readonly string[] s_kinds =
    [
        .. Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_site, path))
            .Order(StringComparer.Ordinal).DistinctBy(InputFile.KindOf),
        "input/data/tables/overview.yml",
        "input/translations/pt-BR/content/index.yml",
        .. s_more.Select(file => file.Path),
    ];

    private static readonly SortedDictionary<string, Action<string>> s_faults = new(StringComparer.Ordinal)
    {
        ["a pipe"] = full => Process.Start("mkfifo", [full])!.WaitForExit(),
        ["a folder"] = full => Directory.CreateDirectory(full),
        ["a link to nowhere"] = full => File.CreateSymbolicLink(full, "/nowhere"),
        ["a link to a device"] = full => File.CreateSymbolicLink(full, "/dev/zero"),
        ["a link to itself"] = full => File.CreateSymbolicLink(full, Path.GetFileName(full)),
        ["a link to a folder"] = full => File.CreateSymbolicLink(full, "/"),
        ["closed"] = Close,
        ["nothing"] = _ => { },
        ["nothing but zeros"] = full => File.WriteAllBytes(full, new byte[3000]),
    };

    private readonly string _root = Directory.CreateTempSubdirectory("kb-fault-").FullName;

    public FaultTests()
    {
        foreach (var path in Directory.EnumerateFiles(s_site, "*", SearchOption.AllDirectories))
        {
            Put(Path.GetRelativePath(s_site, path), File.ReadAllBytes(path));
        }

        Array.ForEach(s_more, file => Put(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text)));
    }

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Every_kind_of_file_is_tried() =>
        Assert.Equal(Enum.GetValues<InputKind>().Except([InputKind.Unknown]), s_kinds.Select(InputFile.KindOf).Except([InputKind.Unknown]).Order());

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_no_file_is_a_finding_at_its_place(string fault)
    {
        // Where the settings can't be read, nothing else is: they are tried alone.
        var others = s_kinds.Where(path => path != Settings).ToList();
        others.ForEach(path => Break(path, fault));
        var result = Build();
        Problems.None(others.Where(path => !MayBeSilent(path, fault) && !result.Diagnostics.Any(one => one.Span.Path == path)).Select(path => $"{path}: {fault} is no finding"));

        others.ForEach(path => Break(path, "nothing"));
        Break(Settings, fault);
        Assert.True(MayBeSilent(Settings, fault) || Build().HasErrors);
    }

    /// <summary>It may be whole, half, doubled or away when it is read.</summary>
    [Fact]
    public async Task What_changes_while_it_is_read_ends_in_a_report()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var good = s_kinds.Select(path => (Path: Path.Combine(_root, path), Bytes: File.ReadAllBytes(Path.Combine(_root, path)))).ToList();
        var changing = Task.Run(() => ChangeUntil(good, end.Token), TestContext.Current.CancellationToken);
        var builder = New();
        for (var i = 0; i < 5; i++)
        {
            Assert.All(builder.Build(null, TestContext.Current.CancellationToken).Diagnostics, one => Assert.True(one.Span.Line > 0 && one.Span.Path.Length > 0, one.ToString()));
        }

        await end.CancelAsync();
        await changing;
        good.ForEach(file => File.WriteAllBytes(file.Path, file.Bytes));
        Assert.False(builder.Build(null, TestContext.Current.CancellationToken).HasErrors);
    }

    private static void ChangeUntil(List<(string Path, byte[] Bytes)> good, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var (path, bytes) = good[i % good.Count];
            switch (i / good.Count % 4)
            {
                case 0:
                    File.Delete(path);
                    break;
                case 1:
                    File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                    break;
                case 2:
                    File.WriteAllBytes(path, bytes);
                    break;
                default:
                    File.AppendAllBytes(path, bytes);
                    break;
            }
        }
    }

    /// <summary>
    /// A folder of the name of a file holds none, and what is not there is missed only where something needs it. A template is read when something new is
    /// made. Whoever may do everything reads closed files.
    /// </summary>
    private static bool MayBeSilent(string path, string fault) =>
        fault is "a folder" or "nothing" || (fault == "closed" && Environment.IsPrivilegedProcess)
        || (InputFile.KindOf(path) == InputKind.Template && !fault.StartsWith("a link", StringComparison.Ordinal));

    private BuildResult Build() => New().Build(null, TestContext.Current.CancellationToken);

    private SiteBuild New() => new(new(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22)), new PlainTheme());

    private void Break(string path, string fault)
    {
        var full = Path.Combine(_root, path);
        if (Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null)
        {
            Directory.Delete(full);
        }

        File.Delete(full);
        s_faults[fault](full);
    }

    private static void Close(string full)
    {
        File.WriteAllText(full, "a");
        File.SetUnixFileMode(full, UnixFileMode.None);
    }

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
