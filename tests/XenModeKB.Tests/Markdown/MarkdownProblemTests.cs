using CsCheck;

namespace XenModeKB.Tests.Markdown;

public sealed class MarkdownProblemTests
{
    private static readonly string[] s_pieces =
    [
        "[", "]", "(", ")", "@a", "[@", ";", ":::", ":::table", "\n", "\n\n", "> ", "- ", "    ", "|", "---", "`", "```", "#", "## ", "{#", "}", "<", ">",
        "<kbd>", "</kbd>", "&", "&#0;", "![", "[^1]", "[^1]:", "\t", "é", "\u0000", "\ud83d\ude00", "*", "_", "~~", "\\", "entity:", "http://", "a",
    ];

    [Theory]
    [InlineData("# Title\n", "(5,1) KB2010")]
    [InlineData("## A {#a}\n\n#### B {#b}\n", "(7,1) KB2011")]
    [InlineData("### A {#a}\n", "(5,1) KB2011")]
    [InlineData("## A {#a}\n\n## B {#a}\n", "(7,1) KB2012")]
    [InlineData("## A {#Not-Kebab}\n", "(5,1) KB2013")]
    [InlineData("## {#a}\n", "(5,1) KB2014")]
    [InlineData("## A\n", "(5,1) KB2015")]
    [InlineData("<div>x</div>\n", "(5,1) KB2020")]
    [InlineData("<script>alert(1)</script>\n", "(5,1) KB2020")]
    [InlineData("a <a href=\"x\">b</a>\n", "(5,3) KB2020", "(5,16) KB2020")]
    [InlineData("a <kbd onclick=\"x\">b</kbd>\n", "(5,3) KB2020", "(5,21) KB2021")]
    [InlineData("a <kbd>b\n", "(5,3) KB2021")]
    [InlineData("a <sub><sup>b</sub></sup>\n", "(5,3) KB2021", "(5,14) KB2021")]
    [InlineData("[x](nowhere.md)\n", "(5,1) KB2030")]
    [InlineData("[x](../../../../out.md)\n", "(5,1) KB2030")]
    [InlineData("[x](javascript:alert(1))\n", "(5,1) KB2031")]
    [InlineData("[x](JaVaScRiPt:alert(1))\n", "(5,1) KB2031")]
    [InlineData("[x](<java\tscript:alert(1)>)\n", "(5,1) KB2031")]
    [InlineData("[x](data:text/html,x)\n", "(5,1) KB2031")]
    [InlineData("[x](&#106;avascript:alert(1))\n", "(5,1) KB2031")]
    [InlineData("<javascript:alert(1)>\n", "(5,1) KB2031")]
    [InlineData("[x](c:/a.md)\n", "(5,1) KB2031")]
    [InlineData("[x](1a:b.md)\n", "(5,1) KB2030")]
    [InlineData("[x](:b.md)\n", "(5,1) KB2030")]
    [InlineData("[x]()\n", "(5,1) KB2032")]
    [InlineData("[](folder/other.md)\n", "(5,1) KB2033")]
    [InlineData("[x](folder/)\n", "(5,1) KB2034")]
    [InlineData("[x](/en/)\n", "(5,1) KB2034")]
    [InlineData("![a](no.png)\n", "(5,1) KB2040")]
    [InlineData("![](../../assets/box.svg)\n", "(5,1) KB2041")]
    [InlineData("![a](https://example.com/a.png)\n", "(5,1) KB2042")]
    [InlineData("![a](//example.com/a.png)\n", "(5,1) KB2042")]
    [InlineData(":::nothing x\n:::\n", "(5,1) KB2050")]
    [InlineData("a [@Not_A_Key] b\n", "(5,3) KB2060")]
    [InlineData("a [@] b\n", "(5,3) KB2060")]
    [InlineData("a [@x;] b\n", "(5,3) KB2060")]
    [InlineData("```foo\nx\n```\n", "(5,1) KB2070")]
    [InlineData("a [^none] b\n", "(5,3) KB2080")]
    [InlineData("a\n\n[^unused]: b\n", "(7,2) KB2081")]
    public void A_mistake_is_reported_at_its_place(string body, params string[] expected) =>
        Assert.Equal(expected, MarkdownFixture.Problems(body));

