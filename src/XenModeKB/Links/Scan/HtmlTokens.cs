using System.Buffers;

namespace XenModeKB.Links;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    StartTag,
    EndTag,

    /// <summary>Comment, document type, processing instruction: nothing in it is a link.</summary>
    Other,

    /// <summary>Text that is marked up as such, between ContentStart and ContentEnd.</summary>
    CharacterData,
    EndOfText,
}

/// <summary>
/// Reads the tags of an HTML text by the rules of the standard's tokenizer, or of an XML text, without making strings.
/// 1. find the next '&lt;' that opens something; 2. skip comments and their like; 3. note where names and values stand.
/// What stands before a token is text. Raw text (scripts, styles, titles) is read by <see cref="ReadRawText"/>, as only the caller knows the tree.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> text, bool xml, AttributeList attributes)
{
    private static readonly SearchValues<char> s_tagNameEnds = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> s_attributeNameEnds = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> s_unquotedEnds = SearchValues.Create(" \t\n\f\r>");
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public readonly ReadOnlySpan<char> Text => _text;

    /// <summary>Where the text before the token starts.</summary>
    public int TextStart { get; private set; }

    public int TextEnd { get; private set; }

    public int TagStart { get; private set; }

    public int NameStart { get; private set; }

    public int NameEnd { get; private set; }

    public int ContentStart { get; private set; }

    public int ContentEnd { get; private set; }

    public bool SelfClosing { get; private set; }

    public readonly ReadOnlySpan<char> Name => _text[NameStart..NameEnd];

    /// <param name="cdata">Whether a CDATA section is one here: in foreign content and XML.</param>
    public TokenKind Next(bool cdata)
    {
        TextStart = _at;
        for (var from = _at; ; from++)
        {
            var open = from + _text[from..].IndexOf('<');
            if (open < from || open + 1 >= _text.Length)
            {
                return Finish();
            }

            (TextEnd, TagStart) = (open, open);
            switch (_text[open + 1])
            {
                case var c when IsNameStart(c):
                    return ReadTag(open + 1) ? TokenKind.StartTag : Finish(open);
                case '/' when open + 2 < _text.Length:
                    return EndTag(open);
                case '!' or '?':
                    return SkipMarkup(open, cdata);
            }

            from = open;
        }
    }

    /// <summary>Moves to the end tag of an element whose content is not markup; without one, to the end.</summary>
    /// <returns>Start and end of the content.</returns>
    public (int Start, int End) ReadRawText(scoped ReadOnlySpan<char> name)
    {
        var start = _at;
        _at = RawText.End(_text, start, name);
        return (start, _at);
    }

    /// <summary>Takes the rest as text: nothing ends <c>plaintext</c>.</summary>
    public void SkipToEnd() => _at = _text.Length;

    private readonly bool IsNameStart(char c) => char.IsAsciiLetter(c) || (xml && (c == '_' || c > '\x7F'));

    private TokenKind Finish(int textEnd = -1)
    {
        _at = _text.Length;
        TextEnd = textEnd < 0 ? _at : textEnd;
        return TokenKind.EndOfText;
    }

    private TokenKind EndTag(int open)
    {
        var c = _text[open + 2];
        if (IsNameStart(c))
        {
            return ReadTag(open + 2) ? TokenKind.EndTag : Finish(open);
        }

        return SkipTo(open + 2, ">");
    }

    private TokenKind SkipTo(int from, ReadOnlySpan<char> end)
    {
        var found = _text[from..].IndexOf(end);
        _at = found < 0 ? _text.Length : from + found + end.Length;
        return TokenKind.Other;
    }

    private TokenKind SkipMarkup(int open, bool cdata)
    {
        var rest = _text[open..];
        if (rest.StartsWith("<!--"))
        {
            _at = CommentEnd(open + 4);
            return TokenKind.Other;
        }

        if (cdata && rest.StartsWith("<![CDATA["))
        {
            ContentStart = open + 9;
            SkipTo(ContentStart, "]]>");
            ContentEnd = Math.Max(ContentStart, _text[..Math.Min(_at, _text.Length)].EndsWith("]]>") ? _at - 3 : _at);
            return TokenKind.CharacterData;
        }

        return xml && rest[1] == '?' ? SkipTo(open + 2, "?>") : SkipTo(open + 1, ">");
    }

    /// <summary><c>--&gt;</c> ends a comment; in HTML also <c>--!&gt;</c>, and <c>&gt;</c> or <c>-&gt;</c> right after its start.</summary>
    private readonly int CommentEnd(int from)
    {
        if (!xml && _text[from..].StartsWith(">"))
        {
            return from + 1;
        }

        if (!xml && _text[from..].StartsWith("->"))
        {
            return from + 2;
        }

        while (_text[from..].IndexOf("--") is var dashes and >= 0)
        {
            var after = _text[(from + dashes + 2)..];
            if (after.StartsWith(">"))
            {
                return from + dashes + 3;
            }

            if (!xml && after.StartsWith("!>"))
            {
                return from + dashes + 4;
            }

            from += dashes + 1;
        }

        return _text.Length;
    }

    /// <summary>False when the text ends inside the tag: then there is no tag.</summary>
    private bool ReadTag(int from)
    {
        attributes.Clear();
        SelfClosing = false;
        var length = _text[from..].IndexOfAny(s_tagNameEnds);
        if (length < 0)
        {
            return false;
        }

        (NameStart, NameEnd) = (from, from + length);
        var at = NameEnd;
        while (true)
        {
            at = SkipSpace(at);
            if (at >= _text.Length)
            {
                return false;
            }

            if (_text[at] == '>')
            {
                _at = at + 1;
                return true;
            }

            if (_text[at] == '/')
            {
                at++;
                SelfClosing = at < _text.Length && _text[at] == '>';
                continue;
            }

            at = ReadAttribute(at);
        }
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            at++;
        }

        return at;
    }

    private readonly int ReadAttribute(int start)
    {
        // A name may start with '=', so the search for its end starts one later.
        var length = _text[(start + 1)..].IndexOfAny(s_attributeNameEnds);
        var nameEnd = length < 0 ? _text.Length : start + 1 + length;
        var equals = SkipSpace(nameEnd);
        if (equals >= _text.Length || _text[equals] != '=')
        {
            attributes.Add(new(start, nameEnd, nameEnd, nameEnd));
            return equals;
        }

        var value = SkipSpace(equals + 1);
        if (value >= _text.Length)
        {
            return value;
        }

        if (_text[value] is '"' or '\'')
        {
            var quoted = _text[(value + 1)..].IndexOf(_text[value]);
            var end = quoted < 0 ? _text.Length : value + 1 + quoted;
            attributes.Add(new(start, nameEnd, value + 1, end));
            return quoted < 0 ? end : end + 1;
        }

        var unquoted = _text[value..].IndexOfAny(s_unquotedEnds);
        var valueEnd = unquoted < 0 ? _text.Length : value + unquoted;
        attributes.Add(new(start, nameEnd, value, valueEnd));
        return valueEnd;
    }
}
