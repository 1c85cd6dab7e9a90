using System.IO.Compression;
using System.Text.RegularExpressions;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What a reader waits for: a page and its style sheets, compressed, and how much a browser has to lay out.</summary>
public sealed partial class WeightTests(RealSite real)
{
    private const long Most = 25 * 1024;
    private const int MostElements = 1_500;

    /// <summary>For what a reader asks of data: tables, comparisons, lists of sources.</summary>
    private const long MostOfTables = 50 * 1024;

    private static readonly string[] s_tables = ["data", "compare", "references"];

    [Fact]
    public void A_page_with_its_styles_is_within_25_kB_and_a_table_that_a_reader_chose_within_50()
    {
        var problems = new Problems();
        foreach (var (route, html) in Pages())
        {
            var sheets = Sheets(route, html).ToList();
            Assert.NotEmpty(sheets);
            var size = Compressed(real.Site.Files[FileOf(route)]) + sheets.Sum(sheet => Compressed(real.Site.Files[sheet]));
            problems.Add(route, size > (IsTable(route) ? MostOfTables : Most) ? [$"is {size:N0} bytes"] : []);
        }

        problems.AssertNone();
    }

    [Fact]
    public void A_page_that_is_no_table_has_at_most_1500_elements()
    {
        var problems = new Problems();
        foreach (var (route, html) in Pages().Where(page => !IsTable(page.Route) && !page.Html.Contains("class=\"kb-matrix\"", StringComparison.Ordinal)))
        {
            var count = Element().Count(html);
            problems.Add(route, count > MostElements ? [$"has {count:N0} elements"] : []);
        }

        problems.AssertNone();
    }

    private IEnumerable<(string Route, string Html)> Pages() => real.Site.Pages.Select(route => (route, real.Site.Text(FileOf(route))));

    private static string FileOf(string route) => route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route;

    /// <summary>Where the English page is, which has the key of both as its address, and the same one in the other language.</summary>
    private bool IsTable(string route) => s_tables.SelectMany(Folders).Any(folder => route.StartsWith(folder, StringComparison.Ordinal));

    private IEnumerable<string> Folders(string key) =>
        Alternate().Matches(real.Site.Text($"en/{key}/index.html")).Select(match => match.Groups[1].Value[("https://example.org" + RealSite.BasePath).Length..]);

    private static IEnumerable<string> Sheets(string route, string html) =>
        Sheet().Matches(html).Select(match => new Uri(new("https://example.org/" + route), match.Groups[1].Value).AbsolutePath.TrimStart('/'))
            .Select(path => path.StartsWith(RealSite.BasePath[1..], StringComparison.Ordinal) ? path[(RealSite.BasePath.Length - 1)..] : path);

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheet();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"(?:en|pt-BR)\" href=\"([^\"]+)\"")]
    private static partial Regex Alternate();

    [GeneratedRegex("<[a-zA-Z]")]
    private static partial Regex Element();
}
