namespace XenModeKB.SiteTests.Builds;

/// <summary>
/// Pictures of the kinds with which browsers have been made to run, load or lead away, written for this site: each is made of one of the wrappers and one of
/// the pieces. Most are refused; some piece of most kinds is not, because it does nothing.
/// </summary>
internal static class PictureProbes
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Elsewhere = "http://evil.invalid/";

    /// <summary>A picture of one pixel, and a picture that would run, as data.</summary>
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string s_running = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(
        $"<svg xmlns='{Svg}' onload='kbRan()'><script>kbRan()</script><image href='{Elsewhere}inner'/></svg>"));

    private static readonly string[] s_styles =
    [
        $"url({Elsewhere}a)", $"url('{Elsewhere}a')", $"URL( {Elsewhere}a )", "url(#a)", "url( '#a' )", "url(#a) url(#b)", $"url('#a{Elsewhere}')", $"u\\72l({Elsewhere}a)",
        $"image-set('{Elsewhere}a' 1x)", $"-webkit-image-set(url({Elsewhere}a) 1x)", $"cross-fade(url({Elsewhere}a), url(#a))", $"var(--a, url({Elsewhere}a))", "var(--a, url(#a))",
        $"src('{Elsewhere}a')", $"image('{Elsewhere}a')", $"paint(a, url({Elsewhere}a))", $"/**/url(/**/{Elsewhere}a)", $"'/*' url({Elsewhere}a) '*/'", "url(data:image/svg+xml;base64,{0})",
        $"url(data:image/png;base64,{Pixel})", "url(data:image/png;base64,{0})", $"url(\"#a\" {Elsewhere}a)", "url()", "url('')", "url(.)", "url(?a)", "url(//evil.invalid/a)", "expression(kbRan())",
        "attr(title)", "attr(data-a type(<url>))", "env(a)", "element(#a)", "url(javascript:kbRan())", "conic-gradient(red, blue)", "if(media(print): red; else: blue)", "sibling-index()", "random(1, 2)",
    ];

    private static readonly string[] s_properties =
    [
        "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker-start", "marker", "background", "background-image", "list-style-image", "content", "border-image-source", "mask-image",
        "shape-outside", "src", "--a", "offset-path", "-webkit-mask-box-image", "behavior", "-moz-binding", "font", "d", "backdrop-filter", "will-change",
    ];

    private static readonly string[] s_sheets =
    [
        $"@import url({Elsewhere}a.css);", $"@import '{Elsewhere}a.css';", $"@IMPORT '{Elsewhere}a.css';", $"/**/@import '{Elsewhere}a.css';", $"<!-- @import '{Elsewhere}a.css'; -->",
        $"@font-face{{font-family:a;src:url({Elsewhere}a)}}text{{font-family:a}}", "@media screen{rect{fill:url(#a)}}", $"@media screen{{rect{{fill:url({Elsewhere}a)}}}}",
        "@supports (display:grid){rect{fill:red}}", $"@namespace url({Elsewhere}a);", $"@document url({Elsewhere}){{rect{{fill:red}}}}", "@keyframes a{from{fill:red}}rect{animation:a 1s}", $"@layer a;@import '{Elsewhere}a';",
        $"rect{{fill:url(#a)}}rect::after{{content:url({Elsewhere}a)}}", "a:visited{fill:red}", "a:has(rect){fill:red}", "svg|a{fill:red}", "@charset 'utf-16';", $"@view-transition{{navigation:auto}}", "*{fill:red;--a:url(#b)}",
        "rect{transition:all 1s}", $"@property --a{{syntax:'<url>';inherits:false;initial-value:url({Elsewhere}a)}}", $"rect{{fill:'\n;stroke:url({Elsewhere}a)'}}", "rect{fill:red}}}}{{{{", "rect{content:'\"}/*'}/*'*/",
    ];

    private static readonly string[] s_addresses =
    [
        "javascript:kbRan()", " javascript:kbRan()", "java&#9;script:kbRan()", "JaVaScRiPt:kbRan()", "&#x1;javascript:kbRan()", "data:text/html,<script>kbRan()</script>".Replace("<", "&lt;", StringComparison.Ordinal),
        "data:image/svg+xml;base64,{0}", "data:image/svg+xml;base64,{0}#a", $"data:image/png;base64,{Pixel}", "data:image/png;base64,{0}", "data:image/gif;base64,R0lGODlhAQABAAAAACw=", "DATA:IMAGE/PNG;BASE64,AAAA",
        "data:image/png;base64,AAAA,javascript:kbRan()", $"{Elsewhere}a", "//evil.invalid/a", "/a", "a", "", ".", "?", "#", "#a", "#a javascript:kbRan()", "#xpointer(id('a'))", "# ", "#&#10;", "vbscript:kbRan()", "blob:a",
        "feed:javascript:kbRan()", "view-source:a", "#svgView(viewBox(0,0,1,1))", "#:~:text=a", "#/../a",
    ];

    private static readonly string[] s_elements =
    [
        "script", "Script", "SCRIPT", "foreignObject", "animate", "animateColor", "animateMotion", "animateTransform", "set", "discard", "mpath", "iframe", "embed", "object", "audio", "video", "source", "track", "canvas", "handler",
        "listener", "feImage", "font", "font-face", "font-face-src", "font-face-uri", "cursor", "color-profile", "tref", "altGlyph", "glyphRef", "link", "meta", "base", "html", "body", "form", "button", "input", "style", "title", "desc",
        "metadata", "a", "image", "use", "switch", "view", "symbol", "marker", "pattern", "mask", "clipPath", "filter", "textPath", "linearGradient", "text", "hatch", "mesh", "solidcolor", "unknown", "prefetch", "tbreak",
    ];

    private static readonly string[] s_attributes =
    [
        "onload", "onerror", "onclick", "onfocusin", "onbegin", "onend", "onunload", "onzoom", "ONLOAD", "onpointerover", "href", "xlink:href", "x:href", "data-x:href", "aria-x:href", "xml:base", "base", "src", "srcset", "style",
        "fill", "filter", "mask", "cursor", "clip-path", "marker-end", "requiredExtensions", "requiredFeatures", "systemLanguage", "target", "ping", "download", "rel", "referrerpolicy", "crossorigin", "type", "media", "id", "class", "lang",
        "role", "tabindex", "autofocus", "data-a", "aria-label", "xlink:show", "xlink:actuate", "xlink:type", "ev:event", "from", "to", "by", "values", "attributeName", "begin", "in", "result", "d", "points", "transform", "viewBox",
        "externalResourcesRequired", "contentScriptType", "baseProfile", "is", "slot", "part", "nonce", "xmlns:y", "formaction", "action", "http-equiv", "content", "background", "poster", "data", "codebase", "manifest",
    ];

    private static readonly string[] s_documents =
    [
        "<!DOCTYPE svg [<!ENTITY a 'kbRan()'>]><svg xmlns='{1}'><script>&a;</script></svg>", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://evil.invalid/svg11.dtd'><svg xmlns='{1}'/>",
        "<?xml-stylesheet href='http://evil.invalid/a.css'?><svg xmlns='{1}'/>", "<?xml version='1.0' encoding='utf-7'?><svg xmlns='{1}'>+ADw-script+AD4-kbRan()+ADw-/script+AD4-</svg>",
        "<?xml version='1.1'?><svg xmlns='{1}'/>", "<html xmlns='http://www.w3.org/1999/xhtml'><script>kbRan()</script></html>", "<svg><script>kbRan()</script></svg>", "<svg xmlns='{1}'><![CDATA[<script>kbRan()</script>]]></svg>",
        "<svg xmlns='{1}'>&lt;script>kbRan()&lt;/script></svg>", "<svg xmlns='{1}'><title>&lt;/title>&lt;script>kbRan()&lt;/script></title></svg>", "<svg xmlns='{1}'><!--><script>kbRan()</script>--></svg>",
        "<svg xmlns='{1}'><style><![CDATA[</style><script>kbRan()</script>]]></style></svg>", "<svg xmlns='{1}'><style>&lt;/style>&lt;script>kbRan()&lt;/script></style></svg>", "<s:svg xmlns:s='{1}'><s:script>kbRan()</s:script></s:svg>",
        "<svg xmlns='{1}' xmlns:h='http://www.w3.org/1999/xhtml'><h:script>kbRan()</h:script></svg>", "<svg xmlns='{1}'><g xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='kbRan()'/></g></svg>",
        "<svg xmlns='{1}'><desc>\u200B<script>kbRan()</script></desc></svg>", "\uFEFF<svg xmlns='{1}'><script>kbRan()</script></svg>", "<svg xmlns='&#x68;ttp://www.w3.org/2000/svg'><script>kbRan()</script></svg>",
        "<svg xmlns='{1}' xmlns:data-x='{2}'><a data-x:href='javascript:kbRan()'><rect id='go' width='99' height='99'/></a></svg>", "<svg xmlns='{1}' xmlns:aria-x='{2}'><a aria-x:href='javascript:kbRan()'><rect id='go' width='99' height='99'/></a></svg>",
        "<svg xmlns='{1}'><a href='#go'><rect id='go' width='99' height='99'/></a></svg>", "<svg xmlns='{1}' width='99' height='99'><view id='go' viewBox='0 0 9 9'/><a href='#go'><rect width='99' height='99'/></a></svg>",
        "<svg xmlns='{1}'><switch><rect systemLanguage='en' width='9' height='9'/></switch></svg>", "<svg xmlns='{1}'><use href='#go'/><g id='go'><a href='#go'><rect width='99' height='99'/></a></g></svg>",
    ];

    /// <summary>Each picture once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Made().Select(Fill).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Made()
    {
        foreach (var style in s_styles)
        {
            foreach (var property in s_properties)
            {
                var value = Attribute(style);
                yield return Picture($"<rect id='go' width='99' height='99' style=\"{property}:{value}\"/>");
                yield return Picture($"<style>#go{{{property}:{style}}}</style><text id='go' y='50'>go</text>");
                yield return Picture($"<rect id='go' width='99' height='99' {(property.StartsWith('-') ? "style" : property)}=\"{value}\"/>");
            }
        }

        foreach (var sheet in s_sheets)
        {
            yield return Picture($"<style>{sheet.Replace("<", "&lt;", StringComparison.Ordinal)}</style><rect id='go' width='99' height='99'/>");
            yield return Picture($"<style type='text/css' media='all'><![CDATA[{sheet}]]></style><rect id='go' width='99' height='99'/>");
        }

        foreach (var address in s_addresses)
        {
            yield return Picture($"<a href=\"{address}\"><rect id='go' width='99' height='99'/></a>");
            yield return Picture($"<a xlink:href=\"{address}\"><rect id='go' width='99' height='99'/></a>");
            foreach (var element in (string[])["image", "use", "textPath", "linearGradient", "pattern", "filter", "feImage", "script", "mpath", "tref", "cursor"])
            {
                yield return Picture($"<{element} href=\"{address}\" width='99' height='99'><tspan id='go'>go</tspan></{element}>");
            }
        }

        foreach (var element in s_elements)
        {
            yield return Picture($"<{element} id='go' src='{Elsewhere}a' onload='kbRan()'>kbRan()</{element}>");
            yield return Picture($"<{element} id='go'>kbRan()</{element}>");
            yield return Picture($"<a href='#a'><{element} attributeName='href' to='javascript:kbRan()' values='javascript:kbRan()'/><rect id='go' width='99' height='99'/></a>");
        }

        foreach (var attribute in s_attributes)
        {
            yield return Picture($"<rect id='a' width='99' height='99' {attribute}=\"kbRan()\"/>");
            yield return Picture($"<a {attribute}=\"javascript:kbRan()\"><rect id='go' width='99' height='99'/></a>");
            yield return Picture($"<image width='99' height='99' {attribute}=\"{Elsewhere}a\"/>");
            yield return Picture($"<g {attribute}=\"{Elsewhere}a\"><use href='#a'/></g>");
        }

        foreach (var document in s_documents)
        {
            yield return document.Replace("{1}", Svg, StringComparison.Ordinal).Replace("{2}", Link, StringComparison.Ordinal);
        }
    }

    private static string Picture(string inside) =>
        $"<svg xmlns='{Svg}' xmlns:xlink='{Link}' xmlns:x='{Link}' xmlns:data-x='{Link}' xmlns:aria-x='{Link}' xmlns:ev='http://www.w3.org/2001/xml-events' width='100' height='100'>{inside}</svg>";

    private static string Attribute(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Fill(string text) => text.Replace("{0}", s_running, StringComparison.Ordinal);
}
