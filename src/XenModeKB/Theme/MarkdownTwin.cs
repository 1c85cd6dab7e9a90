namespace XenModeKB.Theme;

/// <summary>Where the Markdown form of a page lies: beside the page.</summary>
internal static class MarkdownTwin
{
    public static string RouteOf(string route) => route.EndsWith('/') || route.Length == 0
        ? route + "index.md"
        : route[..(route.LastIndexOf('.') is var dot and > 0 ? dot : route.Length)] + ".md";
}
