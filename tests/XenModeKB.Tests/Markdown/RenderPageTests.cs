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
    public void Markdown_becomes_the_parts_of_a_page(string body, string html)
    {
        var (rendered, diagnostics) = MarkdownFixture.Render(body);

        Assert.Empty(diagnostics);
        Assert.Equal(html, rendered);
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
