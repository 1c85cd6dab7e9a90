using System.Text.Json;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>
/// <c>kb links</c> against the browser: 500 generated pages with hostile addresses and bases. Chromium opens each page and says where every
/// link leads; a link is broken when it leads to no file of the site, or nowhere. The checker must name exactly those links, each at its line.
/// </summary>
public sealed class BrowserLinksTests(RealSite real)
{
    private const string Host = "http://site.test/";
    private const int PagesPerFolder = 100;
    private const int LinksPerPage = 6;
    private const int FirstLink = 2;

    /// <summary>Pages that are opened at once.</summary>
    private const int Frames = 50;

    /// <summary>Where the links of each page lead, as the browser reads it in a frame.</summary>
    private const string Links = """
        async addresses => {
          document.body.replaceChildren(...addresses.map(address => Object.assign(document.createElement('iframe'), { src: address })));
          const frames = [...document.querySelectorAll('iframe')];
          await Promise.all(frames.map(frame => new Promise(loaded => { frame.onload = loaded; })));
          return frames.map(({ contentDocument }) => [...contentDocument.querySelectorAll('a[href]')].map(a => URL.canParse(a.getAttribute('href'), contentDocument.baseURI) ? a.href : ''));
        }
        """;

    private static readonly string[] s_folders = ["", "a/", "a/b/", "c d/", "é/"];
    private static readonly string[] s_bases = ["", "", "", "<base href='b/'>", "<base href=\"/a/b/\">", "<base href='../?q'>", "<base href=//site.test/c%20d/>", "<base href='HTTP://Site.Test:80/a'>", "<base href='//other.test/'>", "<base target=_top>", "<base href='data:text/plain,x'>"];
    private static readonly string[] s_starts = ["", "", "", "", "./", "../", "../../", "/", "/a/./", "a/../", "nowhere/../", "//site.test/", "HTTP://SITE.TEST/", "http:", "http:/", "http:\\\\site.test\\", "http://site.test:80/", "http://site.test:8080/", "https://site.test/", "//other.test/", "\\a\\b/", "%2e%2E/", "/%61/", "a/b/%2E./", "http://[bad/", "http://%zz/", "&#9; ", "&#x2F;", "&sol;a&sol;", "mailto:", "tel:"];
    private static readonly string[] s_names = ["p{0}.html", "p{0}.html", "p{0}.html", "p{0}&period;html", "%70{0}.html", "p{0}.ht&#10;ml", "P{0}.html", "x{0}.html", "no page {0}.html", "p{0}.html%20", "é/p{0}.html", "%C3%A9/p{0}.html", "&eacute;/p{0}.html", "c d/p{0}.html", "c%20d/p{0}.html", "c&#32;d/p{0}.html", "b/../p{0}.html", "b/.", "b/"];
    private static readonly string[] s_ends = ["", "", "", "#f", "?", "?q=p.html#f", "?a=b&amp;c=d", "&quest;x", "&num;f", " ", "?/../x", "#f&#9;"];

    [Fact]
    public async Task Exactly_the_links_that_lead_nowhere_in_a_browser_are_broken()
    {
        using var folder = new TemporaryFolder();
        var files = Write(folder);
        var expected = await Broken(files);
        var answer = await Programs.Kb("links", folder.Path, "--base-url", Host, "--format", "json");
        var found = JsonDocument.Parse(answer.Out).RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("severity").GetString() == "error")
            .Select(diagnostic => (Path: Path.GetRelativePath(folder.Path, Path.GetFullPath(diagnostic.GetProperty("path").GetString()!, Repository.Root)), Line: diagnostic.GetProperty("line").GetInt32()))
            .Where(place => place.Line >= FirstLink)
            .ToHashSet();
        var wrong = expected.Except(found).Select(place => ("missed", Place: place)).Concat(found.Except(expected).Select(place => ("too much", Place: place)))
            .Select(problem => $"{problem.Item1} {problem.Place}: {files[problem.Place.Item1].Split('\n')[0]} {files[problem.Place.Item1].Split('\n')[problem.Place.Item2 - 1]}")
            .ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n" + string.Join("\n", wrong.Take(30)));
        Assert.InRange(found.Count, files.Count, files.Count * (LinksPerPage - 1));
    }

    /// <summary>The places of links that lead to no file, as the browser reads the pages.</summary>
    private async Task<HashSet<(string Path, int Line)>> Broken(Dictionary<string, string> files)
    {
        await using var context = await real.Browser.Context(new() { JavaScriptEnabled = true });
        await context.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = files.GetValueOrDefault(FileOf(route.Request.Url), "") }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host + "frames");
        var broken = new HashSet<(string, int)>();
        foreach (var paths in files.Keys.Chunk(Frames))
        {
            var links = await page.EvaluateAsync<string[][]>(Links, paths.Select(path => Host + string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).ToArray());
            foreach (var (path, link, i) in paths.Zip(links).SelectMany(pair => pair.Second.Select((link, i) => (pair.First, link, i))))
            {
                if (link.Length == 0 || (IsOurs(link) && !files.ContainsKey(FileOf(link))))
                {
                    broken.Add((path, i + FirstLink));
                }
            }
        }

        return broken;
    }

    /// <summary>The other scheme leads to the same site: a rule of the checker, which reports the scheme itself.</summary>
    private static bool IsOurs(string address) => address.StartsWith(Host, StringComparison.Ordinal) || address.StartsWith("https://site.test/", StringComparison.Ordinal);

    private static string FileOf(string address)
    {
        var path = Uri.UnescapeDataString(address[(address.IndexOf("//", StringComparison.Ordinal) + "//site.test/".Length)..].Split('#', '?')[0]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>One link a line, after a line with the base.</summary>
    private static Dictionary<string, string> Write(TemporaryFolder folder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(20160120);
        string Any(string[] pieces) => pieces[random.Next(pieces.Length)];
        foreach (var name in s_folders.Append("a/b/b/").Append("b/").SelectMany(at => Enumerable.Range(0, s_folders.Contains(at) ? PagesPerFolder : 0).Select(i => $"{at}p{i}.html").Append(at + "index.html")))
        {
            var links = Enumerable.Range(0, LinksPerPage).Select(_ => $"<a href=\"{Any(s_starts)}{string.Format(System.Globalization.CultureInfo.InvariantCulture, Any(s_names), random.Next(PagesPerFolder))}{Any(s_ends)}\">link</a>");
            files[name] = $"<!doctype html><html lang=en><meta charset=utf-8><title>t</title>{Any(s_bases)}<p id=f>\n{string.Join('\n', links)}\n";
            Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
            File.WriteAllText(folder[name], files[name]);
        }

        return files;
    }
}
