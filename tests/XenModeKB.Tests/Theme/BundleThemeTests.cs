using System.IO.Compression;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Theme;

public sealed class BundleThemeTests
{
    [Theory]
    [InlineData("a { color: red; }\n\n/* no */ b{}", "a{color: red}b{}")]
    [InlineData("a :hover , b > c { width: calc(1px + 2px) ; }", "a :hover,b > c{width: calc(1px + 2px)}")]
    [InlineData("a::before { content: \" /* kept ; } */ \"; }", "a::before{content: \" /* kept ; } */ \"}")]
    [InlineData("a { background: url(x/*y*/z.png)/*c*/; }", "a{background: url(x/*y*/z.png)}")]
    [InlineData("a{content:'\\'  ;'}", "a{content:'\\'  ;'}")]
    [InlineData("@media (min-width: 1rem)  and  (hover) { a { b: c } }", "@media (min-width: 1rem) and (hover){a{b: c}}")]
    [InlineData("a{} /* open", "a{}")]
    [InlineData("a { content: \"open", "a{content: \"open")]
    public void Stripping_keeps_the_meaning(string css, string expected) => Assert.Equal(expected, StripCss.Apply(css));

    [Fact]
    public void Styles_are_joined_in_the_order_of_the_cascade()
    {
        var bundle = BundleTheme.Of(
            [.. new[] { "print", "zebra", "prose", "layout", "base", "tokens", "apple" }.Select(name => new SourceFile($"theme/styles/{name}.css", $".{name}{{}}"))],
            []);

        Assert.Equal(".tokens{}.base{}.layout{}.prose{}.apple{}.zebra{}.print{}", Encoding.UTF8.GetString(bundle.Files[0].Content.Span));
        Assert.Equal(bundle.Files[0].Path, Assert.Single(bundle.Assets.Stylesheets));
        Assert.Matches("^assets/site\\.[0-9a-f]{10}\\.css$", bundle.Files[0].Path);
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

        Assert.Equal(["assets/a.png", "assets/icon.svg"], bundle.Files.Skip(1).Select(file => file.Path));
        Assert.Equal("assets/icon.svg", bundle.Assets.Icon);
    }

    [Fact]
    public void All_styles_together_stay_under_12_kB_compressed()
    {
        var styles = Directory.GetFiles(Path.Combine(ThemeFixture.Root, "theme", "styles"), "*.css")
            .Select(file => new SourceFile("theme/styles/" + Path.GetFileName(file), File.ReadAllText(file)));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(BundleTheme.Of(styles, []).Files[0].Content.Span);
        }

        Assert.InRange(compressed.Length, 1, 12_000);
    }
}
