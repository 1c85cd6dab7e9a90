using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class CountWordsTests
{
    [Fact]
    public void Each_part_of_a_page_is_counted_on_its_own()
    {
        var page = Count(SearchTestBed.Page("a", "Red xl.cfg", "<p>red red</p>", "Red, blue", new Heading(2, "red", "Red")))!;
        Assert.Equal(2, page.TitleLength);
        Assert.Equal((1, 1, 1, 2), Places(page, "red"));
        Assert.Equal((0, 0, 1, 0), Places(page, "blue"));
        Assert.Equal((1, 0, 0, 0), Places(page, "cfg"));
    }

    [Theory]
    [InlineData("<p class=\"no\" title=\"nor &gt; this\">one</p><b>two</b>", "one two")]
    [InlineData("a &amp; b&#39;c &lt;d&gt;", "a b c d")]
    [InlineData("R & D & more than twelve; &", "d more r than twelve")]
    [InlineData("<td>one</td><td>two</td>", "one two")]
    [InlineData("<svg><text>drawn</text><path d=\"m1 1\"/></svg>", "drawn")]
    [InlineData("unfinished <b title=\"x", "unfinished")]
    public void The_text_of_a_page_is_what_lies_outside_of_tags(string html, string words) =>
        Assert.Equal(words, string.Join(' ', Words(Count(SearchTestBed.Page("a", "", html))!)));

    [Fact]
    public void A_tag_may_be_in_several_parts()
    {
        var body = new HtmlBuilder().Raw("one<a href=\"").Link("en/target/", null, default).Raw("\">two</a>").Cite(new([new("key", null, default)])).Raw("three").ToFragment();
        var page = Count(SearchTestBed.Page("a", "") with { Body = body })!;
        Assert.Equal(["one", "three", "two"], Words(page));
    }

    [Theory]
    [InlineData("a abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup time u var wbr", 1)]
    [InlineData("br div li p td", 0)]
    public void Words_stand_side_by_side_within_a_line(string elements, int pairs) =>
        Assert.All(elements.Split(' '), name => Assert.Equal(pairs, Count(SearchTestBed.Page("a", "", $"one<{name} class=x> two</{name}>"))!.Beside.Length));

    [Fact]
    public void Runs_of_letters_that_nobody_types_are_not_words() =>
        Assert.Empty(Count(SearchTestBed.Page("a", "", new string('a', 41)))!.Words);

    [Fact]
    public void A_page_that_is_not_to_be_indexed_or_stands_in_for_a_translation_is_not_found()
    {
        var page = SearchTestBed.Page("a", "A");
        Assert.NotNull(Count(page));
        Assert.Null(Count(page with { Indexed = false }));
        Assert.Null(Count(page with { ContentLocale = new("pt-BR", "pt-br", "Português") }));
        Assert.Null(Count(page with { Layout = PageLayout.Root }));
        Assert.Null(Count(page with { Layout = PageLayout.NotFound }));
    }

    private static PageWords? Count(PageDraft draft) => CountWords.Of(draft);

    private static IEnumerable<string> Words(PageWords page) => page.Words.Select(word => word.Word).Order(StringComparer.Ordinal);

    private static (int, int, int, int) Places(PageWords page, string written)
    {
        var word = page.Words.Single(word => word.Word == written);
        return (word.Title, word.Headings, word.Description, word.Text);
    }
}
