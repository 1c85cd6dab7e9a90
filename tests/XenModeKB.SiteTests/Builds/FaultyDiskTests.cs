using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>A disk that is full or takes nothing, and a second build beside the first: readers have the old site or the new one, whole, and nothing is left behind.</summary>
public sealed class FaultyDiskTests
{
    /// <summary>With <c>KB_CAMPAIGN</c> twenty.</summary>
    private static readonly int s_rounds = Environment.GetEnvironmentVariable("KB_CAMPAIGN") is null ? 2 : 20;

    /// <summary>No file may be longer than four kilobytes: to who writes, that is a disk without space.</summary>
    [Fact]
    public async Task Where_a_file_does_not_fit_the_old_site_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits of this kind are those of Linux.");
        using var folder = new TemporaryFolder();
        var (one, other, output) = await Start(folder, folder["output"]);
        var old = Site.Read(output).Fingerprint();

        const string Limited = "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"";
        var answer = await Programs.Run("bash", ["-c", Limited, Repository.Tool, "build", "--root", other, "--output", output], [("DOTNET_EnableWriteXorExecute", "0")]);

        Refused(answer, output, old);
        Assert.Equal(["one", "other", "output"], Names(folder.Path));
        Assert.NotEqual(one, other);
    }

    /// <summary>A file system of three megabytes has room for one site and no second beside it; then nothing can be written at all.</summary>
    [Fact]
    public async Task A_full_disk_and_one_that_takes_nothing_keep_the_old_site()
    {
        using var folder = new TemporaryFolder();
        var disk = Directory.CreateDirectory(folder["disk"]).FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && await Mounted("-t", "tmpfs", "-o", "size=3m", "tmpfs", disk), "File systems can't be mounted here.");
        try
        {
            var (_, other, output) = await Start(folder, Path.Combine(disk, "output"));
            var old = Site.Read(output).Fingerprint();

            Refused(await Programs.Kb("build", "--root", other, "--output", output), output, old);
            Assert.Equal(["output"], Names(disk));

            Assert.True(await Mounted("-o", "remount,ro", disk));
            Refused(await Programs.Kb("build", "--root", other, "--output", output), output, old);
        }
        finally
        {
            await Programs.Run("umount", [disk]);
        }
    }

    [Fact]
    public async Task Two_builds_at_once_leave_one_of_both_sites()
    {
        using var folder = new TemporaryFolder();
        var (one, other, output) = await Start(folder, folder["output"]);
        var first = Site.Read(output).Fingerprint();
        Assert.Equal(0, (await Programs.Kb("build", "--root", other, "--output", output)).Exit);
        var second = Site.Read(output).Fingerprint();
        for (var i = 0; i < s_rounds; i++)
        {
            var answers = await Task.WhenAll(
                Programs.Kb("build", "--root", one, "--output", output), Programs.Kb("build", "--root", other, "--output", output), Programs.Kb("build", "--root", one, "--output", output));

            Assert.All(answers, answer => Assert.True(answer.Exit is 0 or 2, answer.All));
            Assert.Contains(answers, answer => answer.Exit == 0);
            Assert.Contains(Site.Read(output).Fingerprint(), new[] { first, second });
            Assert.Equal(["one", "other", "output"], Names(folder.Path));
        }
    }

    /// <summary>Two roots that make different sites; the first of them is built.</summary>
    private static async Task<(string One, string Other, string Output)> Start(TemporaryFolder folder, string output)
    {
        var fixture = Path.Combine(Repository.Fixtures, "init-systems");
        var (one, other) = (folder.CopyOf(fixture, "one"), folder.CopyOf(fixture, "other"));
        await File.AppendAllTextAsync(Path.Combine(other, "input", "content", "en", "history.md"), "\nOne more paragraph.\n", TestContext.Current.CancellationToken);
        var answer = await Programs.Kb("build", "--root", one, "--output", output);
        Assert.True(answer.Exit == 0, answer.All);
        return (one, other, output);
    }

    /// <summary>Said in words, with the old site as it was.</summary>
    private static void Refused(Answer answer, string output, string old)
    {
        Assert.True(answer.Exit is 1 or 2, $"exit {answer.Exit}: {answer.All}");
        Assert.DoesNotContain("   at ", answer.All, StringComparison.Ordinal);
        Assert.Equal(old, Site.Read(output).Fingerprint());
    }

    private static async Task<bool> Mounted(params string[] arguments)
    {
        try
        {
            return (await Programs.Run("mount", arguments)).Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
