using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Localization;

/// <summary>Where pages are in each language, and what search engines are told of it: in the real site, and in one of three languages.</summary>
public sealed partial class AddressTests
{
    private const string Real = "";
    private const string Three = "tests/Fixtures/three-languages";

    private static readonly Dictionary<string, Lazy<BuiltSite>> s_sites = new()
    {
        [Real] = new(() => new(RealInputTests.Built)),
        [Three] = new(() => BuiltSite.Of(Path.Combine(Repository.Root, Three))),
    };

    private static readonly Dictionary<string, Lazy<Dictionary<string, PageFacts>>> s_pages = s_sites.ToDictionary(site => site.Key, site => new Lazy<Dictionary<string, PageFacts>>(() => FactsOf(site.Value.Value)));

    public static TheoryData<string> Roots => [.. s_sites.Keys];

    /// <summary>The file has every page of the Portuguese site as it was before the addresses of generated pages were translated.</summary>
    [Fact]
    public void Every_address_of_before_is_a_page_or_leads_to_one()
    {
        var site = s_sites[Real].Value;
        var pages = site.Pages.ToHashSet(StringComparer.Ordinal);
        var before = File.ReadAllLines(Path.Combine(Repository.Root, "tests/XenModeKB.Tests/Localization/Data/addresses-before.txt"));

        Assert.True(before.Length > 700);
        Problems.None(
            from route in before
            where !pages.Contains(route) && (!site.Has(route + "index.html") || !pages.Contains(site.Redirect(route)!))
            select route);
    }

    [Theory]
    [InlineData("pt-br/references/", "pt-br/fontes/")]
    [InlineData("pt-br/search/", "pt-br/busca/")]
    [InlineData("pt-br/data/tables/spectrum/", "pt-br/dados/tabelas/espectro/")]
    [InlineData("pt-br/data/glossary/live-migration/", "pt-br/dados/glossario/migracao-ao-vivo/")]
    [InlineData("pt-br/data/modes/compare/", "pt-br/dados/modos/comparar/")]
    [InlineData("pt-br/escolher/which-mode/product/", "pt-br/escolher/que-modo-usar/produto/")]
    public void An_old_address_leads_to_its_own_page(string old, string now) => Assert.Equal(now, s_sites[Real].Value.Redirect(old));

    [Fact]
    public void Portuguese_addresses_have_no_English_folder()
    {
        string[] english = ["references", "data", "tables", "search", "compare", "choose", "modes", "releases", "products", "features", "commands", "advisories", "events", "glossary", "corrections"];
        Problems.None(from route in s_sites[Real].Value.Pages
                      where route.StartsWith("pt-br/", StringComparison.Ordinal) && route.Split('/').Skip(1).SkipLast(2).Any(english.Contains)
                      select route);
    }