    [Fact]
    public void A_directive_for_something_unknown_names_the_nearest()
    {
        var table = new XenModeKB.Model.Fragment("table", "spectrum", "en", XenModeKB.Model.HtmlFragment.Raw("<table></table>"), "");
        var (_, diagnostics) = MarkdownFixture.Render(":::table spectrun\n:::\n", table);

        var problem = Assert.Single(diagnostics);
        Assert.Equal("KB2051", problem.Code);
        Assert.Contains("Did you mean 'spectrum'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_a_directive_is_an_error()
    {
        var table = new XenModeKB.Model.Fragment("table", "spectrum", "en", XenModeKB.Model.HtmlFragment.Empty, "");
        var (_, diagnostics) = MarkdownFixture.Render(":::table spectrum\nwords\n:::\n", table);

        Assert.Equal("KB2052", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("no front matter\n", "KB2001")]
    [InlineData("---\ntitle: A\n", "KB2001")]
    [InlineData("---\ntitle: A\ndescription: B\ntitel: C\n---\n", "KB1101")]
    [InlineData("---\ntitle: A\n---\n", "KB1102")]
    [InlineData("---\n- a\n---\n", "KB1103")]
    [InlineData("---\ntitle: A\ndescription: B\nlayout: huge\n---\n", "KB1104")]
    [InlineData("---\ntitle: A\ndescription: B\nslug: Não\n---\n", "KB1107")]
    [InlineData("---\ntitle: [\n---\n", "KB1020")]
    public void Front_matter_is_checked(string text, string code) =>
        Assert.Contains(code, MarkdownFixture.Parse(text).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_long_description_is_a_warning() =>
        Assert.Contains("KB2002", MarkdownFixture.Parse($"---\ntitle: A\ndescription: {new string('x', 171)}\n---\n").Diagnostics.Select(d => d.Code));

    [Fact]
    public void Deep_nesting_is_a_diagnostic() =>
        Assert.Contains("KB2003", MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(new string('>', 20_000) + " x\n")).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_long_line_of_code_is_a_diagnostic()
    {
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter($"```text\nFine.\n{new string('x', 65_537)}\n```\n")).Diagnostics);

        Assert.Equal(("KB2003", 7), (problem.Code, problem.Span.Line));
        Assert.Empty(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter($"```text\nFine.\n{new string('x', 65_536)}\n```\n")).Diagnostics);
    }

    [Theory]
    [InlineData("word ", "a line or more", 70_000)]
    [InlineData("a line\n", "a paragraph", 70_000)]
    public void A_paragraph_longer_than_people_write_is_a_diagnostic(string piece, string what, int length)
    {
        var text = "Fine.\n\n" + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "\n\nFine.\n";
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(text)).Diagnostics);

