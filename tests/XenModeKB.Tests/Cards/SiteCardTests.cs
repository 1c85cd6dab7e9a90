using System.Text;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Localization;

namespace XenModeKB.Tests.Cards;

/// <summary>Cards and icons of a whole site in three languages, one of which the fonts cannot write.</summary>
public sealed class SiteCardTests : IDisposable
{
    private const string Base = "https://example.org/inits/";

    private readonly FixtureCopy _copy = new("three-languages");

    private string Root => _copy.Root;

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Every_page_has_a_card_that_is_there_and_says_what_is_on_it()
    {
        File.Delete(Path.Combine(Root, "input", "content", "ar", "history.md"));
        var home = Path.Combine(Root, "input", "content", "en", "index.md");
        File.WriteAllText(home, File.ReadAllText(home).Replace("title: Init systems compared", "title: Init systems", StringComparison.Ordinal));
        var site = BuiltSite.Of(Root);
        foreach (var route in site.Pages)
        {
            var page = site.Page(route);
            var card = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
            Assert.StartsWith(Base, card, StringComparison.Ordinal);
            Assert.True(site.Has(card[Base.Length..]), card);
            Assert.NotEmpty(page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content")!);
            Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
            Assert.True(site.Has(new Uri(new Uri("https://x/" + route), page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!).AbsolutePath[1..]));
        }

        string NameOf(string route) => site.Page(route).QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content")!.Split(". ")[0];
        var name = site.Page("en/").QuerySelector("meta[property='og:site_name']")!.GetAttribute("content")!;
        Assert.Equal($"{site.Page("en/history/").QuerySelector("h1")!.TextContent} · {name}", NameOf("en/history/"));
        Assert.Equal(name, NameOf("en/"));

        string CardOf(string route) => site.Page(route).QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.Equal($"{Base}en/history/card.png", CardOf("en/history/"));
        Assert.Equal($"{Base}en/history/card.png", CardOf("ar/history/"));
        Assert.Equal($"{Base}pt-br/card.png", CardOf("pt-br/fontes/manual-init/"));
    }

    [Fact]
    public void A_language_that_the_fonts_cannot_write_has_the_mark()
    {
        var site = BuiltSite.Of(Root);
        byte[] Card(string route) => site.Result.Files.Single(file => file.Path == route + "card.png").Content.ToArray();

        Assert.Equal(Card("ar/"), Card("ar/bayanat/baramij/al-finit/"));
        Assert.NotEqual(Card("en/"), Card("en/history/"));
        Assert.InRange(new Png(Card("ar/")).Painted(400, 150, 800, 480), 2000, 60_000);
        Assert.Equal("rtl", System.Text.Json.JsonDocument.Parse(site.Text("ar/manifest.webmanifest")).RootElement.GetProperty("dir").GetString());
    }

    [Fact]
    public void A_site_can_do_without()
    {
        File.AppendAllText(Path.Combine(Root, "input", "site.yml"), "cards: false\n", Encoding.UTF8);
        var site = BuiltSite.Of(Root);

        Assert.Empty(site.Result.Diagnostics);
        Assert.Empty(site.Files("card.png"));
        Assert.Null(site.Page("en/").QuerySelector("meta[property='og:image']"));
    }
}
