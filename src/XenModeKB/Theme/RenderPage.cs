using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Prints a view with the theme into the file of its route.</summary>
internal sealed class RenderPage(ITheme theme) : IModule<PageView, OutputFile>
{
    public Outcome<OutputFile> Apply(PageView input) => Outcome.Of(
        OutputFile.FromText(PathOf(input.Route), theme.Render(input)) with { LinkOrigins = input.LinkOrigins, Origin = input.Origin });

    private static string PathOf(string route) => route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route;
}
