using System.Collections.Concurrent;
using System.Security.Cryptography;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests;

public sealed class RealInputTests
{
    private static readonly BuildOptions s_options = new(Repository.Root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 28));

    /// <summary>A build whose files are taken one by one, one that keeps them, and the next one, which has nothing to do.</summary>
    [Fact]
    public void A_site_is_the_same_whether_it_is_built_once_or_again()
    {
        using var theme = new RazorTheme();
        var again = new SiteBuild(s_options, theme);
        var taken = new Taken();
        var once = Build(new SiteBuild(s_options with { Taker = taken }, theme));
        var builds = new[] { Build(again), Build(again) };

        Assert.Empty(once.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.All(builds, build => Assert.Equal(once.Diagnostics, build.Diagnostics));
        Assert.All(builds, build => Assert.Equal(once.Summary.Links, build.Summary.Links));
        Assert.All(builds, build => Assert.Equal(taken.Files.OrderBy(file => file.Path, StringComparer.Ordinal), Contents(build)));
        Assert.Equal(taken.Files.Select(file => file.Path).Order(StringComparer.Ordinal), once.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.NotEmpty(taken.Files);
    }

    private static BuildResult Build(SiteBuild site) => site.Build(null, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Path, string Hash)> Contents(BuildResult build) =>
        build.Files.Select(Content).OrderBy(file => file.Path, StringComparer.Ordinal);

    private static (string Path, string Hash) Content(OutputFile file) => (file.Path, Convert.ToHexString(SHA256.HashData(file.Content.Span)));

    private sealed class Taken : IOutputSink
    {
        public ConcurrentBag<(string Path, string Hash)> Files { get; } = [];

        public void Take(OutputFile file) => Files.Add(Content(file));
    }
}