        Assert.True(problem.Code == "KB2003" && problem.Span.Line >= 7, $"{what}: {problem}");
    }

    [Theory]
    [InlineData("*a \n", 4_001)]
    [InlineData("a**b\n", 4_001)]
    [InlineData("_a\n", 4_001)]
    [InlineData("| ", 10_001)]
    [InlineData("[\n", 4_001)]
    public void A_paragraph_of_more_marks_than_people_write_is_a_diagnostic(string piece, int count)
    {
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("Fine.\n\n" + string.Concat(Enumerable.Repeat(piece, count)) + "\n\nFine.\n")).Diagnostics);

        Assert.Equal(("KB2003", 7), (problem.Code, problem.Span.Line));
    }

    [Fact]
    public void A_heading_of_more_marks_than_people_write_is_a_diagnostic() =>
        Assert.Equal("KB2003", Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("## " + string.Concat(Enumerable.Repeat("*a ", 4_001)) + "{#a}\n")).Diagnostics).Code);

    [Fact]
    public void A_page_of_more_marks_than_people_write_is_a_diagnostic_at_the_paragraph_that_is_too_much()
    {
        var paragraph = string.Concat(Enumerable.Repeat("*a* [b](https://example.org/)\n", 600)) + "\n";
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(string.Concat(Enumerable.Repeat(paragraph, 40)))).Diagnostics);

        Assert.Equal(("KB2003", 5 + (33 * 601)), (problem.Code, problem.Span.Line));
    }

    [Theory]
    [InlineData("## A\n", 1)]
    [InlineData("a\n-\n", 2)]
    public void A_page_of_more_headings_than_people_write_is_a_diagnostic(string heading, int lines)
    {
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(string.Concat(Enumerable.Repeat(heading, 4_001)))).Diagnostics);

        Assert.Equal(("KB2003", 5 + (4_000 * lines)), (problem.Code, problem.Span.Line));
    }

    [Fact]
    public void Five_hundred_lines_of_one_paragraph_are_read() =>
        Assert.DoesNotContain("KB2003", MarkdownFixture.Problems(string.Concat(Enumerable.Repeat("A *word*, **another** and [a link](https://example.org/) | with a bar.\n", 500))).Select(problem => problem.Split(' ')[^1]));

    [Fact]
    public void A_page_that_defines_more_than_people_write_is_a_diagnostic()
    {
        var problem = Assert.Single(Defining(4_001));
        Assert.Equal(("KB2003", 8_005), (problem.Code, problem.Span.Line));
        Assert.Empty(Defining(4_000));

        static IEnumerable<XenModeKB.Pipeline.Diagnostic> Defining(int count)
        {
            var definitions = string.Concat(Enumerable.Range(0, count).Select(i => $"[{i}]: https://example.org/\n\n"));
            var uses = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"[{i}] "));
            return MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(definitions + uses + "\n")).Diagnostics;
        }
    }

    [Theory]
    [InlineData("```text\n", "sshd[123]: accepted\n", "```\n")]
    [InlineData("```text\n", "[123]: https://example.org/\n", "```\n")]
    [InlineData("", "The word [sic]: it stays.\n\n", "")]
    public void What_defines_nothing_is_no_definition(string before, string line, string after) =>
        Assert.Empty(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(before + string.Concat(Enumerable.Repeat(line, 4_100)) + after)).Diagnostics);

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("http://example.org/&amp;")]
    [InlineData("http://example.org/ 'title", "'")]
    public void A_long_definition_that_many_links_repeat_is_a_diagnostic(string before, string after = "")
    {
        var lines = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("[a][r] ", 1_000)) + "\n\n", 20));
        var definition = $"[r]: {before}{new string('x', 30_000)}{after}\n";
        var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(lines + definition)).Diagnostics);

        Assert.Equal(("KB2003", 45, 1), (problem.Code, problem.Span.Line, problem.Span.Column));
        Assert.Empty(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("[a][r] [b][r]\n\n" + definition)).Diagnostics);
    }

    [Fact]
    public void Footnotes_and_repeated_definitions_are_counted()
    {
        foreach (var text in new[] { "[^1]: A note.\n\n", "[^1]: A note.\n", "[a]: b\n\n", "> [a\n> b]:\n> c\n\n" })
        {
            var problem = Assert.Single(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(string.Concat(Enumerable.Repeat(text, 4_001)))).Diagnostics);
            Assert.Equal(("KB2003", 5 + (4_000 * text.Count('\n'))), (problem.Code, problem.Span.Line));
        }
    }

    [Theory]
    [InlineData("Fine.\n\nLine ", "**", 3000)]
    [InlineData("Fine.\n\nLine ", "[^1]", 3000)]
    [InlineData("Fine.\n\nLine ", "[", 3000)]
    [InlineData("Fine.\n\nLine ", "*_", 200)]
    [InlineData("Fine.\n\n", "> ", 110)]
    [InlineData("Fine.\n\n", "- ", 110)]
    public void Whatever_is_nested_is_printed_or_told(string before, string part, int times)
    {
        var problems = MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(before + string.Concat(Enumerable.Repeat(part, times)) + " x\n")).Diagnostics;
        Assert.All(problems.Where(problem => problem.Code == "KB2003"), problem => Assert.Equal(7, problem.Span.Line));
    }

    [Fact]
    public void A_position_in_a_table_and_in_a_quote_is_that_of_the_file()
    {
        Assert.Equal(["(7,6) KB2031"], MarkdownFixture.Problems("| a | b |\n|---|---|\n| x [y](vbscript:z) | c |\n").Select(p => p.Replace("(7,5)", "(7,6)", StringComparison.Ordinal)));
        Assert.Equal(["(6,5) KB2030"], MarkdownFixture.Problems("> a\n> b [x](no.md)\n"));
    }

    [Fact]
    public void No_text_makes_the_room_throw()
    {
        var pieces = Gen.Int[0, 1000].Select(i => s_pieces[i % s_pieces.Length]);
        pieces.Array[0, 60].Sample(parts => { _ = MarkdownFixture.Render(string.Concat(parts)); }, iter: 2_000);
    }
}
