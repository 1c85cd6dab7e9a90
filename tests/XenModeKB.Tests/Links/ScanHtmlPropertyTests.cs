using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

/// <summary>The scanner against AngleSharp's full parser, on HTML that was made to confuse.</summary>
public sealed class ScanHtmlPropertyTests
{
    private static readonly string[] s_pieces =
    [
        "<a href=", "<a href='", "<a href=\"", "<a\n\tHREF = ", "<A Id=x", "<img src=", "<img srcset=\"", "<p id=", "<div id='", "<a name=", "<h2 id=k>", "</h2>", "<link rel=stylesheet href=",
        "<script>", "</script>", "</script >", "<!--", "-->", "--!>", "<!-->", "<!--->", "<style>", "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<iframe src=x>", "</iframe>",
        "<svg>", "</svg>", "<svg><style>", "<svg><title>", "<svg/>", "<path id=q xlink:href='#y'/>", "<use href=#z />", "<foreignObject>", "</foreignObject>", "<desc>", "</desc>", "<![CDATA[", "]]>", "<math>", "</math>", "<mi>", "</mi>",
        "<noscript>", "</noscript>", "<template>", "</template>", "<xmp>", "</xmp>", "</p>", "</a>", "</div>", "<span>", "</span>", "<b>", "</b>", "<br>", "</br>", "<video poster=v src=w>", "</video>", "<input src=i>",
        "<object data=o>", "</object>", "<q cite=c>", "</q>", "<ins cite=d>", "</ins>", "<base href=b>", "<!doctype html>", "<!DOCTYPE a 'b>", "<?php ?>", "</>", "</ x>", "< a>", "<3", "<", ">", "'", "\"", "=", "/", "/>", " ", "\n", "\r\n", "\t", "\f",
        "&amp;", "&lt", "&copy", "&copy=", "&copyx", "&notit;", "&notin;", "&#65;", "&#x41", "&#0;", "&#150;", "&#xD800;", "&#x110000;", "&", "&;", "&#;", "&#x;", "&nosuch;", "&acE;", "&apos;", "&frac12",
        "x", "y.html", "#frag", "?q=1", "é", "日本", "a b", "id=dup", " id=two", " href=again", " src", " href=", " href", "=x", " data-x='<a href=no>'", "font color=red>", "\0", "\uFEFF", "`",
    ];

    [Fact]
    public void The_scanner_sees_the_same_links_and_ids_as_a_full_parser()
    {
        var wrong = new List<string>();
        for (var seed = 1; seed <= 6000; seed++)
        {
            var html = Hostile(new Random(seed));
            var (expected, found) = (Expected(html), Found(html));
            if (!expected.SetEquals(found))
            {
                wrong.Add($"seed {seed}: {html}\n  missed {string.Join(" | ", expected.Except(found))}\n  too much {string.Join(" | ", found.Except(expected))}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n" + string.Join("\n", wrong.OrderBy(w => w.Length).Take(8)));
    }

    [Fact]
    public void A_link_is_placed_where_its_value_stands()
    {
        var compared = 0;
        for (var seed = 1; seed <= 6000; seed++)
        {
            var html = Hostile(new Random(seed));
            foreach (var link in ScanHtml.Scan("x.html", html, isXml: false).Links.Where(link => link.Element != "style"))
            {
                var written = html[Offset(html, link.Place.Line, link.Place.Column)..Offset(html, link.Place.EndLine, link.Place.EndColumn)];
                if (written.AsSpan().IndexOfAny("&\r\0\\") < 0 && link.Attribute is not ("content" or "style"))
                {
                    compared++;
                    Assert.Equal(link.Value, Trim(written));
                }
            }
        }

        Assert.True(compared > 2000, $"Only {compared} links");
    }

    [Fact]
    public void A_tag_with_very_many_attributes_costs_little()
    {
        var html = "<a " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"x{i}=y href=z{i} ")) + ">x</a>";

        var link = Assert.Single(ScanHtml.Scan("x.html", html, isXml: false).Links);

        Assert.Equal("z0", link.Value);
    }

    [Fact]
    public void No_text_makes_the_scanner_throw_or_hang()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65536))]) + Hostile(random);
            Assert.NotNull(ScanHtml.Scan("x.html", text, isXml: false));
            Assert.NotNull(ScanHtml.Scan("x.xhtml", text, isXml: true));
            Assert.NotNull(ScanXml.Scan("x.xml", "<rss>" + text));
            Assert.NotNull(ScanXml.Scan("x.xml", text));
            Assert.NotNull(ScanCss.Scan("x.css", text + "url("));
            Assert.NotNull(ScanJson.ScanManifest("x.json", text + "\"src\":\""));
            Assert.NotNull(ScanMarkdown.Scan("x.md", text));
        }
    }

    private static int Offset(string text, int line, int column)
    {
        var start = 0;
        for (; line > 1; line--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }

    private static string Hostile(Random random)
    {
        var html = new StringBuilder();
        for (var i = random.Next(1, 14); i > 0; i--)
        {
            html.Append(s_pieces[random.Next(s_pieces.Length)]);
            if (random.Next(3) == 0)
            {
                html.Append("x'>"[random.Next(3)]);
            }
        }

        // AngleSharp swallows the semicolon of "&;", which the standard keeps.
        return html.Replace("&;", "&").ToString();
    }

    private static HashSet<string> Found(string html)
    {
        var facts = ScanHtml.Scan("x.html", html, isXml: false);
        HashSet<string> found = [.. facts.Anchors.Select(a => "id " + a), .. facts.Base is null ? [] : new[] { "base " + facts.Base }];
        foreach (var link in facts.Links.Where(l => l.Attribute is not "style" and not "srcset" && l.Element != "style"))
        {
            found.Add($"{link.Element} {link.Attribute.Replace("xlink:", "", StringComparison.Ordinal)} {link.Value}");
        }

        return found;
    }

    private static HashSet<string> Expected(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var found = new HashSet<string>();
        Walk(document, found, anchors: true);
        if (document.QuerySelectorAll("base[href]").OfType<IHtmlBaseElement>().FirstOrDefault()?.GetAttribute("href") is { } first)
        {
            found.Add("base " + Trim(first));
        }

        return found;
    }

    private static void Walk(INode node, HashSet<string> found, bool anchors)
    {
        foreach (var child in node.ChildNodes.OfType<IElement>())
        {
            if (anchors && child.GetAttribute("id") is { Length: > 0 } id)
            {
                found.Add("id " + id);
            }

            if (anchors && child.LocalName == "a" && child is IHtmlElement && child.GetAttribute("name") is { Length: > 0 } name)
            {
                found.Add("id " + name);
            }

            foreach (var attribute in LinksOf(child))
            {
                if (child.Attributes.FirstOrDefault(a => a.Name == attribute)?.Value is { } value && Trim(value).Length > 0)
                {
                    found.Add($"{child.LocalName.ToLowerInvariant()} {attribute} {Trim(value)}");
                }
            }

            Walk(child, found, anchors);
            if (child is IHtmlTemplateElement template)
            {
                Walk(template.Content, found, anchors: false);
            }
        }
    }

    private static string[] LinksOf(IElement element) => element is not IHtmlElement ? ["href"] : element.LocalName switch
    {
        "a" or "area" or "link" => ["href"],
        "img" or "script" or "iframe" or "audio" or "source" or "track" or "embed" or "input" => ["src"],
        "video" => ["src", "poster"],
        "object" => ["data"],
        "q" or "ins" or "del" or "blockquote" => ["cite"],
        _ => [],
    };

    private static string Trim(string value) => WebUrl.Trim(value).ToString();
}
