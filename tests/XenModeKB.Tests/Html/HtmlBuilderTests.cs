using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Tests.Html;

public sealed class HtmlBuilderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain, ação 世", "plain, ação 世")]
    [InlineData("&", "&amp;")]
    [InlineData("<a href=\"x\">it's</a>", "&lt;a href=&quot;x&quot;&gt;it&#39;s&lt;/a&gt;")]
    [InlineData("&amp; && end", "&amp;amp; &amp;&amp; end")]
    public void What_means_something_in_html_is_escaped_and_nothing_else(string text, string html)
    {
        Assert.Equal(html, HtmlBuilder.Escape(text));
        Assert.Equal($"<p>{html}</p>", Assert.IsType<RawHtml>(Assert.Single(new HtmlBuilder().Raw("<p>").Text(text).Raw("</p>").ToFragment().Parts)).Html);
    }

    /// <summary>One element holds a text with a name in it: a row of boxes would take each part for one of its boxes.</summary>
    [Theory]
    [InlineData("64-bit", "<span class=\"nb\">64-bit</span>")]
    [InlineData("AB-cd & Thing-X", "<span><span class=\"nb\">AB-cd</span> &amp; <span class=\"nb\">Thing-X</span></span>")]
    [InlineData("a well-known way, on 2026-11-29 & later", "a well-known way, on 2026-11-29 &amp; later")]
    public void A_name_with_a_hyphen_is_no_place_to_break_a_line(string text, string html)
    {
        Assert.Equal(html, HyphenNames.Html(text));
        Assert.Equal(html, Assert.IsType<RawHtml>(Assert.Single(new HtmlBuilder().Text(new Wording(text)).ToFragment().Parts)).Html);
    }
}
