using System.IO.Compression;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Theme;

public sealed class BundleThemeTests
{
    [Theory]
    [InlineData("a { color: red; }\n\n/* no */ b{}", "a{color:red}b{}")]
    [InlineData("a :hover , b > c { width: calc(1px + 2px) ; }", "a :hover,b > c{width:calc(1px + 2px)}")]
    [InlineData("a::before { content: \" /* kept ; } */ \"; }", "a::before{content:\" /* kept ; } */ \"}")]
    [InlineData("a { background: url(x/*y*/z.png)/*c*/; }", "a{background:url(x/*y*/z.png)}")]
    [InlineData("a{content:'\\'  ;'}", "a{content:'\\'  ;'}")]
    [InlineData("@media (min-width: 1rem)  and  (hover) { a { b: c } }", "@media (min-width:1rem) and (hover){a{b:c}}")]
    [InlineData("a{} /* open", "a{}")]
    [InlineData("a { content: \"open", "a{content:\"open")]
    public void Stripping_keeps_the_meaning(string css, string expected) => Assert.Equal(expected, StripCss.Apply(css));

    [Fact]
    public void Styles_are_joined_in_the_order_of_the_cascade()
    {
        var bundle = BundleTheme.Of(
            [.. new[] { "print", "zebra", "prose", "layout", "base", "tokens", "apple" }.Select(name => new SourceFile($"theme/styles/{name}.css", $".{name}{{}}"))],
            []);

        Assert.Equal([".tokens{}.base{}.layout{}.prose{}.apple{}.zebra{}.print{}"], bundle.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)));
        Assert.Equal(bundle.Files.Select(file => file.Path), bundle.Assets.Stylesheets.Select(style => style.Route));
        Assert.All(bundle.Assets.Stylesheets, style => Assert.True(style.IsFor(PageLayout.Page, ThemeStyle.ClassesIn(""))));
        Assert.Matches("^assets/site\\.[0-9a-f]{10}\\.css$", bundle.Files[0].Path);
    }

    [Fact]
    public void A_style_sheet_may_be_for_the_pages_of_a_layout()
    {
        var home = BundleTheme.Of([new SourceFile("theme/styles/home.css", "/* when: layout-home */ .hero{}")], []).Assets.Stylesheets.Single();

        Assert.True(home.IsFor(PageLayout.Home, ThemeStyle.ClassesIn("<p>")));
        Assert.False(home.IsFor(PageLayout.Page, ThemeStyle.ClassesIn("<p>")));
    }

    [Fact]
    public void A_style_sheet_that_says_for_what_it_is_stands_on_pages_that_have_it_after_what_every_page_has()
    {
        (string Name, string Text)[] files = [("print", ".p{}"), ("base", ".b{}"), ("zoo", "/* when: kb-zoo */ .z{}"), ("ark", "/* when: kb-zoo */ .a{}"), ("chart", "/* when: chart map */ .c{}")];
        var bundle = BundleTheme.Of([.. files.Select(file => new SourceFile($"theme/styles/{file.Name}.css", file.Text))], []);

        Assert.Equal([".b{}.p{}", ".a{}.z{}", ".c{}"], bundle.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)));
        Assert.Equal([true, true, false], bundle.Assets.Stylesheets.Select(style => style.IsFor(PageLayout.Page, ThemeStyle.ClassesIn("<p class=\"kb-zoo is-open\">"))));
        Assert.Equal([true, false, true], bundle.Assets.Stylesheets.Select(style => style.IsFor(PageLayout.Page, ThemeStyle.ClassesIn("<p class=\"map\">"))));
        Assert.Equal([true, false, false], bundle.Assets.Stylesheets.Select(style => style.IsFor(PageLayout.Page, ThemeStyle.ClassesIn("kb-zoo"))));
    }

    [Fact]
    public void What_a_site_adds_comes_after_all_that_the_tool_has_even_if_it_says_for_what_it_is()
    {
        (string Name, string Text)[] files = [("base", ".b{}"), ("tables", "/* when: kb-zoo */ .t{}"), ("print", ".p{}"), ("mine", ".m{}"), ("a", ".a{}"), ("b", "/* when: kb-zoo */ .c{}")];
        var added = new[] { "mine", "a", "b" }.Select(name => $"theme/styles/{name}.css").ToHashSet();
        var bundle = BundleTheme.Of([.. files.Select(file => new SourceFile($"theme/styles/{file.Name}.css", file.Text))], [], added);

        Assert.Equal([".b{}.p{}", ".t{}", ".a{}.m{}", ".c{}"], bundle.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)));
        Assert.Equal(bundle.Files.Select(file => file.Path), bundle.Assets.Stylesheets.Select(style => style.Route));
        Assert.Equal([true, false, true, false], bundle.Assets.Stylesheets.Select(style => style.IsFor(PageLayout.Page, ThemeStyle.ClassesIn("<p>"))));
    }

    [Fact]
    public void A_name_changes_with_the_content_only()
    {
        var one = BundleTheme.Of([new("theme/scripts/table.js", "1")], []).Assets.Scripts["table"];

        Assert.Equal(one, BundleTheme.Of([new("theme/scripts/table.js", "1"), new("theme/scripts/other.js", "")], []).Assets.Scripts["table"]);
        Assert.NotEqual(one, BundleTheme.Of([new("theme/scripts/table.js", "2")], []).Assets.Scripts["table"]);
    }

    [Fact]
    public void Assets_keep_their_names_and_the_icon_is_known()
    {
        var bundle = BundleTheme.Of([new("theme/assets/icon.svg", "<svg/>"), new("theme/strings/en.yml", "")], [new("theme/assets/a.png", [1])]);

        Assert.Equal(["assets/a.png", "assets/icon.svg"], bundle.Files.Select(file => file.Path));
        Assert.Equal("assets/icon.svg", bundle.Assets.Icon);
    }

    [Fact]
    public void What_every_page_has_stays_under_8_kB_compressed_and_all_styles_together_under_19_kB()
    {
        var styles = Directory.GetFiles(Path.Combine(ThemeFixture.Root, "theme", "styles"), "*.css")
            .Select(file => new SourceFile("theme/styles/" + Path.GetFileName(file), File.ReadAllText(file)));
        var bundle = BundleTheme.Of(styles, []);
        var sizes = bundle.Files.Zip(bundle.Assets.Stylesheets, (file, style) => (Size: Compressed(file.Content.Span), style.When)).ToList();

        Assert.InRange(sizes.Where(style => style.When.Count == 0).Sum(style => style.Size), 1, 8_000);
        Assert.InRange(sizes.Sum(style => style.Size), 1, 19_000);
    }

    private static long Compressed(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }
}
