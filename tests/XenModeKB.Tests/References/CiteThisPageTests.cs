using System.Text.Json;
using XenModeKB.References;
using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class CiteThisPageTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void A_page_says_how_to_cite_it_with_the_commit_it_was_made_from()
    {
        var own = CiteThisPage.Of(Draft(), Site(), s_day, "0123abc");

        Assert.Equal("Knowledge contributors (20 November 2026). Page A. Knowledge. https://example.com/kb/en/a/. This version: https://example.com/repository/blob/0123abc/input/content/en/a.md", own.Text);
        var entry = Assert.Single(BibTeXParser.Parse(own.BibTeX));
        Assert.Equal(("online", "{Page A}", "2026-11-20", "https://example.com/kb/en/a/"), (entry.Type, entry.Fields["title"], entry.Fields["date"], entry.Fields["url"]));
        using var csl = JsonDocument.Parse(own.CslJson);
        Assert.Equal("Page A", csl.RootElement[0].GetProperty("title").GetString());
        Assert.Contains(("citation_online_date", "2026/11/20"), own.Metadata);
        Assert.Contains(("citation_fulltext_html_url", "https://example.com/kb/en/a/"), own.Metadata);
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var own = CiteThisPage.Of(Draft(), Site(), null, null);

        Assert.Equal("Knowledge contributors. Page A. Knowledge. https://example.com/kb/en/a/.", own.Text);
        Assert.Null(own.Permalink);
        Assert.DoesNotContain(own.Metadata, tag => tag.Name == "citation_online_date");
    }

    [Fact]
    public void Machines_learn_what_a_page_cites_once_each()
    {
        var (list, draft) = (List(), Draft(new([Cite("livro"), Cite("dunlap-spectrum")]), new([Cite("livro")])));
        using var json = JsonDocument.Parse(CiteThisPage.JsonLd(draft, NumberCitations.Number(draft, list, Site()), list, Site())!);

        Assert.Equal(["livro", "dunlap-spectrum"], json.RootElement.GetProperty("citation").EnumerateArray().Select(work => work.GetProperty("@id").GetString()!.Split('/')[^2]));
        Assert.Null(CiteThisPage.JsonLd(Draft(), PageNotes.None, list, Site()));
    }
}
