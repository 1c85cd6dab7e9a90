using XenModeKB.Files;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Specs;

namespace XenModeKB.Tests.Campaign;

/// <summary>
/// Every kind of file that a site is made of, spoiled again and again in a site that one process builds: whatever the room that reads it makes of it, tables,
/// drawings and records included, the build ends soon, with a report or with a site.
/// </summary>
public sealed class SiteFilesTests : IDisposable
{
    private const int Few = 8;
    private const long MostBytes = 1L << 30;

    private static readonly string s_fixtures = Path.Combine(Repository.Root, "tests", "Fixtures");

    /// <summary>Files that the fixtures lack.</summary>
    private static readonly SortedDictionary<string, string> s_more = new(StringComparer.Ordinal)
    {
        ["theme/styles/own.css"] = "/* when: chart */\na { color: red }",
        ["input/assets/box.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
    };

    private readonly string _root = Directory.CreateTempSubdirectory("kb-files-").FullName;

    /// <summary>One file of each kind, and each picture; the records of translations are those of the site that has some.</summary>
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var path in Paths("three-languages").Concat(s_more.Keys).DistinctBy(KindOf))
            {
                files.Add("three-languages", path);
            }

            foreach (var path in Paths("init-systems").Where(path => InputFile.KindOf(path) == InputKind.Translation).DistinctBy(KindOf))
            {
                files.Add("init-systems", path);
            }

            return files;
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_spoiled_file_is_soon_reported_or_shown(string site, string path)
    {
        foreach (var file in Paths(site).Concat(s_more.Keys))
        {
            Put(file, Good(site, file));
        }

        var options = new BuildOptions(_root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22), Jobs: 1);
        var build = new SiteBuild(options, new PlainTheme());
        var good = Good(site, path);
        var count = CampaignSize.Of(Few, 0.1 / Files.Count);
        var (whole, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var seed = CampaignSize.Seed + i;
            // Half have one change alone: what is hardly spoiled is read to the end.
            var bad = Mutate.Apply(good, new Random(seed), most: i % 2 == 0 ? 1 : 6);
            Put(path, bad);
            var (isWhole, took) = Try($"{site}, {path}, seed {seed}", bad, build);
            whole += isWhole ? 1 : 0;
            slowest = took > slowest ? took : slowest;
        }

        TestContext.Current.SendDiagnosticMessage($"{path}: {count} inputs from seed {CampaignSize.Seed}, {whole} whole sites, the slowest {slowest.TotalMilliseconds:0} ms");
    }

    private static (bool IsWhole, TimeSpan Took) Try(string what, byte[] bad, SiteBuild build)
    {
        var (start, bytes) = (ThreadTime.Now(), GC.GetAllocatedBytesForCurrentThread());
        var isWhole = false;
        try
        {
            var result = build.Build(null, TestContext.Current.CancellationToken);
            isWhole = !result.Files.IsEmpty;
            Assert.True(isWhole != result.HasErrors, $"{what}: files in spite of errors, or none without");
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or Xunit.Sdk.XunitException))
        {
            Assert.Fail($"{what}: {problem}\nfor {Convert.ToBase64String(bad)}");
        }

        var took = ThreadTime.Now() - start;
        Assert.True(took < CampaignSize.Limit(2), $"{what}: {took.TotalSeconds:0.0} s");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - bytes < MostBytes, $"{what}: too much memory");
        return (isWhole, took);
    }

    /// <summary>The kind of input, and the folder or the name that says what it is.</summary>
    private static string KindOf(string path) => InputFile.KindOf(path) switch
    {
        InputKind.Page => "page",
        InputKind.Data when !path.Contains("/pictures/", StringComparison.Ordinal) => Path.GetDirectoryName(path)!,
        InputKind.Translation => Path.GetDirectoryName(path)!,
        _ => path,
    };

    private static IEnumerable<string> Paths(string site)
    {
        var folder = Path.Combine(s_fixtures, site);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
    }

    private static byte[] Good(string site, string path) =>
        s_more.TryGetValue(path, out var text) ? System.Text.Encoding.UTF8.GetBytes(text) : File.ReadAllBytes(Path.Combine(s_fixtures, site, path));

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
