using System.Text;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.References;
using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class RenderReferencesTests
{
    [Fact]
    public void Each_language_has_the_list_and_a_page_for_each_source()
    {
        var routes = Render(7).Drafts().Select(draft => draft.Route);

        Assert.Equal(["en/references/", "en/references/dunlap-spectrum/", "en/references/livro/", "pt-br/references/", "pt-br/references/dunlap-spectrum/", "pt-br/references/livro/"], routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_says_how_often_a_source_is_used_and_leads_to_every_use()
    {
        var list = HtmlOf(Page("en/references/", 40).Body);

        Assert.Equal("used in 40 places", list.QuerySelector("#ref--livro a[href='en/references/livro/#cited-by']")!.TextContent);
        Assert.Equal(40, HtmlOf(Page("en/references/livro/", 40).Body).QuerySelectorAll("#cited-by + ul a[role=doc-backlink]").Length);
        Assert.Null(HtmlOf(Page("pt-br/references/", 7).Body).QuerySelector("a.source-uses"));
    }

    [Fact]
    public void The_list_is_grouped_by_letter_and_its_outline_leads_there()
    {
        var page = Page("en/references/", 1);

        Assert.Equal(["D", "E"], page.Outline.Select(heading => heading.Text));
        Assert.All(page.Outline, heading => Assert.NotNull(HtmlOf(page.Body).GetElementById(heading.Id)));
    }

    [Fact]
    public void A_page_of_a_source_holds_the_full_record_its_uses_and_exports()
    {
        var html = HtmlOf(Page("en/references/dunlap-spectrum/", 0).Body);

        Assert.Equal(["dunlap-spectrum", "The spectrum", "Blog post", "Dunlap, George", "23 October 2012", "en", "https://example.org/spectrum", "live", "1 November 2026", "2 November 2026"], html.QuerySelectorAll("dl.record dd").Select(value => value.TextContent));
        Assert.Equal(3, html.QuerySelectorAll("details.export pre").Length);
        Assert.Equal(7, HtmlOf(Page("en/references/livro/", 7).Body).QuerySelectorAll("#cited-by + ul a").Length);
    }

    [Fact]
    public void No_id_stands_twice()
    {
        Assert.All(Render(9).Drafts(), draft => Assert.Distinct(HtmlOf(draft.Body).QuerySelectorAll("[id]").Select(element => element.Id)));
    }

    [Fact]
    public void CSL_JSON_holds_what_was_written()
    {
        using var csl = JsonDocument.Parse(File("en/references/references.csl.json"));
        var item = csl.RootElement[0];

        Assert.Equal(2, csl.RootElement.GetArrayLength());
        Assert.Equal(("dunlap-spectrum", "post-weblog", "The spectrum"), (item.GetProperty("id").GetString(), item.GetProperty("type").GetString(), item.GetProperty("title").GetString()));
        Assert.Equal([2012, 10, 23], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(("Dunlap", "George"), (item.GetProperty("author")[0].GetProperty("family").GetString(), item.GetProperty("author")[0].GetProperty("given").GetString()));
        Assert.Equal("978-0-306-40615-7", csl.RootElement[1].GetProperty("ISBN").GetString());
    }

    [Fact]
    public void BibTeX_holds_what_was_written()
    {
        var entries = BibTeXParser.Parse(File("en/references/references.bib"));

        Assert.Equal(["online dunlap-spectrum", "book livro"], entries.Select(entry => $"{entry.Type} {entry.Key}"));
        Assert.Equal(("Dunlap, George", "{The spectrum}", "2012-10-23", "https://example.org/spectrum"), (entries[0].Fields["author"], entries[0].Fields["title"], entries[0].Fields["date"], entries[0].Fields["url"]));
        Assert.Equal("978-0-306-40615-7", entries[1].Fields["isbn"]);
    }

    [Fact]
    public void BibTeX_survives_what_TeX_would_read_as_markup()
    {
        var list = List(Good.Replace("title: The spectrum", "title: 'A {b} & 100% $c_d #e ~f ^g \\h'", StringComparison.Ordinal));
        var entry = BibTeXParser.Parse(ExportFormat.All[0].Write(list.All, English))[0];

        Assert.Equal("{A {\\textbraceleft}b{\\textbraceright} \\& 100\\% \\$c\\_d \\#e {\\textasciitilde}f {\\textasciicircum}g {\\textbackslash}h}", entry.Fields["title"]);
    }

    [Fact]
    public void RIS_holds_what_was_written()
    {
        var lines = File("en/references/dunlap-spectrum/dunlap-spectrum.ris").Split("\r\n");

        Assert.Equal(["TY  - BLOG", "ID  - dunlap-spectrum", "AU  - Dunlap, George", "TI  - The spectrum", "PY  - 2012", "DA  - 2012/10/23/", "UR  - https://example.org/spectrum", "Y2  - 2026/11/01/", "LA  - en", "ER  - ", ""], lines);
    }

    [Fact]
    public void What_cites_a_source_is_told_by_page_and_no_row_twice_in_a_row()
    {
        var (livro, entry) = (Cite("livro"), "#cited-by + ul > li");
        CitationUse Use(string route, string page, int anchor, string? context) => new(livro, "en", route, page, $"cite--{anchor}", context);
        CitationUse[] uses = [Use("en/t/", "Table", 1, "Saw, Teeth"), Use("en/t/", "Table", 2, "Saw, Grip"), Use("en/t/", "Table", 3, "Awl, Grip"), Use("en/p/", "Page", 1, "Use"), Use("en/p/", "Page", 2, "Use"), Use("en/s/", "Short", 1, null)];
        var items = HtmlOf(new ReferencePage(Site(), English).Draft(List()["livro"]!, uses).Body).QuerySelectorAll(entry).ToList();

        Assert.Equal(["Table: Saw, Teeth, Grip, Awl, Grip", "Page: Use 2", "Short: Short"], items.Select(item => item.TextContent));
        Assert.Equal(["en/p/#cite--1", "en/p/#cite--2"], items[1].QuerySelectorAll("a[role=doc-backlink]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_file_for_machines_says_what_cites_each_source()
    {
        using var api = JsonDocument.Parse(File("api/v1/references.json", uses: 2));
        var book = api.RootElement.GetProperty("references")[1];

        Assert.Equal("livro", book.GetProperty("key").GetString());
        Assert.Equal(["https://example.com/kb/en/a/#cite--1", "https://example.com/kb/en/a/#cite--2"], book.GetProperty("cited_by").EnumerateArray().Select(use => use.GetProperty("url").GetString()));
        Assert.Equal("CC BY-SA 4.0", api.RootElement.GetProperty("licence").GetProperty("name").GetString());
    }

    [Fact]
    public void The_list_speaks_of_each_type_and_state_in_each_language()
    {
        var text = string.Concat(SourceType.Names.Select((type, i) => $"k{i:00}:\n  type: {type}\n  title: T{i}\n  language: en\n  checked: \"2026-01\"\n  url: https://example.org/{i}\n  status: {(i % 2 == 0 ? "unknown" : "unfit")}\n  url_certainty: memory\n"));
        var list = List(text);

        Assert.Equal(2 * (1 + SourceType.Names.Length), RenderReferences.Render(list, [], Site()).Drafts().Count());
    }

    private static RoomOutput Render(int uses)
    {
        var list = List();
        var site = Site();
        var cites = Enumerable.Range(0, uses).Select(_ => new CitePart([Cite("livro")], Anchor: "security")).ToArray();
        return RenderReferences.Render(list, NumberCitations.Number(Draft(cites), list, site).Uses, site);
    }

    private static PageDraft Page(string route, int uses) => Render(uses).Drafts().Single(draft => draft.Route == route);

    private static string File(string path, int uses = 0) => Encoding.UTF8.GetString(Render(uses).Written().Single(file => file.Path == path).Content.Span);
}
