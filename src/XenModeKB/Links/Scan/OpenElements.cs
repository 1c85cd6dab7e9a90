namespace XenModeKB.Links;

/// <summary>Which markup an element belongs to.</summary>
internal enum Markup : byte
{
    Html,
    Svg,
    Math,
}

/// <summary>
/// The open elements, as far as they decide what a tag means: whether a style is raw text, whether a part is ignored or is a template.
/// A simple form of the standard's tree construction: what it leaves out (tables, formatting) changes no link.
/// </summary>
internal sealed class OpenElements
{
    // Browsers do not nest deeper either; bounds the search for the start of a stray end tag.
    private const int DeepestSearch = 512;

    private readonly List<Entry> _stack = [];

    private readonly record struct Entry(ulong Name, Tag Tag, Markup Markup, bool Integration, bool Ignored, bool Template);

    /// <summary>Whether the current place takes SVG or MathML, not HTML.</summary>
    public bool InForeign => _stack.Count > 0 && _stack[^1] is { Markup: not Markup.Html, Integration: false };

    public Markup Markup => _stack.Count > 0 ? _stack[^1].Markup : Markup.Html;

    public bool Ignored => _stack.Count > 0 && _stack[^1].Ignored;

    public bool InTemplate => _stack.Count > 0 && _stack[^1].Template;

    public void Clear() => _stack.Clear();

    /// <summary>Makes room for a start tag: closes what it ends by itself. Says what markup it is.</summary>
    public Markup Before(Tag tag, bool fontBreaks)
    {
        if (InForeign && (Tags.IsBreakout(tag) || (tag == Tag.Font && fontBreaks)))
        {
            LeaveForeign();
        }

        if (InForeign)
        {
            return tag == Tag.Svg && _stack[^1].Tag == Tag.AnnotationXml ? Markup.Svg : Markup;
        }

        CloseImplied(tag);
        return tag switch
        {
            Tag.Svg => Markup.Svg,
            Tag.Math => Markup.Math,
            _ => Markup.Html,
        };
    }

    public void Push(ReadOnlySpan<char> name, Tag tag, Markup markup, bool ignored, bool htmlAnnotation) =>
        _stack.Add(new(
            Key(name),
            tag,
            markup,
            (markup == Markup.Svg && tag is Tag.ForeignObject or Tag.Desc or Tag.Title)
                || (markup == Markup.Math && (tag == Tag.MathText || (tag == Tag.AnnotationXml && htmlAnnotation))),
            Ignored || ignored,
            InTemplate || (tag == Tag.Template && markup == Markup.Html)));

    public void End(ReadOnlySpan<char> name, Tag tag)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        if (_stack[^1].Markup != Markup.Html && (tag == Tag.P || name.Equals("br", StringComparison.OrdinalIgnoreCase)))
        {
            LeaveForeign();
            return;
        }

        var key = Key(name);
        var html = _stack[^1].Markup == Markup.Html;
        for (var i = _stack.Count - 1; i >= 0 && i >= _stack.Count - DeepestSearch; i--)
        {
            // An HTML end tag does not reach out of the foreign element it stands in.
            if (html && _stack[i].Markup != Markup.Html)
            {
                return;
            }

            if (_stack[i].Name == key)
            {
                _stack.RemoveRange(i, _stack.Count - i);
                return;
            }
        }
    }

    private void LeaveForeign()
    {
        while (InForeign)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private void CloseImplied(Tag tag)
    {
        if (_stack.Count > 0 && _stack[^1].Tag == Tag.P && Tags.EndsParagraph(tag))
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        if (_stack.Count > 0 && tag is Tag.ListItem or Tag.Td or Tag.Th && _stack[^1].Tag is var last && (last == tag || (tag != Tag.ListItem && last is Tag.Td or Tag.Th)))
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    /// <summary>FNV-1a of the lower-case name.</summary>
    private static ulong Key(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name)
        {
            hash = (hash ^ (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c)) * 1099511628211UL;
        }

        return hash;
    }
}
