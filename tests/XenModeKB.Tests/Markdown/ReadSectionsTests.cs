using XenModeKB.Model;

namespace XenModeKB.Tests.Markdown;

/// <summary>Sections of pages in the source language: which there are, and what changes their fingerprint.</summary>
public sealed class ReadSectionsTests
{
    private const string Path = "input/content/pt-BR/page.md";

    [Fact]
    public void A_page_is_cut_at_its_headings()
    {
        var sections = Sections("Before.\n\n## A {#a}\n\nText.\n\n### B\n\n## C {#c}\nEnd.\n");

        Assert.Equal(
            ["_title 1-4 (2,8)", "_lead 5-6 (5,1)", "a 7-10 (7,1)", "b 11-12 (11,1)", "c 13-14 (13,1)"],
            sections.Select(s => $"{s.Id} {s.FirstLine}-{s.LastLine} ({s.Span.Line},{s.Span.Column})"));
        Assert.Equal(5, sections.Select(section => section.Fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- Nothing yet. -->\n\n")]
    [InlineData("[label]: https://example.org/\n\n---\n\n")]
    public void What_no_reader_reads_is_no_lead(string before) =>
        Assert.Equal(["_title", "a"], Sections($"{before}## A {{#a}}\n\nText, [label].\n").Select(section => section.Id));

    [Theory]
    [InlineData("Text one two.", "Text  one\ntwo")]
    [InlineData("Text *one* two.", "Text **one** two.")]
    [InlineData("Text *one* two.", "Text one two.")]
    [InlineData("Text \"one\" two.", "Text “one” two!")]
    [InlineData("- one\n- two", "* one\n\n* two")]
    [InlineData("See [one](two.md#a).", "See [one](folder/two.md).")]
    [InlineData("See [one](two.md).", "See [one][two].\n\n[two]: three.md")]
    [InlineData("See <https://example.org/a>.", "See <https://example.org/b>.")]
    [InlineData("See https://example.org/a now.", "See https://example.org/b now.")]
    [InlineData("![Box](a.svg)", "![Box](b.svg)")]
    [InlineData("One.[^a]\n\n[^a]: Note.", "One.[^b]\n\n[^b]: Note.")]
    [InlineData("One <!-- two -->", "One")]
    [InlineData("Um&nbsp;dois", "Um dois")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "|a|b|\n|:--|--:|\n|c|d|")]
    [InlineData("```sh\nls\n```", "~~~sh\nls\n~~~")]
    public void The_way_a_section_is_written_does_not_count(string one, string other) => Assert.Equal(Print(one), Print(other));

    [Theory]
    [InlineData("Text one two.", "Text one three.")]
    [InlineData("Text 1.5.", "Text 1.6.")]
    [InlineData("Text `a b`.", "Text `a  b`.")]
    [InlineData("Text `a`.", "Text a.")]
    [InlineData("```sh\nls -l\n```", "```sh\nls -a\n```")]
    [InlineData("```sh\nls\n```", "```ini\nls\n```")]
    [InlineData("Text [@a].", "Text [@b].")]
    [InlineData("Text [@a].", "Text [@a, p. 3].")]
    [InlineData("Text [@a, p. 3].", "Text [@a, p. 4].")]
    [InlineData("Text [@a].", "Text.")]
    [InlineData(":::table a\n:::", ":::table b\n:::")]
    [InlineData(":::table a\n:::", ":::picture a\n:::")]
    [InlineData(":::then-now\n:::then\na\n:::\n:::now\nb\n:::\n:::", ":::then-now\n:::then\na b\n:::\n:::now\n:::\n:::")]
    [InlineData("> [!NOTE]\n> Text.", "> [!WARNING]\n> Text.")]
    [InlineData("> [!NOTE]\n> One.\n>\n> Two.", "> [!NOTE]\n> One.\n\nTwo.")]
    [InlineData("| a | b |\n|---|---|\n| c d | e |", "| a | b |\n|---|---|\n| c | d e |")]
    [InlineData("One.[^a]\n\n[^a]: Note.", "One.[^a]\n\n[^a]: Other.")]
    [InlineData("Press <kbd>A</kbd>.", "Press A.")]
    [InlineData("One ~~two~~.", "One two.")]
    [InlineData("See [](entity:a/b).", "See [](entity:a/c).")]
    public void What_it_says_counts(string one, string other) => Assert.NotEqual(Print(one), Print(other));

    [Fact]
    public void Of_two_sections_with_one_id_the_first_one_is_translated() =>
        Assert.Equal(["_title 1", "a 5"], Sections("## A {#a}\n\nText.\n\n## B {#a}\n\nMore.\n").Select(section => $"{section.Id} {section.FirstLine}"));

    [Fact]
    public void The_level_of_a_heading_counts() => Assert.NotEqual(Sections("## A {#a}\n")[1].Fingerprint, Sections("### A {#a}\n")[1].Fingerprint);

    [Fact]
    public void A_footnote_belongs_to_the_section_that_defines_it()
    {
        var before = Sections("## A {#a}\n\nOne.[^n]\n\n[^n]: Note.\n\n## B {#b}\n\nTwo.\n");
        var after = Sections("## A {#a}\n\nOne.[^n]\n\n[^n]: Changed.\n\n## B {#b}\n\nTwo.\n");

        Assert.Equal(["a"], before.Zip(after).Where(pair => pair.First.Fingerprint != pair.Second.Fingerprint).Select(pair => pair.First.Id));
    }

    [Fact]
    public void A_translation_needs_no_fingerprints() =>
        Assert.All(MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("## A {#a}\n")).Documents[0].Page.Facts.Sections, section => Assert.Equal("", section.Fingerprint));

    private static string Print(string body) => Sections($"## A {{#a}}\n\n{body}\n")[1].Fingerprint;

    private static EquatableArray<PageSection> Sections(string body) =>
        MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter(body), Path).Documents[0].Page.Facts.Sections;
}
