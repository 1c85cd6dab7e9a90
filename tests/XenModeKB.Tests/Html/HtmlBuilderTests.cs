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
}
