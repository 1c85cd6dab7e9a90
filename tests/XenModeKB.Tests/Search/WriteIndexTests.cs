using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Search;

namespace XenModeKB.Tests.Search;

public sealed class WriteIndexTests
{
    private static readonly PageDraft s_page = SearchTestBed.Page("guides/setup", "Set \"it\" up", "<p>Words, ação and 4.2.</p>", "How <b>.", new(2, "first", "First"), new(4, "deep", "Deep"));
    private static readonly PageDraft s_folder = SearchTestBed.Page("guides", "Guides");

    [Fact]
    public void Words_lead_to_postings_and_postings_to_pages()
    {
        var files = Files(SearchTestBed.Index(s_page, s_folder));
        Assert.Equal(2, files["index"].GetProperty("pages").GetInt32());
        Assert.Equal("2 4 ac an b de fi gu ho it se up wo", string.Join(' ', files["index"].GetProperty("words").EnumerateArray().Select(key => key.GetString())));
        var words = files["words-ac"];
        var postings = words.GetProperty("postings")[words.GetProperty("words").GetProperty("acao").GetInt32()];
        Assert.Equal(2, postings.GetArrayLength());
        Assert.Equal(1, postings[0].GetInt32());
        var page = files["pages-0"].GetProperty("pages")[1];
        Assert.Equal(["en/guides/setup/", "Set \"it\" up", "Guides", "How <b>."], page.EnumerateArray().Take(4).Select(text => text.GetString()));
        Assert.Equal(["first", "First"], page[4].EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void All_files_of_an_index_name_one_version_which_changes_with_any_of_them()
    {
        var one = Version(SearchTestBed.Index(s_page, s_folder));
        Assert.Equal(one, Version(SearchTestBed.Index(s_folder, s_page)));
        Assert.NotEqual(one, Version(SearchTestBed.Index(s_page with { Description = "Now." }, s_folder)));
        Assert.NotEqual(one, Version(SearchTestBed.Index(SearchTestBed.Synonyms("a", "b"), s_page, s_folder)));
        Assert.NotEqual(one, Version(SearchTestBed.Index(s_page with { Body = HtmlFragment.Raw("words words") }, s_folder)));
    }

    [Fact]
    public void A_file_has_a_few_pages()
    {
        var files = Files(SearchTestBed.Index([.. Enumerable.Range(0, 20).Select(i => SearchTestBed.Page($"p{i:00}", "Page"))]));
        Assert.Equal([2, 2, 2], Enumerable.Range(7, 3).Select(i => files[$"pages-{i}"].GetProperty("pages").GetArrayLength()));
    }

    [Fact]
    public void Postings_name_each_page_by_its_distance_from_the_one_before()
    {
        var words = Files(SearchTestBed.Index([.. Enumerable.Range(0, 8).Select(i => SearchTestBed.Page($"p{i}", i is 1 or 2 or 6 ? "Quokka farm" : "Other"))]));

        var postings = words["words-qu"].GetProperty("postings")[words["words-qu"].GetProperty("words").GetProperty("quokka").GetInt32()];
        Assert.Equal([1, 1, 4], postings.EnumerateArray().Where((_, i) => i % 2 == 0).Select(number => number.GetInt32()));
        var beside = words["words-qu"].GetProperty("postings")[words["words-qu"].GetProperty("neighbours").GetProperty("quokka farm").GetInt32()];
        Assert.Equal([1, 1, 4], beside.EnumerateArray().Where((_, i) => i % 2 == 0).Select(number => number.GetInt32()));
    }

    [Fact]
    public void A_site_without_pages_has_an_index_all_the_same() =>
        Assert.Equal(["index"], Files(SearchTestBed.Index()).Keys);

    private static string Version(SearchIndex index) => Assert.Single(Files(index).Values.Select(file => file.GetProperty("version").GetString()!).Distinct());

    private static Dictionary<string, JsonElement> Files(SearchIndex index) =>
        WriteIndex.Apply(index).Documents.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => JsonElement.Parse(file.Content.Span), StringComparer.Ordinal);
}
