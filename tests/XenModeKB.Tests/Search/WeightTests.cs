using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

/// <summary>How much a word says about a page: more in its title than in its text, more where it stands often, less on a long page, and that has its limits.</summary>
public sealed class WeightTests
{
    private static readonly PageDraft s_other = SearchTestBed.Page("other", "Other", "<p>Some words of another page.</p>");

    [Fact]
    public void A_word_counts_more_in_the_title_than_anywhere_else()
    {
        var title = Of(SearchTestBed.Page("a", "Quokka", "<p>Text.</p>"));
        Assert.All(
            [SearchTestBed.Page("a", "Else", "<p>Quokka.</p>"), SearchTestBed.Page("a", "Else", "<p>Text.</p>", "Quokka"), Headed("<p>Text.</p>", "Quokka")],
            page => Assert.InRange(Of(page), 2, title - 1));
    }

    [Fact]
    public void The_smaller_its_share_of_the_title_the_less_it_counts()
    {
        int[] weights = [.. new[] { "Quokka", "Quokka farm", "Quokka farm near town" }.Select(title => Of(SearchTestBed.Page("a", title)))];
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(3, weights.Distinct().Count());
        Assert.Equal(weights[0], Of(SearchTestBed.Page("a", "Quokka quokka")));
    }

    [Fact]
    public void A_fourth_heading_and_a_third_word_of_a_description_add_nothing()
    {
        int[] headings = [.. Enumerable.Range(0, 5).Select(count => Of(Headed("<p>Quokka.</p>", [.. Enumerable.Repeat("Quokka", count)])))];
        int[] described = [.. Enumerable.Range(0, 4).Select(count => Of(SearchTestBed.Page("a", "Else", "<p>Quokka.</p>", string.Concat(Enumerable.Repeat("quokka ", count)))))];
        Assert.True(headings[0] < headings[1] && headings[1] < headings[2] && headings[2] < headings[3], string.Join(' ', headings));
        Assert.Equal(headings[3], headings[4]);
        Assert.True(described[0] < described[1] && described[1] < described[2], string.Join(' ', described));
        Assert.Equal(described[2], described[3]);
    }

    [Fact]
    public void Each_further_time_adds_less_and_a_long_page_has_less()
    {
        int[] times = [.. Enumerable.Range(1, 3).Select(count => Of(SearchTestBed.Page("a", "Else", $"<p>{string.Concat(Enumerable.Repeat("quokka ", count))}{string.Concat(Enumerable.Repeat("word ", 9 - count))}</p>")))];
        Assert.True(times[1] - times[0] > times[2] - times[1] && times[2] > times[1], string.Join(' ', times));
        Assert.True(Of(SearchTestBed.Page("a", "Else", "<p>quokka" + string.Concat(Enumerable.Repeat(" word", 40)) + "</p>")) < times[0]);
    }

    [Fact]
    public void Forms_of_a_word_count_together_wherever_they_stand()
    {
        foreach (var (one, both) in new[] { ("driver driver", "driver drivers") })
        {
            Assert.Equal(Of(SearchTestBed.Page("a", one), "driver"), Of(SearchTestBed.Page("a", both), "driver"));
            Assert.Equal(Of(SearchTestBed.Page("a", "Else", $"<p>{one}</p>"), "driver"), Of(SearchTestBed.Page("a", "Else", $"<p>{both}</p>"), "driver"));
            Assert.Equal(Of(SearchTestBed.Page("a", "Else", "", one), "driver"), Of(SearchTestBed.Page("a", "Else", "", both), "driver"));
            Assert.Equal(Of(Headed("", "driver", "driver"), "driver"), Of(Headed("", "driver", "drivers"), "driver"));
        }
    }

    [Fact]
    public void A_page_that_counts_least_is_found_all_the_same()
    {
        var settings = SearchSettings.Empty with { Weights = [new(new("a", default), 1)] };
        Assert.Equal(1, Of(SearchTestBed.Index(settings, SearchTestBed.Page("a", "Else", "<p>Quokka.</p>"), s_other), "quokka"));
    }

    [Fact]
    public void A_site_of_titles_alone_has_weights() =>
        Assert.InRange(Of(SearchTestBed.Index(SearchTestBed.Page("a", "Quokka")), "quokka"), 10, 1000);

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Two_words_of_a_heading_stand_side_by_side_down_to_the_third_level(int level, bool isPhrase)
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("a", "Else", headings: new Heading(level, "x", "Quokka farm")), s_other);
        Assert.Equal(isPhrase, Neighbours(index).Contains("quokka farm"));
    }

    [Fact]
    public void Two_words_of_a_description_stand_side_by_side() =>
        Assert.Contains("quokka farm", Neighbours(SearchTestBed.Index(SearchTestBed.Page("a", "Else", description: "A quokka farm."), s_other)));

    /// <summary>Four pages have them so, of more that have both: those of a fifth would lead nowhere.</summary>
    [Theory]
    [InlineData(4, 8, true)]
    [InlineData(5, 10, false)]
    [InlineData(2, 4, true)]
    [InlineData(2, 3, false)]
    public void Two_words_of_a_text_are_a_phrase_where_few_pages_have_them_so(int together, int anywhere, bool isPhrase)
    {
        var index = SearchTestBed.Index([.. Enumerable.Range(0, 10).Select(i => SearchTestBed.Page(
            $"p{i}", "Page", i < together ? "<p>Quokka farm.</p>" : i < anywhere ? "<p>Quokka. Farm.</p>" : "<p>Text.</p>"))]);
        Assert.Equal(isPhrase, Neighbours(index).Contains("quokka farm"));
    }

    /// <summary>A list, which counts less, gives no phrases of its text.</summary>
    [Fact]
    public void Lists_have_no_phrases_in_their_text()
    {
        PageDraft[] rest = [.. Enumerable.Range(0, 3).Select(i => SearchTestBed.Page($"p{i}", "Page", "<p>Quokka. Farm.</p>"))];
        var list = SearchTestBed.Page("a", "Else", "<p>Quokka farm.</p>");
        Assert.Contains("quokka farm", Neighbours(SearchTestBed.Index([list, .. rest])));
        Assert.DoesNotContain("quokka farm", Neighbours(SearchTestBed.Index([list with { InNavigation = false }, .. rest])));
    }

    private static PageDraft Headed(string html, params string[] headings) =>
        SearchTestBed.Page("a", "Else", html, "", [.. headings.Select((text, i) => new Heading(2, $"h{i}", text))]);

    private static int Of(PageDraft page, string word = "quokka") => Of(SearchTestBed.Index(page, s_other), word);

    private static int Of(SearchIndex index, string word)
    {
        var shard = index.Shards[Shard.KeyOf(word)];
        var place = shard.Words.Single(one => one.Word == word).Place;
        return shard.Postings[place].Single(posting => index.Pages[posting.Page].Key == "a").Weight;
    }

    private static IEnumerable<string> Neighbours(SearchIndex index) => index.Shards.Values.SelectMany(shard => shard.Neighbours).Select(two => two.Words);
}
