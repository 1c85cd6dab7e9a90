using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class CountWordsTests
{
    [Fact]
    public void Each_part_of_a_page_is_counted_on_its_own()
    {
        var page = CountWords.Of(SearchTestBed.Page("a", "Red xl.cfg", "<p>red red</p>", "Red, blue", new Heading(2, "red", "Red")))!;
        Assert.Equal(2, page.TitleLength);
        Assert.Equal(new("red", 1, 1, 1, 2), page.Words.Single(word => word.Word == "red"));
        Assert.Equal(new("blue", 0, 0, 1, 0), page.Words.Single(word => word.Word == "blue"));
        Assert.Equal(new("cfg", 1, 0, 0, 0), page.Words.Single(word => word.Word == "cfg"));
    }

    [Theory]
    [InlineData("<p class=\"no\" title=\"nor &gt; this\">one</p><b>two</b>", "one two")]
    [InlineData("a &amp; b&#39;c &lt;d&gt;", "a b c d")]
    [InlineData("R & D &", "d r")]
    [InlineData("<td>one</td><td>two</td>", "one two")]
    [InlineData("<svg><text>drawn</text><path d=\"m1 1\"/></svg>", "drawn")]
    [InlineData("unfinished <b title=\"x", "unfinished")]
    public void The_text_of_a_page_is_what_lies_outside_of_tags(string html, string words) =>
        Assert.Equal(words, string.Join(' ', CountWords.Of(SearchTestBed.Page("a", "", html))!.Words.Select(word => word.Word).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_tag_may_be_in_several_parts()
    {
        var body = new HtmlBuilder().Raw("one<a href=\"").Link("en/target/", null, default).Raw("\">two</a>").Cite(new([new("key", null, default)])).Raw("three").ToFragment();
        var page = CountWords.Of(SearchTestBed.Page("a", "") with { Body = body })!;
        Assert.Equal(["one", "three", "two"], page.Words.Select(word => word.Word).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Runs_of_letters_that_nobody_types_are_not_words() =>
        Assert.Empty(CountWords.Of(SearchTestBed.Page("a", "", new string('a', 41)))!.Words);

    [Fact]
    public void A_page_that_is_not_to_be_indexed_or_stands_in_for_a_translation_is_not_found()
    {
        var page = SearchTestBed.Page("a", "A");
        Assert.NotNull(CountWords.Of(page));
        Assert.Null(CountWords.Of(page with { Indexed = false }));
        Assert.Null(CountWords.Of(page with { ContentLocale = new("pt-BR", "pt-br", "Português") }));
        Assert.Null(CountWords.Of(page with { Layout = PageLayout.Root }));
        Assert.Null(CountWords.Of(page with { Layout = PageLayout.NotFound }));
    }

    [Fact]
    public void Counts_of_one_page_do_not_reach_the_next()
    {
        CountWords.Of(SearchTestBed.Page("a", "One"));
        Assert.Equal(["two"], CountWords.Of(SearchTestBed.Page("b", "Two"))!.Words.Select(word => word.Word));
    }
}
