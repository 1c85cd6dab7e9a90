using System.Diagnostics;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>Readers never meet half a site, whatever happens to the build.</summary>
public sealed class InterruptedTests
{
    private static readonly bool s_isCampaign = Environment.GetEnvironmentVariable("KB_CAMPAIGN") is not null;

    private static readonly string s_fixture = Path.Combine(Repository.Fixtures, "init-systems");

    /// <summary>How many builds of each root are killed: with <c>KB_CAMPAIGN</c> a hundred, and some of the knowledge base, which take longer.</summary>
    public static TheoryData<string, int> Kills => s_isCampaign ? new() { { s_fixture, 100 }, { Repository.Root, 10 } } : new() { { s_fixture, 8 } };

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_build_that_is_killed_leaves_the_old_or_the_new_site_whole(string root, int kills)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20161128);
        var (one, other) = (folder.CopyOf(root, "one"), folder.CopyOf(root, "other"));
        await File.AppendAllTextAsync(Directory.EnumerateFiles(Path.Combine(other, "input", "content", "en"), "*.md").Order(StringComparer.Ordinal).First(), "\nOne more paragraph.\n", TestContext.Current.CancellationToken);
        var output = folder["output"];
        var (old, _) = await Build(other, output);
        var (fresh, time) = await Build(one, output);
        Assert.NotEqual(old, fresh);
        var finished = 0;
        for (var i = 0; i < kills; i++)
        {
            // Half of the kills fall into the last part of a build: that is when files are written and the folders change places.
            finished += await BuildAndKill(i % 2 == 0 ? other : one, output, time * (0.4 + (0.7 * random.NextDouble()))) ? 1 : 0;
            var site = Site.Read(output).Fingerprint();
            Assert.True(site == old || site == fresh, $"Kill {i} left something else:\n{site[..2000]}");
        }

        TestContext.Current.SendDiagnosticMessage($"{root}: {kills} kills, {finished} of them too late");
        Assert.Equal(fresh, (await Build(one, output)).Fingerprint);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), name => name is not ("one" or "other" or "output"));
    }

    [Fact]
    public async Task A_build_with_errors_leaves_the_old_site_untouched()
    {
        using var folder = new TemporaryFolder();
        var root = folder.CopyOf(s_fixture, "root");
        var output = folder["output"];
        var (before, _) = await Build(root, output);
        await File.AppendAllTextAsync(Path.Combine(root, "input", "content", "en", "index.md"), "\nSee [this](nowhere.md).\n", TestContext.Current.CancellationToken);
        var answer = await Programs.Kb("build", "--root", root, "--output", output);
        Assert.Equal(1, answer.Exit);
        Assert.Equal(before, Site.Read(output).Fingerprint());
    }

    private static async Task<(string Fingerprint, TimeSpan Time)> Build(string root, string output)
    {
        var watch = Stopwatch.StartNew();
        var answer = await Programs.Kb("build", "--root", root, "--output", output);
        Assert.True(answer.Exit == 0, answer.All);
        return (Site.Read(output).Fingerprint(), watch.Elapsed);
    }

    /// <summary>Whether the build came to its end before.</summary>
    private static async Task<bool> BuildAndKill(string root, string output, TimeSpan after)
    {
        using var process = Programs.Start(Repository.Tool, ["build", "--root", root, "--output", output]);
        using var timer = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return false;
        }
    }
}
