using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Tests.Markdown;

public sealed class RenderPageTests
{
    [Theory]
    [InlineData("See [other](folder/other.md#a).\n", "<p>See <a href=\"{en/folder/other/#a}\">other</a>.</p>\n")]
    [InlineData("[here](#x)\n", "<p><a href=\"{en/page/#x}\">here</a></p>\n")]
    [InlineData("[out](https://example.com/?a=1&b=2 \"t\")\n", "<p><a href=\"https://example.com/?a=1&amp;b=2\" title=\"t\">out</a></p>\n")]
    [InlineData("![A box](../../assets/box.svg)\n", "<p><img src=\"{assets/box.svg}\" alt=\"A box\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\"></p>\n")]
    [InlineData("So [@a; @b-c, p. 3].\n", "<p>So {cite a b-c|p. 3}.</p>\n")]
    [InlineData("a <!-- gone --> b <kbd>c</kbd>\n", "<p>a  b <kbd>c</kbd></p>\n")]
    [InlineData("```text\na < b\n```\n", "<pre class=\"code\" tabindex=\"0\"><code class=\"language-text\">a &lt; b</code></pre>\n")]
    [InlineData("> [!NOTE]\n> Words.\n", "<div class=\"markdown-alert markdown-alert-note\" role=\"note\">\n<p class=\"markdown-alert-title\">alert.note</p>\n<p>Words.</p>\n</div>\n")]
    [InlineData("- > [!NOTE]\n  > *Words.*\n", "<ul>\n<li>\n<div class=\"markdown-alert markdown-alert-note\" role=\"note\">\n<p class=\"markdown-alert-title\">alert.note</p>\n<p><em>Words.</em></p>\n</div>\n</li>\n</ul>\n")]
    [InlineData("> A.\n>\n> > [!tip]  \n> > B\n> >\n> > C\n", "<blockquote>\n<p>A.</p>\n<div class=\"markdown-alert markdown-alert-tip\" role=\"note\">\n<p class=\"markdown-alert-title\">alert.tip</p>\n<p>B</p>\n<p>C</p>\n</div>\n</blockquote>\n")]
    [InlineData("> [!NOTE]\n>\n> > [!CAUTION]\n> >\n> > - B\n", "<div class=\"markdown-alert markdown-alert-note\" role=\"note\">\n<p class=\"markdown-alert-title\">alert.note</p>\n<p></p>\n<div class=\"markdown-alert markdown-alert-caution\" role=\"note\">\n<p class=\"markdown-alert-title\">alert.caution</p>\n<ul>\n<li>B</li>\n</ul>\n</div>\n</div>\n")]
    [InlineData("::::then-now\n:::then 2016\nA\n:::\n:::now 2026\nB\n:::\n::::\n", "<div class=\"then-now\">\n<div class=\"then\"><p class=\"then-now-label\">2016</p>\n<p>A</p>\n</div>\n<div class=\"now\"><p class=\"then-now-label\">2026</p>\n<p>B</p>\n</div>\n</div>\n")]
    [InlineData("| a | b |\n|---|--:|\n| c | *d* |\n", "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"page.table 1\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-right\"><em>d</em></td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    [InlineData("| a | b |\n|:-:|:--|\n\n| c |\n|---|\n| d |\n", "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"page.table 1\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-center\">a</th>\n<th scope=\"col\" class=\"align-left\">b</th>\n</tr>\n</thead>\n</table>\n</div>\n<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"page.table 2\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    [InlineData("![A box](../../assets/box.svg \"So & so\")\n", "<p><img src=\"{assets/box.svg}\" alt=\"A box\" title=\"So &amp; so\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\"></p>\n")]
    [InlineData("[a](https://example.org/ 'b \"c\"') and [d](mailto:d@example.org)\n", "<p><a href=\"https://example.org/\" title=\"b &quot;c&quot;\">a</a> and <a href=\"mailto:d@example.org\">d</a></p>\n")]
    [InlineData("[here](#x \"b & c\")\n", "<p><a href=\"{en/page/#x}\" title=\"b &amp; c\">here</a></p>\n")]
    [InlineData("A ~b~ ~~c~~ ~~~d~~~ ~~e~ f~~\n", "<p>A <del>b</del> <del>c</del> ~~~d~~~ <del>e~ f</del></p>\n")]
    [InlineData("See https://example.org/?a=b; it is.\n", "<p>See <a href=\"https://example.org/?a=b\">https://example.org/?a=b</a>; it is.</p>\n")]
    [InlineData("See https://example.org/?a&; it is.\n", "<p>See <a href=\"https://example.org/?a&amp;\">https://example.org/?a&amp;</a>; it is.</p>\n")]
    [InlineData("A[^a](b)\n\n[^a]: C\n", "<p>A<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>[a]</sup></a>(b)</p>\n<div class=\"footnotes\">\n<hr />\n<ol>\n<li id=\"fn:1\">\n<p>C<a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>\n")]
    [InlineData("<abbr title=\"b\">a</abbr><bdi>a</bdi><br><dfn>a</dfn><kbd>a</kbd><mark>a</mark><q>a</q><s>a</s>\n", "<p><abbr title=\"b\">a</abbr><bdi>a</bdi><br><dfn>a</dfn><kbd>a</kbd><mark>a</mark><q>a</q><s>a</s></p>\n")]
    [InlineData("<samp>a</samp><small>a</small><sub>a</sub><sup>a</sup><var>a</var>\n", "<p><samp>a</samp><small>a</small><sub>a</sub><sup>a</sup><var>a</var></p>\n")]
    public void Markdown_becomes_the_parts_of_a_page(string body, string html)
    {
        var (rendered, diagnostics) = MarkdownFixture.Render(body);

        Assert.Empty(diagnostics);
        Assert.Equal(html, rendered);
    }

    [Theory]
    [InlineData(31, "<p><a href=")]
    [InlineData(32, "<p>[a](")]
    public void An_address_has_as_many_parentheses_in_each_other_as_the_standard_allows(int count, string begin) =>
        Assert.StartsWith(begin, MarkdownFixture.Render($"[a](https://example.org/{new string('(', count)}{new string(')', count)})\n").Html, StringComparison.Ordinal);

    [Fact]
    public void A_mark_of_no_footnote_stands_there_as_it_was_written() =>
        Assert.Equal("<p>A [^none] b</p>\n", MarkdownFixture.Render("A [^none] b\n").Html);

    [Fact]
    public void The_table_of_contents_has_headings_of_two_levels() =>
        Assert.Equal(
            ["2 a A", "3 b B", "2 d D"],
            MarkdownFixture.Draft("## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\n## D {#d}\n").Outline.Select(heading => $"{heading.Level} {heading.Id} {heading.Text}"));

    [Theory]
    [InlineData("Words.\n")]
    [InlineData(":::picture x\n:::\n")]
    [InlineData("::::then-now\n:::then\nA\n:::\n:::now\nB\n:::\n::::\n")]
    [InlineData(":::chooser x\n:::\n", "chooser")]
    [InlineData(":::table x\n:::\n", "rows", "table")]
    [InlineData(":::matrix x\n:::\n", "matrix")]
    [InlineData(":::tabs\n```sh {title=\"a\"}\na\n```\n```sh {title=\"b\"}\nb\n```\n:::\n", "tabs")]
    public void A_page_has_the_scripts_of_what_stands_on_it(string body, params string[] scripts)
    {
        ImmutableArray<Fragment> fragments = [.. new[] { "picture", "chooser", "table", "matrix" }.Select(name => new Fragment(name, "x", "en", HtmlFragment.Empty, ""))];

        Assert.Equal(scripts, MarkdownFixture.Draft(body, fragments).Scripts);
    }

    [Fact]
    public void A_heading_has_the_id_that_its_author_gave_and_a_link_to_itself()
    {
        var (html, _) = MarkdownFixture.Render("## What *it* is {#what}\n");

        Assert.Equal("<h2 id=\"what\">What <em>it</em> is<a class=\"heading-link\" tabindex=\"-1\" aria-hidden=\"true\" href=\"#what\">#</a></h2>\n", html);
    }

    [Theory]
    [InlineData("sh", "ls -la # all\n", "code-comment")]
    [InlineData("ini", "type = \"x\"\n", "code-string")]
    [InlineData("yaml", "a: 1\n", "code-name")]
    [InlineData("json", "{\"a\": true}\n", "code-keyword")]
    [InlineData("json", "[1]\n", "code-number")]
    [InlineData("c", "#include <a.h>\n", "code-keyword")]
    [InlineData("xml", "<!-- a -->\n", "code-comment")]
    [InlineData("xml", "<a b='c'/>\n", "code-string")]
    [InlineData("csharp", "@\"a\"\n", "code-string")]
    public void Code_is_highlighted_without_losing_a_character(string language, string code, string scope)
    {
        var (html, _) = MarkdownFixture.Render($"```{language}\n{code}```\n");

        Assert.Contains($"<span class=\"{scope}\">", html, StringComparison.Ordinal);
        var text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));
        Assert.Equal(code, text);
    }

    [Fact]
    public void Facts_are_citations_in_reading_order_and_blocks_of_text_with_or_without_one()
    {
        var page = MarkdownFixture.Parse(MarkdownFixture.WithFrontMatter("Intro [@a].\n\n## One {#one}\n\nText of 2016.\n\n- item [@b]\n")).Documents.Single();

        Assert.Equal(["a", "b"], page.Page.Facts.Citations.Select(citation => citation.Key));
        Assert.Equal([("Intro .", true), ("Text of 2016.", false), ("item ", true)], page.Prose.Blocks.Select(p => (p.Text, p.HasCitation)));
    }
}
