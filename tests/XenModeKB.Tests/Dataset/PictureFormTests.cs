using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Model;

namespace XenModeKB.Tests.Dataset;

/// <summary>Pictures whose names lead somewhere, at every width, and whose colours are never the only sign.</summary>
public sealed class PictureFormTests
{
    private const string Kinds = "input/data/pictures/kinds.yml";
    private const string Ratings = """
        kind: spectrum
        ratings:
          scale:
            - {id: poor, label: {pt-BR: Ruim, en: Poor}, tone: bad}
            - {id: fine, label: {pt-BR: Bom, en: Fine}, tone: good}
          of: {copper: [poor], steel: [fine]}
          cite: [maker]
        """;

    [Fact]
    public void A_cell_of_a_spectrum_leads_to_the_line_that_says_it_with_its_sources()
    {
        var cell = Parse(Picture("kind: spectrum")).QuerySelector("tbody td a")!;

        Assert.Equal(("Fast", "claim good", "/en/data/kettles/copper/#entity-kettles-copper-heat"), (Text(cell), cell.ClassName, cell.GetAttribute("href")));
        Assert.NotNull(cell.QuerySelector("svg"));
    }

    [Fact]
    public void A_rating_is_a_colour_a_word_and_an_icon_and_the_caption_says_what_it_rests_on()
    {
        var html = Picture(Ratings);
        var ratings = Parse(html).QuerySelectorAll(".kb-rating").ToList();

        Assert.Equal(["Poor", "Fine"], ratings.Select(Text));
        Assert.Equal(["kb-rating bad", "kb-rating good"], ratings.Select(rating => rating.ClassName));
        Assert.Equal(2, ratings.Select(rating => rating.QuerySelector("path")!.GetAttribute("d")).Distinct().Count());
        Assert.Equal(["maker"], html.Cites.SelectMany(cite => cite.Citations).Select(citation => citation.Key));
    }

    [Theory]
    [InlineData("copper: [poor]", "cooper: [poor]", "KB3040")]
    [InlineData("copper: [poor]", "copper: [poor, fine]", "KB3048")]
    [InlineData("copper: [poor]", "copper: [por]", "KB1104")]
    [InlineData("tone: bad", "tone: red", "KB1104")]
    [InlineData("  cite: [maker]", "", "KB1102")]
    public void What_a_rating_says_must_fit(string from, string to, string code)
    {
        var ratings = Ratings.Replace(from, to, StringComparison.Ordinal);

        Assert.Equal([code], Datasets.Kettles(Kinds, "kind: spectrum", ratings).Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void A_family_is_drawn_across_and_downwards_and_each_box_leads_to_a_page()
    {
        var picture = Parse(Picture("kind: tree\nparent: parent", "fields: [heat]"));

        foreach (var form in (string[])["", "-tall"])
        {
            var svg = picture.QuerySelector($".kb-frame-tree{form} svg[role=group][aria-labelledby='picture-kinds{form}-title picture-kinds{form}-desc']")!;
            Assert.Equal(["Copper", "Steel"], svg.QuerySelectorAll("a[href^='/en/data/kettles/'] text").Select(Text));
            Assert.NotNull(picture.QuerySelector($"#picture-kinds{form}-title"));
        }

        var (across, down) = (Box(picture, ""), Box(picture, "-tall"));
        Assert.True(across[1].X > across[0].X);
        Assert.True(down[1].Y > down[0].Y);
    }

    [Fact]
    public void Turning_points_of_a_timeline_are_named_in_the_drawing_and_lead_to_their_lines()
    {
        var picture = Parse(Picture("kind: timeline\ndate: made\nturning_points: [steel]", "fields: [heat]"));

        Assert.Equal("Steel", Text(picture.QuerySelector("svg a[href='#picture-kinds-steel'] text.picture-turning")!));
        Assert.Single(picture.QuerySelectorAll(".picture-turning"));
        Assert.Equal(2, picture.QuerySelectorAll("svg a > circle").Length);
        Assert.All(picture.QuerySelectorAll("svg a"), link => Assert.NotNull(picture.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(["KB3040"], Datasets.Kettles(Kinds, "kind: spectrum", "kind: timeline\ndate: made\nturning_points: [gas]").Diagnostics.Select(found => found.Code).Where(code => code != "KB1101"));
    }

    /// <summary>A turning point of no lane ended the build in an exception, and any other was left out without a word.</summary>
    [Fact]
    public void What_has_none_of_the_values_that_make_lanes_stands_in_the_last()
    {
        var files = Kettle.Files.Select(file => (file.Path, Text: file.Path switch
        {
            Kinds => file.Text.Replace("kind: spectrum", "kind: timeline\ndate: made\nturning_points: [steel]", StringComparison.Ordinal).Replace("fields: [heat]", "", StringComparison.Ordinal),
            Kettle.Steel => file.Text.Replace("handle: hot", "", StringComparison.Ordinal),
            _ => file.Text,
        }));

        var picture = Parse(Rendering.Render(Datasets.Of(files).Documents.Single()).Fragments.Single(fragment => fragment is { Directive: "picture", Locale: "en" }).Html);

        var dots = picture.QuerySelectorAll("svg a > circle").Select(dot => Number(dot, "cy")).ToList();
        Assert.Equal(2, dots.Count);
        Assert.True(dots[0] < dots[1]);
        Assert.Equal("Steel", Text(picture.QuerySelector(".picture-turning")!));
    }

    private static List<(double X, double Y)> Box(IDocument picture, string form) =>
        [.. picture.QuerySelectorAll($".kb-frame-tree{form} rect").Select(box => (Number(box, "x"), Number(box, "y")))];

    private static double Number(IElement box, string name) => double.Parse(box.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static HtmlFragment Picture(string kind, string fields = "")
    {
        var files = Kettle.Files.Select(file => file.Path == Kinds
            ? (file.Path, Text: (fields.Length == 0 ? file.Text : file.Text.Replace(fields, "", StringComparison.Ordinal)).Replace("kind: spectrum", kind, StringComparison.Ordinal))
            : file);
        return Rendering.Render(Datasets.Of(files).Documents.Single()).Fragments.Single(fragment => fragment is { Directive: "picture", Locale: "en" }).Html;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(HtmlFragment fragment) =>
        new HtmlParser().ParseDocument(string.Concat(fragment.Parts.Select(part => part switch
        {
            RawHtml raw => raw.Html,
            LinkPart link => "/" + link.Route + (link.Anchor is null ? "" : "#" + link.Anchor),
            _ => "",
        })));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
