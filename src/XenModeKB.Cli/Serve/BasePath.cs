using XenModeKB.Reading;


namespace XenModeKB.Cli.Serve;

/// <summary>The path under which a site will be published, read from input/site.yml; the preview has the same one.</summary>
internal static class BasePath
{
    /// <summary>With slashes at both ends; <c>/</c> when the file can't be read (the build reports it).</summary>
    public static string Of(string root)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(root, "input", "site.yml"));
            var site = ParseYaml.Parse("input/site.yml", text, 1).Documents.Single().Root as YamlMapping;
            var url = (site?["base_url"] as YamlScalar)?.Text;
            return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath.TrimEnd('/') + "/" : "/";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "/";
        }
    }
}
