using System.Globalization;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Campaign;

/// <summary>The list of advisories comes from another site: whatever it is, the script answers with its numbers, and never with a trace.</summary>
public sealed class AdvisoriesListTests : IDisposable
{
    private const int Few = 100;

    /// <summary>Calls the script for each list of a folder, and says for each which number it ended with.</summary>
    private const string Caller =
        """
        import pathlib, runpy, sys
        script = runpy.run_path(sys.argv[1])
        for path in sorted(pathlib.Path(sys.argv[2]).iterdir()):
            print(f"\n{path.name} ended with {script['main'](['--list', str(path), '--data', sys.argv[3], '--today', '2026-12-15'])}", flush=True)
        """;

    private readonly string _lists = Directory.CreateTempSubdirectory("kb-lists-").FullName;

    public void Dispose() => Directory.Delete(_lists, recursive: true);

    [Fact]
    public async Task Whatever_the_list_is_the_script_answers()
    {
        var fixture = Path.Combine(Repository.Root, "tests", "Fixtures", "advisories");
        var good = await File.ReadAllBytesAsync(Path.Combine(fixture, "xsa.json"), TestContext.Current.CancellationToken);
        var count = CampaignSize.Of(Few, 0.02);
        for (var i = 0; i < count; i++)
        {
            await Put($"seed {CampaignSize.Seed + i}", Mutate.Apply(good, new Random(CampaignSize.Seed + i), most: i % 2 == 0 ? 1 : 6));
        }

        await Put("deep", [.. Enumerable.Repeat((byte)'[', 100_000)]);
        await Put("half a character", """[{"xsas": [{"xsa": "700", "public_time": "2026-12-01", "title": "\ud800"}]}]"""u8.ToArray());
        await Put("a long number", [.. "[{\"xsas\": [{\"xsa\": "u8, .. Enumerable.Repeat((byte)'9', 100_000), .. "}]}]"u8]);

        var (exit, output, error) = await Python.Run("-c", Caller, Path.Combine(Repository.Root, ".github", "scripts", "advisories.py"), _lists, Path.Combine(fixture, "data"));

        Assert.True(exit == 0, error);
        var ends = output.Split('\n').Where(line => line.Contains(" ended with ", StringComparison.Ordinal)).Select(line => line[^1..]).ToList();
        Assert.Equal(count + 3, ends.Count);
        Assert.All(ends, end => Assert.Contains(int.Parse(end, CultureInfo.InvariantCulture), new[] { 0, 1, 2 }));
    }

    private Task Put(string name, byte[] list) => File.WriteAllBytesAsync(Path.Combine(_lists, name), list, TestContext.Current.CancellationToken);
}
