using System.Collections.Frozen;

namespace XenModeKB.Links;

/// <summary>
/// The open elements, as far as they decide what a tag means: whether a style is raw text, whether a part is ignored or is a template.
/// A simple form of the standard's tree construction: what it leaves out (tables, formatting) changes no link.
/// </summary>
/// <param name="isXml">Whether each element has an end of its own.</param>
internal sealed class OpenElements(bool isXml)
{
    // Browsers do not nest deeper either; bounds the search for the start of a stray end tag.
    private const int DeepestSearch = 512;

    private static readonly FrozenSet<string> s_void = FrozenSet.ToFrozenSet(
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta",
        "param",
        "source", "track", "wbr",
    ]);

    /// <summary>HTML elements that end an open <c>svg</c> or <c>math</c> when they stand directly in it.</summary>
    private static readonly FrozenSet<string> s_breakout = FrozenSet.ToFrozenSet(
    [
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4",
        "h5", "h6", "head",
        "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strike", "strong",
        "sub", "sup",
        "table", "tt", "u", "ul", "var",
    ]);

    /// <summary>Elements before which an open paragraph ends.</summary>
    private static readonly FrozenSet<string> s_endsParagraph = FrozenSet.ToFrozenSet(
    [
        "blockquote", "center", "dd", "div", "dl", "dt", "form", "h1", "h2", "h3", "h4", "h5", "h6", "li", "listing", "menu", "ol",
        "p", "plaintext",
        "pre", "table", "ul", "xmp",
    ]);

    private readonly List<Entry> _stack = [];

    private readonly record struct Entry(string Name, Markup Markup, bool IsIntegration, bool IsIgnored, bool IsTemplate);

    /// <summary>Whether the current place takes SVG or MathML, not HTML.</summary>
    public bool InForeign => _stack.Count > 0 && _stack[^1] is { Markup: not Markup.Html, IsIntegration: false };

    public Markup Markup => _stack.Count > 0 ? _stack[^1].Markup : Markup.Html;

    public bool IsIgnored => _stack.Count > 0 && _stack[^1].IsIgnored;

    public bool InTemplate => _stack.Count > 0 && _stack[^1].IsTemplate;

    /// <summary>Makes room for a start tag: closes what it ends by itself. Says what markup it is.</summary>
    public Markup Before(Element element)
    {
        var name = element.Name;
        if (!isXml && InForeign
            && (s_breakout.Contains(name) || (name == "font" && (element.Has("color") || element.Has("face") || element.Has("size")))))
        {
            LeaveForeign();
        }

        if (InForeign)
        {
            return name == "svg" && _stack[^1].Name == "annotation-xml" ? Markup.Svg : Markup;
        }

        if (!isXml)
        {
            CloseImplied(name);
        }

        return name switch
        {
            "svg" => Markup.Svg,
            "math" => Markup.Math,
            _ => Markup.Html,
        };
    }

    /// <summary>Opens an element, unless it has no content.</summary>
    public void Push(Element element, bool isIgnored)
    {
        if (!(element.IsHtml && !isXml ? s_void.Contains(element.Name) : element.IsSelfClosing))
        {
            var isTemplate = element is { IsHtml: true, Name: "template" };
            _stack.Add(new(element.Name, element.Markup, IsIntegration(element), IsIgnored || isIgnored, InTemplate || isTemplate));
        }
    }

    public void End(string name)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        if (!isXml && Markup != Markup.Html && name is "p" or "br")
        {
            LeaveForeign();
            return;
        }

        var html = !isXml && Markup == Markup.Html;
        for (var i = _stack.Count - 1; i >= 0 && i >= _stack.Count - DeepestSearch; i--)
        {
            // An HTML end tag does not reach out of the foreign element it stands in.
            if (html && _stack[i].Markup != Markup.Html)
            {
                return;
            }

            if (_stack[i].Name == name)
            {
                _stack.RemoveRange(i, _stack.Count - i);
                return;
            }
        }
    }

    /// <summary>Whether the content of a foreign element is HTML again.</summary>
    private static bool IsIntegration(Element element) => element.Markup switch
    {
        Markup.Svg => element.Name is "foreignobject" or "desc" or "title",
        Markup.Math =>
            element.Name is "mi" or "mo" or "mn" or "ms" or "mtext"
                || (element.Name == "annotation-xml" && IsHtmlType(element["encoding"])),
        _ => false,
    };

    private static bool IsHtmlType(string encoding) => Ascii.Is(encoding, "text/html") || Ascii.Is(encoding, "application/xhtml+xml");

    private void LeaveForeign()
    {
        while (InForeign)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private void CloseImplied(string name)
    {
        if (_stack.Count > 0 && _stack[^1].Name == "p" && s_endsParagraph.Contains(name))
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        if (_stack.Count > 0 && Closes(name, _stack[^1].Name))
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private static bool Closes(string name, string open) => name switch
    {
        "li" or "dt" or "dd" => open is "li" or "dt" or "dd",
        "td" or "th" => open is "td" or "th",
        _ => false,
    };
}
