using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Manual;

/// <summary>The manual is a site that its own tool finds nothing wrong with, not even a warning.</summary>
public sealed class ManualSiteTests
{
    [Fact]
    public void The_manual_has_no_finding()
    {
        using var theme = new RazorTheme();
        var options = new BuildOptions(Path.Combine(Repository.Root, ManualFile.Root), Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 29));
        var result = new SiteBuild(options, theme).Build(null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(result.Summary.PagesByLocale["en"], result.Summary.PagesByLocale["pt-BR"]);
        Assert.True(result.Summary.PagesByLocale["en"] > 40);
    }
}
