using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Theme;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Localization;

/// <summary>A site that was built with the real layouts, and its pages as a browser reads them.</summary>
internal sealed class BuiltSite
{
    private readonly Dictionary<string, string> _files;

    public BuiltSite(BuildResult result)
    {
        Result = result;
        _files = result.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }

    public BuildResult Result { get; }

    /// <summary>Routes of the pages, without those that only lead on.</summary>
    public IEnumerable<string> Pages => _files.Keys.Where(path => path.EndsWith("/index.html", StringComparison.Ordinal) && !LeadsOn(path)).Select(path => path[..^"index.html".Length]);

    public static BuiltSite Of(string root)
    {
        using var theme = new RazorTheme();
        var options = new BuildOptions(root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 28));
        return new(new SiteBuild(options, theme).Build(null, TestContext.Current.CancellationToken));
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public string Text(string path) => _files[path];

    public IEnumerable<string> Files(string ending) => _files.Keys.Where(path => path.EndsWith(ending, StringComparison.Ordinal));

    public IHtmlDocument Page(string route) => new HtmlParser().ParseDocument(_files[route + "index.html"]);

    /// <summary>Where an address leads on, as a route; null for a page.</summary>
    public string? Redirect(string route)
    {
        var content = LeadsOn(route + "index.html") ? Page(route).QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")! : null;
        return content is null ? null : new Uri(new Uri("https://x/" + route), content[(content.IndexOf("url=", StringComparison.Ordinal) + 4)..]).AbsolutePath[1..];
    }

    private bool LeadsOn(string path) => _files[path].Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
}
