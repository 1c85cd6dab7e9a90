using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class RunQueryTests
{
    private static readonly PageDraft s_runit = SearchTestBed.Page("runit", "runit", "<p>A small init with supervision.</p>");
    private static readonly PageDraft s_openrc = SearchTestBed.Page("openrc", "OpenRC", "<p>Starts services; runit can supervise them. Version 4.22.</p>");
    private static readonly PageDraft s_both = SearchTestBed.Page("both", "runit or OpenRC", "<p>Compared.</p>") with { InNavigation = false };

    [Theory]
    [InlineData("runit", "runit both openrc")]
    [InlineData("RUNIT", "runit both openrc")]
    [InlineData("openrc runit", "openrc both")]
    [InlineData("run", "runit both openrc")]
    [InlineData("supervised", "runit openrc")]
    [InlineData("4.22", "openrc")]
    [InlineData("22", "openrc")]
    [InlineData("4.23", "")]
    [InlineData("supervisr", "runit openrc")]
    [InlineData("rxnit", "")]
    [InlineData("ruxit", "runit both openrc")]
    [InlineData("runti", "runit both openrc")]
    [InlineData("rxnxt", "")]
    [InlineData("suprvizion", "runit openrc")]
    [InlineData("run1t", "")]
    [InlineData("supervmmmm", "runit openrc")]
    [InlineData("supermmmmm", "")]
    [InlineData("supexx", "runit openrc")]
    [InlineData("supmm", "")]
    [InlineData("compared quokka", "~both")]
    [InlineData("quokka", "")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    public void The_page_that_says_most_of_it_comes_first(string query, string pages) =>
        Assert.Equal(pages, SearchTestBed.Find(SearchTestBed.Index(s_runit, s_openrc, s_both), query));

    [Fact]
    public void A_word_that_is_being_typed_finds_longer_ones_after_itself()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("a", "pv"), SearchTestBed.Page("b", "pvh"), SearchTestBed.Page("c", "pvhvm"));
        Assert.Equal("a b c", SearchTestBed.Find(index, "pv"));
        Assert.Equal("b c", SearchTestBed.Find(index, "pvh"));
        Assert.Equal("~a c", SearchTestBed.Find(index, "pv pvhvm"));
    }

    [Fact]
    public void The_parts_of_a_joined_word_are_tried_when_no_page_has_the_whole()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("a", "Xen 4.4"), SearchTestBed.Page("b", "Xen 4.22"), SearchTestBed.Page("c", "22 boxes with 4 locks"));
        Assert.Equal("b", SearchTestBed.Find(index, "4.22"));
        Assert.Equal("b c", SearchTestBed.Find(index, "4-22"));
    }

    [Fact]
    public void A_part_of_a_joined_word_is_found()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("a", "One", "<p>Call <code>sendRawTransaction</code>.</p>"), SearchTestBed.Page("b", "Two", "<p>raw</p>"));
        Assert.All(["RawTransaction", "rawtransaction", "sendRawTransaction", "sendraw", "transaction", "RawTrans"], query => Assert.Equal("a", SearchTestBed.Find(index, query)));
    }

    [Fact]
    public void Words_side_by_side_count_more_whatever_stands_between_that_says_nothing()
    {
        var index = SearchTestBed.Index(
            SearchTestBed.StopWords("of", "the", "and"),
            SearchTestBed.Page("a", "List and xl"), SearchTestBed.Page("b", "The xl of the list"), SearchTestBed.Page("c", "Of"));
        Assert.Equal("b a", SearchTestBed.Find(index, "xl list"));
        Assert.Equal("a b", SearchTestBed.Find(index, "list of the xl"));
        Assert.StartsWith("c", SearchTestBed.Find(index, "of"), StringComparison.Ordinal);
    }

    /// <summary>Neither in a title nor a heading: where the text alone has the two words, one line with both comes before lines with one each.</summary>
    [Theory]
    [InlineData("<p>The command is <code>xl list</code>. FILL</p>")]
    [InlineData("<p>The command <code>xl</code> <em>list</em> shows them. FILL</p>")]
    [InlineData("<p>FILL Then xl\nlist is all.</p>")]
    public void A_phrase_in_the_text_counts_more_than_its_words(string phrase)
    {
        var longer = string.Concat(Enumerable.Repeat("Other words follow here. ", 8));
        var index = SearchTestBed.Index(
            SearchTestBed.Page("apart", "Other", "<p>A list of xl.</p>"),
            SearchTestBed.Page("lines", "Other", "<ul><li>xl</li><li>list</li></ul>"),
            SearchTestBed.Page("phrase", "Guide", phrase.Replace("FILL", longer, StringComparison.Ordinal)),
            SearchTestBed.Page("sentences", "Other", "<p>Take xl. List all.</p>"));
        Assert.StartsWith("phrase ", SearchTestBed.Find(index, "xl list"), StringComparison.Ordinal);
        Assert.False(SearchTestBed.Find(index, "list xl").StartsWith("phrase", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_words_that_most_pages_have_side_by_side_are_no_phrase()
    {
        var index = SearchTestBed.Index([.. Enumerable.Range(0, 30).Select(i => SearchTestBed.Page($"p{i}", $"Page {i}", "<p>Kinds of disk. Disk drive.</p>"))]);
        Assert.DoesNotContain(index.Shards.Values.SelectMany(shard => shard.Neighbours), two => two.Words == "disk drive");
    }

    [Fact]
    public void A_page_counts_as_its_closest_folder_does()
    {
        var settings = SearchSettings.Empty with { Weights = [new(new("a", default), 50), new(new("a/b", default), 200)] };
        var index = SearchTestBed.Index(
            settings, SearchTestBed.Page("0", "Same"), SearchTestBed.Page("a", "Same"), SearchTestBed.Page("a/b/c", "Same"), SearchTestBed.Page("ab", "Same"));
        Assert.Equal("a/b/c 0 ab a", SearchTestBed.Find(index, "same"));
    }

    [Theory]
    [InlineData("runit vs openrc", "pairs/x")]
    [InlineData("difference of openrc and runit", "pairs/x")]
    [InlineData("runit openrc", "guide")]
    public void The_page_of_a_pair_comes_first_for_who_asks_to_compare(string query, string first)
    {
        var settings = SearchTestBed.StopWords("of", "and", "or") with
        {
            Pairs = new(new("pairs", default), PairSettings.None.Words.Add("en", ["vs", "difference"])),
            Weights = [new(new("pairs", default), 10)],
        };
        var index = SearchTestBed.Index(settings, SearchTestBed.Page("guide", "runit and OpenRC"), SearchTestBed.Page("pairs/x", "OpenRC or runit"), SearchTestBed.Page("pairs/y", "OpenRC or s6"));
        Assert.Equal(first, SearchTestBed.Find(index, query).TrimStart('~').Split(' ')[0]);
    }

    [Fact]
    public void Synonyms_of_one_word_or_several_find_each_other()
    {
        var index = SearchTestBed.Index(
            SearchTestBed.Synonyms("VM", "virtual machine", "guest"),
            SearchTestBed.Page("a", "Virtual reality"), SearchTestBed.Page("b", "The guest"), SearchTestBed.Page("c", "A virtual machine"), SearchTestBed.Page("d", "Machine"));
        Assert.Equal("b c", SearchTestBed.Find(index, "vm"));
        Assert.Equal("c b", SearchTestBed.Find(index, "Virtual Machine"));
        Assert.Equal("a c", SearchTestBed.Find(index, "virtual"));
        Assert.Equal("c", SearchTestBed.Find(index, "machine guest"));
    }

    [Fact]
    public void What_was_typed_comes_before_what_means_the_same()
    {
        var index = SearchTestBed.Index(SearchTestBed.Synonyms("VM", "guest"), SearchTestBed.Page("a", "Guest"), SearchTestBed.Page("b", "VM"));
        Assert.Equal("b a", SearchTestBed.Find(index, "vm"));
        Assert.Equal("a b", SearchTestBed.Find(index, "guest"));
    }

    [Fact]
    public void Of_two_groups_with_one_term_the_first_counts()
    {
        var settings = SearchTestBed.Synonyms("vm", "guest");
        settings = settings with { Synonyms = [.. settings.Synonyms, .. SearchTestBed.Synonyms("vm", "box").Synonyms] };
        var index = SearchTestBed.Index(settings, SearchTestBed.Page("a", "Box"), SearchTestBed.Page("b", "Guest"));
        Assert.Equal("b", SearchTestBed.Find(index, "vm"));
    }

    [Fact]
    public void A_word_with_two_letters_mistyped_is_taken_for_none_where_one_is_enough()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("one", "abcdefghij"), SearchTestBed.Page("two", "abcdefghxx"));
        Assert.Equal("one", SearchTestBed.Find(index, "abcdefghik"));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 2)]
    [InlineData("ab", "", 2)]
    [InlineData("runit", "runit", 0)]
    [InlineData("runit", "urnit", 1)]
    [InlineData("runit", "ruint", 1)]
    [InlineData("runit", "unit", 1)]
    [InlineData("runit", "runi", 1)]
    [InlineData("runit", "xrunit", 1)]
    [InlineData("runit", "ruxnit", 1)]
    [InlineData("runit", "runitx", 1)]
    [InlineData("runit", "rxnit", 1)]
    [InlineData("runit", "xunix", 2)]
    [InlineData("runit", "urnti", 2)]
    [InlineData("abc", "cab", 2)]
    [InlineData("abcd", "wxyz", 4)]
    public void Mistakes_are_counted_as_people_make_them(string one, string other, int mistakes) =>
        Assert.Equal(mistakes, EditDistance.Of(one, other));

    [Fact]
    public void Pages_of_one_score_keep_their_order()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("b", "Same"), SearchTestBed.Page("a", "Same"), SearchTestBed.Page("c", "Same"));
        Assert.Equal("a b c", SearchTestBed.Find(index, "same"));
    }

    [Fact]
    public void A_word_of_another_script_is_found()
    {
        var index = SearchTestBed.Index(SearchTestBed.Page("a", "Гипервизор"));
        Assert.Equal("a", SearchTestBed.Find(index, "гипервизор"));
    }
}
