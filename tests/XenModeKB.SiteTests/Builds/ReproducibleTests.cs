using System.Globalization;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>The same input gives the same bytes, wherever, whenever and however it is built.</summary>
public sealed class ReproducibleTests
{
    [Fact]
    public async Task Threads_time_zone_language_and_folder_change_no_byte_and_a_second_build_touches_no_file()
    {
        using var folder = new TemporaryFolder();
        var here = await Build(folder, folder.CopyOf(Repository.Root, "here"), "16", ("TZ", "America/Sao_Paulo"), ("LANG", "pt_BR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"));
        var before = Stamps(folder["output"]);
        var there = await Build(folder, folder.CopyOf(Repository.Root, Path.Combine("x y", "ção", "there")), "1", ("TZ", "Asia/Kolkata"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"));
        Assert.Equal(here.Fingerprint(), there.Fingerprint());
        Assert.Equal(before, Stamps(folder["output"]));
    }

    [Fact]
    public async Task A_page_that_goes_away_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var root = folder.CopyOf(Path.Combine(Repository.Fixtures, "init-systems"), "root");
        string[] files = [.. new[] { "en", "pt-BR" }.Select(locale => Path.Combine(root, "input", "content", locale, "short-lived.md"))];
        foreach (var file in files)
        {
            await File.WriteAllTextAsync(file, "---\ntitle: Soon gone\ndescription: A page that is deleted.\n---\nText.\n", TestContext.Current.CancellationToken);
        }

        var before = await Build(folder, root, "2");
        Array.ForEach(files, File.Delete);
        var after = await Build(folder, root, "2");
        Assert.Contains("en/short-lived/index.html", before.Files.Keys);
        Assert.DoesNotContain(after.Files, file => file.Key.Contains("short-lived", StringComparison.Ordinal) || after.Text(file.Key).Contains("short-lived", StringComparison.Ordinal));
    }

    private static async Task<Site> Build(TemporaryFolder folder, string root, string jobs, params (string, string)[] variables)
    {
        var output = folder["output"];
        var answer = await Programs.Kb(["build", "--root", root, "--output", output, "--jobs", jobs], variables, folder.Path);
        Assert.True(answer.Exit == 0, answer.All);
        return Site.Read(output);
    }

    private static string Stamps(string folder) =>
        string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture)}"));
}