    /// <summary>Each page names itself and its translations; every one of them names the same; <c>x-default</c> is one of them or the root.</summary>
    [Theory]
    [MemberData(nameof(Roots))]
    public void Translations_name_each_other(string root)
    {
        var pages = s_pages[root].Value;
        var sets = pages.Values.Where(page => page.Address is not null).ToDictionary(page => page.Address!, page => page.Alternates, StringComparer.Ordinal);

        Assert.Contains(sets, set => set.Value.Count > 2);
        Problems.None(
            from page in sets
            where page.Value.Count > 0
            from problem in (string?[])
            [
                page.Value.ContainsValue(page.Key) ? null : "does not name itself",
                page.Value.ContainsKey("x-default") ? null : "has no x-default",
                page.Value.Where(other => other.Key != "x-default").All(other => sets.TryGetValue(other.Value, out var back) && IsSame(back, page.Value)) ? null : "is not named by each of its translations",
            ]
            where problem is not null
            select $"{page.Key} {problem}");
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Each_page_says_its_language_and_what_it_translates(string root)
    {
        var source = root == Real ? "pt-BR" : "en";
        Problems.None(
            from page in s_pages[root].Value.Values
            let others = page.Alternates.Where(other => other.Key != "x-default" && other.Key != page.Language).ToList()
            from problem in (string?[])
            [
                page.OpenGraph == page.Language.Replace('-', '_') ? null : "og:locale",
                page.OtherOpenGraph == others.Count ? null : "og:locale:alternate",
                others.Count == 0 || page.Work!.Value.GetProperty("inLanguage").GetString() == page.Language ? null : "inLanguage",
                others.Count == 0 || page.Language == source || page.Work!.Value.GetProperty("translationOfWork").GetProperty("@id").GetString() == others.First(other => other.Key == source).Value ? null : "translationOfWork",
                others.Count == 0 || page.Language != source || page.Work!.Value.GetProperty("workTranslation").GetArrayLength() == others.Count ? null : "workTranslation",
            ]
            where problem is not null
            select $"{page.Route}: {problem}");
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void The_sitemap_says_what_the_pages_say(string root)
    {
        var urls = System.Xml.Linq.XDocument.Parse(s_sites[root].Value.Text("sitemap.xml")).Root!.Elements().ToDictionary(
            url => url.Elements().First().Value,
            url => url.Elements().Where(e => e.Name.LocalName == "link").ToDictionary(e => e.Attribute("hreflang")!.Value, e => e.Attribute("href")!.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);

        Assert.NotEmpty(urls);
        Problems.None(
            from page in s_pages[root].Value.Values
            where page.Address is not null && urls.ContainsKey(page.Address) && !IsSame(urls[page.Address], page.Alternates)
            select page.Route);
    }

    /// <summary>The switch leads to the page of the same key, which has the same sections.</summary>
    [Theory]
    [MemberData(nameof(Roots))]
    public void From_a_page_to_its_twin_and_back_the_sections_are_the_same(string root)
    {
        var pages = s_pages[root].Value;
        Problems.None(
            from page in pages.Values
            from twin in page.Switch
            where !pages.TryGetValue(twin.Value, out var other) || other.Switch.GetValueOrDefault(page.Language) != page.Route || !page.Sections.SetEquals(other.Sections)
            select $"{page.Route} and {twin.Value}");
    }

    private static bool IsSame(Dictionary<string, string> one, Dictionary<string, string> other) => one.Count == other.Count && one.All(link => other.GetValueOrDefault(link.Key) == link.Value);

    private static Dictionary<string, PageFacts> FactsOf(BuiltSite site) => site.Pages.AsParallel().Select(route => PageFacts.Of(route, site.Text(route + "index.html"))).ToDictionary(page => page.Route, StringComparer.Ordinal);

    /// <summary>What a page says of its languages. Only its head is read as a tree: that of every page takes a minute.</summary>
    private sealed partial record PageFacts(string Route, string Language, string? Address, string? OpenGraph, int OtherOpenGraph, Dictionary<string, string> Alternates, JsonElement? Work, Dictionary<string, string> Switch, HashSet<string> Sections)
    {
        public static PageFacts Of(string route, string html)
        {
            var head = new HtmlParser().ParseDocument(html[..(html.IndexOf("</head>", StringComparison.Ordinal) + 7)]);
            var work = head.QuerySelectorAll("script[type='application/ld+json']").Select(json => JsonElement.Parse(json.TextContent))
                .Where(json => json.ValueKind == JsonValueKind.Object && (json.TryGetProperty("translationOfWork", out _) || json.TryGetProperty("workTranslation", out _))).Select(json => (JsonElement?)json).FirstOrDefault();
            return new(
                route,
                head.DocumentElement.GetAttribute("lang")!,
                head.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
                head.QuerySelector("meta[property='og:locale']")?.GetAttribute("content"),
                head.QuerySelectorAll("meta[property='og:locale:alternate']").Length,
                head.QuerySelectorAll("link[hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!, StringComparer.Ordinal),
                work,
                Link().Matches(html).Where(link => !link.Groups[3].Success).ToDictionary(link => link.Groups[2].Value, link => new Uri(new Uri("https://x/" + route), link.Groups[1].Value).AbsolutePath[1..], StringComparer.Ordinal),
                [.. Heading().Matches(html).Select(heading => heading.Groups[1].Value)]);
        }

        [GeneratedRegex("""<a href="([^"]*)" lang="([\w-]+)" dir="\w+" hreflang="[\w-]+"( aria-current)?""")]
        private static partial Regex Link();

        [GeneratedRegex("""<h2 id="(?!sources-)([^"]+)""")]
        private static partial Regex Heading();
    }
}
