using XenModeKB.Theme;

namespace XenModeKB.Tests;

public sealed class RealInputTests
{
    [Fact]
    public void The_real_input_parses()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "XenModeKB.sln")))
        {
            root = root.Parent!;
        }

        var build = new SiteBuild(new BuildOptions(root.FullName, Path.Combine(root.FullName, "theme"), new DateOnly(2026, 11, 22)), new BareTheme());
        var result = build.Build(null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Where(d => d.Code.StartsWith("KB1", StringComparison.Ordinal) || d.Code.StartsWith("KB7", StringComparison.Ordinal)).Select(d => d.ToString()));
    }

    private sealed class BareTheme : ITheme
    {
        public void Render(PageView view, TextWriter page) => page.Write($"<!doctype html><html lang=\"{view.Lang}\"><title>{view.Title}</title>{view.Body}</html>");
    }
}
