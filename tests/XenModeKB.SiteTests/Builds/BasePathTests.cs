using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Builds;

/// <summary>The site works under the path that it is published at, and at the root of a server, too.</summary>
public sealed partial class BasePathTests(RealSite real)
{
    private static readonly string[] s_attributes = ["href", "src"];

    [Theory]
    [InlineData(RealSite.BasePath)]
    [InlineData("/")]
    public async Task A_crawler_reaches_every_page_and_meets_no_missing_one(string basePath)
    {
        await using var server = await Server.Start(real.Site, basePath);
        var problems = new Problems();
        var seen = await Crawl(server, problems);
        problems.AssertNone();
        Assert.Empty(real.Site.Pages.Where(route => route != "404.html").Except(seen.Select(address => address[server.Address.Length..])));
    }

    [Fact]
    public void Absolute_addresses_carry_the_base_and_lead_to_files()
    {
        const string Base = "https://example.org" + RealSite.BasePath;
        var problems = new Problems();
        foreach (var path in real.Site.Files.Keys.Where(path => Path.GetExtension(path) is ".html" or ".xml" or ".txt" or ".json"))
        {
            foreach (var address in Addresses().Matches(real.Site.Text(path)).Select(match => match.Value.TrimEnd('.', ',')))
            {
                var route = address.StartsWith(Base, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[Base.Length..].Split('#', '?')[0]) : null;
                if (route is null || !IsThere(route))
                {
                    problems.Add(path, $"{address} leads nowhere");
                }
            }
        }

        problems.AssertNone();
    }

    /// <summary>A page, a file, or a folder of files: the address that a description of the data files is relative to.</summary>
    private bool IsThere(string route) =>
        real.Site.Files.ContainsKey(route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route)
        || real.Site.Files.Keys.Any(path => path.StartsWith(route.TrimEnd('/') + "/", StringComparison.Ordinal));

    private static async Task<HashSet<string>> Crawl(Server server, Problems problems)
    {
        using var client = new HttpClient();
        var parser = new HtmlParser();
        var seen = new HashSet<string>(StringComparer.Ordinal) { server.Address };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || !answer.IsSuccessStatusCode)
            {
                continue;
            }

            var document = parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var target in Targets(document, address).Where(target => seen.Add(target)))
            {
                queue.Enqueue(target);
                using var there = await client.GetAsync(target, TestContext.Current.CancellationToken);
                if (!there.IsSuccessStatusCode || !target.StartsWith(server.Address, StringComparison.Ordinal))
                {
                    problems.Add(address[server.Address.Length..], $"{target} answers {(int)there.StatusCode}");
                }
            }
        }

        return seen;
    }

    /// <summary>Addresses of this server that a page leads to, without anchors.</summary>
    private static IEnumerable<string> Targets(IDocument document, string address) =>
        from element in document.QuerySelectorAll("[href], [src]")
        from name in s_attributes
        let value = element.GetAttribute(name)
        where value is not null
        let target = new Uri(new Uri(address), value)
        where target.IsLoopback
        select target.GetLeftPart(UriPartial.Query);

    [System.Text.RegularExpressions.GeneratedRegex(@"https://example\.org(?![\w.])[^\s""'<>)\]}&]*")]
    private static partial System.Text.RegularExpressions.Regex Addresses();
}
