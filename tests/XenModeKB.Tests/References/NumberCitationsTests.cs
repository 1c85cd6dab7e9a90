using XenModeKB.Model;
using XenModeKB.References;
using static XenModeKB.Tests.References.ReferencesTestBed;

namespace XenModeKB.Tests.References;

public sealed class NumberCitationsTests
{
    [Fact]
    public void A_page_without_citations_has_no_notes()
    {
        var notes = Number(Draft());

        Assert.Empty(notes.Inline);
        Assert.Empty(notes.List.Parts);
        Assert.Empty(notes.Uses);
    }

    [Fact]
    public void Numbers_follow_the_first_use_and_repeats_share_them()
    {
        var notes = Number(Draft(new([Cite("livro")]), new([Cite("dunlap-spectrum", "p. 3"), Cite("livro"), Cite("livro")])));

        Assert.Equal(["[1]", "[2, p. 3][1]"], notes.Inline.Select(inline => HtmlOf(inline).Body!.TextContent));
        Assert.Equal(["note--livro", "note--dunlap-spectrum"], HtmlOf(notes.List).QuerySelectorAll("li.note").Select(note => note.Id));
        Assert.Equal(["cite--1", "cite--2", "cite--3"], notes.Uses.Select(use => use.Anchor));
    }

    [Fact]
    public void From_a_citation_to_its_note_and_back_is_one_step_each()
    {
        var notes = Number(Draft(new CitePart([Cite("livro")]), new CitePart([Cite("livro")])));
        var inline = notes.Inline.SelectMany(part => HtmlOf(part).QuerySelectorAll("a")).ToList();
        var backs = HtmlOf(notes.List).QuerySelectorAll("#note--livro a[role=doc-backlink]");

        Assert.All(inline, link => Assert.Equal(("doc-noteref", "en/a/#note--livro"), (link.GetAttribute("role"), link.GetAttribute("href"))));
        Assert.Equal(inline.Select(link => "en/a/#" + link.Id), backs.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void No_two_ways_back_have_one_name()
    {
        var notes = Number(Draft(new([Cite("livro"), Cite("dunlap-spectrum")]), new([Cite("livro"), Cite("dunlap-spectrum")])));
        var backs = HtmlOf(notes.List).QuerySelectorAll("a[role=doc-backlink]");

        Assert.Equal(["Back to use 1.1", "Back to use 1.2", "Back to use 2.1", "Back to use 2.2"], backs.Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["1", "2", "1", "2"], backs.Select(link => link.TextContent));
    }

    [Fact]
    public void A_mark_names_the_place_in_its_source()
    {
        var link = HtmlOf(Number(Draft(new CitePart([Cite("dunlap-spectrum", "pp. 3-7")]))).Inline.Single()).QuerySelector("a")!;

        Assert.Equal("[1, pp. 3–7]", link.TextContent);
    }

    [Fact]
    public void A_use_knows_its_section_or_its_cell()
    {
        var uses = Number(Draft(new([Cite("livro")], Anchor: "security"), new([Cite("livro")], "Row, column", "security"), new([Cite("livro")], Anchor: "unknown"))).Uses;

        Assert.Equal(["Page A: Security", "Page A: Row, column", "Page A"], uses.Select(use => use.Label));
    }

    [Fact]
    public void Uses_beyond_five_are_collapsed_and_still_there()
    {
        var notes = HtmlOf(Number(Draft([.. Enumerable.Range(0, 8).Select(_ => new CitePart([Cite("livro")]))])).List);

        Assert.Equal(8, notes.QuerySelectorAll("a[role=doc-backlink]").Length);
        Assert.Equal(["6", "7", "8"], notes.QuerySelectorAll("details a").Select(link => link.TextContent));
        Assert.Equal("and 3 more", notes.QuerySelector("summary")!.TextContent);
    }

    [Theory]
    [InlineData("status: live", "https://example.org/spectrum", 1)]
    [InlineData("status: dead\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/spectrum\n  archive_date: \"2016-01-20\"", "https://web.archive.org/web/20160120123456/https://example.org/spectrum", 2)]
    [InlineData("status: unfit\n  archive_url: https://web.archive.org/web/20160120123456/https://example.org/spectrum\n  archive_date: \"2016-01-20\"", "https://web.archive.org/web/20160120123456/https://example.org/spectrum", 1)]
    [InlineData("status: moved\n  current_url: https://example.net/spectrum", "https://example.net/spectrum", 2)]
    public void The_title_leads_to_where_the_source_can_be_read(string status, string first, int links)
    {
        var list = List(Good.Replace("status: live", status, StringComparison.Ordinal));
        var source = HtmlOf(NumberCitations.Number(Draft(new CitePart([Cite("dunlap-spectrum")])), list, Site()).List).QuerySelector(".source")!;

        Assert.Equal(first, source.QuerySelector("cite[lang=en] a")!.GetAttribute("href"));
        Assert.Equal(links, source.QuerySelectorAll("a").Length);
        Assert.Contains("https://example.org/spectrum", source.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_nobody_verified_says_so()
    {
        var list = List(Good.Replace("  status: live", "  status: live\n  title_verified: false", StringComparison.Ordinal));
        var notes = NumberCitations.Number(Draft(new CitePart([Cite("dunlap-spectrum")])), list, Site()).List;

        Assert.Equal("title not verified", HtmlOf(notes).QuerySelector(".source-flag")!.TextContent);
    }

    [Fact]
    public void A_key_that_is_not_listed_leaves_no_trace_and_keeps_the_places_of_the_others()
    {
        var notes = Number(Draft(new([Cite("nobody")]), new([Cite("livro")])));

        Assert.Equal(["", "[1]"], notes.Inline.Select(inline => HtmlOf(inline).Body!.TextContent));
    }

    [Fact]
    public void What_a_title_holds_stays_text()
    {
        var list = List(Good.Replace("title: The spectrum", "title: 'A <script>\"&'", StringComparison.Ordinal));
        var notes = NumberCitations.Number(Draft(new CitePart([Cite("dunlap-spectrum")])), list, Site());

        Assert.Equal("A <script>\"&", HtmlOf(notes.List).QuerySelector("cite")!.TextContent);
    }

    [Theory]
    [InlineData(null, 2, "[1][2]")]
    [InlineData(null, 3, "[1–3]")]
    [InlineData("Row, column", 1, "[1]")]
    [InlineData("Row, column", 2, "[1, 2]")]
    public void Several_citations_at_one_place_are_one_mark_with_a_list_behind_it(string? context, int count, string shown)
    {
        var notes = NumberCitations.Number(Draft(new CitePart([.. Keys.Take(count).Select(key => Cite(key))], context, "cell")), Three(), Site());
        var inline = HtmlOf(notes.Inline.Single());
        var mark = inline.QuerySelector("button");
        var links = inline.QuerySelectorAll("a[role=doc-noteref]").ToList();

        Assert.Equal(shown, mark?.TextContent ?? string.Concat(links.Select(link => link.TextContent)));
        Assert.Equal(Keys.Take(count).Select(key => $"en/a/#note--{key}"), links.Select(link => link.GetAttribute("href")));
        if (mark is not null)
        {
            Assert.Equal(mark.GetAttribute("popovertarget"), inline.QuerySelector("[popover]")!.Id);
            Assert.Contains(shown, mark.GetAttribute("aria-label")!, StringComparison.Ordinal);
            Assert.All(HtmlOf(notes.List).QuerySelectorAll("a[role=doc-backlink]"), back => Assert.Equal("en/a/#" + mark.Id, back.GetAttribute("href")));
        }
    }

    [Fact]
    public void The_list_behind_a_mark_is_in_the_order_of_the_numbers()
    {
        var notes = NumberCitations.Number(Draft(new([Cite("other")]), new([Cite("dunlap-spectrum"), Cite("other"), Cite("livro")])), Three(), Site());

        var links = HtmlOf(notes.Inline[^1]).QuerySelectorAll("a[role=doc-noteref]");
        Assert.Equal(["[1]", "[2]", "[3]"], links.Select(link => link.TextContent.Split(' ')[0]));
    }

    [Fact]
    public void Numbers_in_a_row_are_a_range_and_others_stand_apart()
    {
        var notes = NumberCitations.Number(Draft(new([Cite("other")]), new([Cite("livro")]), new([Cite("dunlap-spectrum"), Cite("other"), Cite("livro")]), new([Cite("dunlap-spectrum"), Cite("other")], "Row, column")), Three(), Site());

        Assert.Equal(["[1]", "[2]", "[1–3]", "[1, 3]"], notes.Inline.Select(inline => HtmlOf(inline).QuerySelector("button, a")!.TextContent));
    }

    private static string[] Keys => ["livro", "dunlap-spectrum", "other"];

    private static ReferenceList Three() =>
        List(Good + "\nother:\n  type: book\n  title: Another\n  language: en\n  publisher: Press\n  checked: \"2026-11-02\"\n");

    private static PageNotes Number(PageDraft draft) => NumberCitations.Number(draft, List(), Site());
}
