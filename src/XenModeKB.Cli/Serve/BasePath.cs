using XenModeKB.Files;
using XenModeKB.Reading;

namespace XenModeKB.Cli.Serve;

/// <summary>The path under which a site will be published, read from input/site.yml; the preview has the same one.</summary>
internal static class BasePath
{
    /// <summary>
    /// With one slash at each end, since a browser takes two for the name of another host; <c>/</c> when the file can't be read (the build
    /// reports it). Mistakes elsewhere in the file do not matter.
    /// </summary>
    public static string Of(string root)
    {
        var text = ReadWhole.TryText(Path.Combine(root, SiteSettings.Path), ReadFile.TextLimit) ?? "";
        var site = ParseYaml.Parse(SiteSettings.Path, text, 1).Documents.FirstOrDefault()?.Root as YamlMapping;
        var url = (site?["base_url"] as YamlScalar)?.Text;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.AbsolutePath.Trim('/') is { Length: > 0 } path
            ? $"/{path}/"
            : "/";
    }
}
