using System.Security.Cryptography;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests;

public sealed class RealInputTests
{
    private static readonly BuildOptions s_options = new(Repository.Root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 22));

    [Fact]
    public void The_real_input_parses()
    {
        var result = Build(new SiteBuild(s_options, new BareTheme()));

        Assert.Empty(result.Diagnostics.Where(d => d.Code.StartsWith("KB1", StringComparison.Ordinal) || d.Code.StartsWith("KB7", StringComparison.Ordinal)).Select(d => d.ToString()));
    }

    /// <summary>A build that keeps nothing for the next one, one that does, and the next one, which has nothing to do.</summary>
    [Fact]
    public void A_site_is_the_same_whether_it_is_built_once_or_again()
    {
        using var theme = new RazorTheme();
        var again = new SiteBuild(s_options, theme);
        var builds = new[] { Build(new SiteBuild(s_options with { Once = true }, theme)), Build(again), Build(again) };

        Assert.All(builds, build => Assert.Equal(builds[0].Diagnostics, build.Diagnostics));
        Assert.All(builds, build => Assert.Equal(builds[0].Summary.Links, build.Summary.Links));
        Assert.All(builds, build => Assert.Equal(Contents(builds[0]), Contents(build)));
        Assert.NotEmpty(builds[0].Files);
    }

    private static BuildResult Build(SiteBuild site) => site.Build(null, TestContext.Current.CancellationToken);

    private static IEnumerable<(string, string)> Contents(BuildResult build) =>
        build.Files.Select(file => (file.Path, Convert.ToHexString(SHA256.HashData(file.Content.Span))));

    private sealed class BareTheme : ITheme
    {
        public void Render(PageView view, TextWriter page) => page.Write($"<!doctype html><html lang=\"{view.Lang}\"><title>{view.Title}</title>{view.Body}</html>");
    }
}
