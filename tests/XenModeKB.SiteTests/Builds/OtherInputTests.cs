using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>The generator knows nothing of its subject: another folder of input is another knowledge base.</summary>
public sealed class OtherInputTests
{
    [Fact]
    public async Task Init_systems_become_a_site_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var answer = await Programs.Kb("build", "--root", Path.Combine(Repository.Fixtures, "init-systems"), "--output", folder["output"], "--strict");
        Assert.True(answer.Exit == 0, answer.All);
        var site = Site.Read(folder["output"]);
        Assert.Contains("en/history/index.html", site.Files.Keys);
        Assert.Contains("pt-br/history/index.html", site.Files.Keys);
        var home = site.Text("en/index.html");
        Assert.Contains("runit", home, StringComparison.Ordinal);
        Assert.Contains("Must a service that dies be started again?", home, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files, file => site.Text(file.Key).Contains("XenModeKB", StringComparison.Ordinal));
    }
}
