using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using XenModeKB.Links;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;
using XenModeKB.Theme;

namespace XenModeKB.Tests;

public sealed class RealInputTests
{
    private static readonly BuildOptions s_options = new(Repository.Root, Path.Combine(Repository.Root, "theme"), new DateOnly(2026, 11, 28));

    private static readonly Uri s_root = new("https://xenmodekb.github.io/");

    /// <summary>The real site with the real layouts, built once for all who look at it, here and elsewhere.</summary>
    private static readonly Lazy<(SiteBuild Build, BuildResult Result)> s_built = new(() =>
    {
        var site = new SiteBuild(s_options, new RazorTheme());
        return (site, Build(site));
    });

    internal static BuildResult Built => s_built.Value.Result;

    /// <summary>A build whose files are taken one by one, one that keeps them, and the next one, which has nothing to do.</summary>
    [Fact]
    public void A_site_is_the_same_whether_it_is_built_once_or_again()
    {
        using var theme = new RazorTheme();
        var (again, first) = s_built.Value;
        var taken = new Taken();
        var once = Build(new SiteBuild(s_options with { Receiver = taken }, theme));
        var builds = new[] { first, Build(again) };

        Assert.Empty(once.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.All(builds, build => Assert.Equal(once.Diagnostics, build.Diagnostics));
        Assert.All(builds, build => Assert.Equal(once.Summary.Links, build.Summary.Links));
        Assert.All(builds, build => Assert.Equal(taken.Files.OrderBy(file => file.Path, StringComparer.Ordinal), Contents(build)));
        Assert.Equal(taken.Files.Select(file => file.Path).Order(StringComparer.Ordinal), once.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.NotEmpty(taken.Files);
    }

    /// <summary>What windows, search engines and others say of a page is long enough to say something, and said of no other page.</summary>
    [Fact]
    public void Every_page_says_what_it_is()
    {
        var heads = RealHeads.Of(s_built.Value.Result.Files).ToList();

        Assert.True(heads.Count > 1000, $"{heads.Count} pages");
        Problems.None(from head in heads where head.Description.Length is < 50 or > 160 select $"{head.Path}: {head.Description.Length} letters: {head.Description}");
        Problems.None(from same in heads.GroupBy(head => (head.Language, head.Title)) where same.Count() > 1 select $"'{same.Key.Title}': {string.Join(' ', same.Select(head => head.Path))}");
        Problems.None(from same in heads.GroupBy(head => (head.Language, head.Description)) where same.Count() > 1 select $"'{same.Key.Description}': {string.Join(' ', same.Select(head => head.Path))}");
        Problems.None(from head in heads from problem in SchemaOrg.Problems(head.JsonLd) select $"{head.Path}: {problem}");
        Assert.Superset(
            new HashSet<string>(["WebSite", "WebPage", "TechArticle", "BreadcrumbList", "DefinedTerm", "DefinedTermSet", "FAQPage", "Dataset"]),
            heads.SelectMany(head => head.JsonLd).Select(SchemaOrg.TypeOf).ToHashSet());
    }

    /// <summary>They are there, and begin with a title.</summary>
    [Fact]
    public void Every_page_that_is_read_has_a_markdown_form()
    {
        var files = s_built.Value.Result.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var without = RealHeads.Of(files.Values).Where(head => !files.ContainsKey(head.Path[..^"index.html".Length] + "index.md")).Select(head => head.Path);

        Assert.Equal(["en/search/index.html", "en/translations/index.html", "pt-br/busca/index.html", "pt-br/traducoes/index.html"], without.Order(StringComparer.Ordinal));
        Problems.None(
            from file in files.Values
            where file.Path.EndsWith("/index.md", StringComparison.Ordinal) || file.Path.EndsWith("llms.txt", StringComparison.Ordinal)
            where !file.Content.Span.StartsWith("# "u8)
            select file.Path);
        Assert.Equal(["en/llms.txt", "llms.txt", "pt-br/llms.txt"], files.Keys.Where(path => path.EndsWith("llms.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>Twins hold the links of their pages, which are judged there: here it is that none was changed on its way.</summary>
    [Fact]
    public void What_markdown_forms_and_lists_lead_to_is_there()
    {
        var files = s_built.Value.Result.Files;
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var links = (
            from file in files
            where file.Path.EndsWith("/index.md", StringComparison.Ordinal) || file.Path.EndsWith("llms.txt", StringComparison.Ordinal)
            from link in ScanMarkdown.Scan(file.Path, Encoding.UTF8.GetString(file.Content.Span)).Links
            select (file.Path, link.Value, Address: new Uri(s_root, link.Value))).ToList();

        Assert.True(links.Count > 5000, $"{links.Count} links");
        Problems.None(from link in links where !Uri.TryCreate(link.Value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto") select $"{link.Path}: {link.Value}");
        Problems.None(
            from link in links
            where s_root.IsBaseOf(link.Address)
            let path = Uri.UnescapeDataString(s_root.MakeRelativeUri(link.Address).OriginalString.Split('#')[0])
            where !paths.Contains(path) && !paths.Contains(path + "index.html")
            select $"{link.Path}: {link.Address}");
    }

    private static BuildResult Build(SiteBuild site) => site.Build(null, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Path, string Hash)> Contents(BuildResult build) =>
        build.Files.Select(Content).OrderBy(file => file.Path, StringComparer.Ordinal);

    private static (string Path, string Hash) Content(OutputFile file) => (file.Path, Convert.ToHexString(SHA256.HashData(file.Content.Span)));

    private sealed class Taken : IFileReceiver
    {
        public ConcurrentBag<(string Path, string Hash)> Files { get; } = [];

        public void Take(OutputFile file) => Files.Add(Content(file));
    }
}
