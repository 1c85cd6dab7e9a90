using System.Globalization;
using System.Text;

namespace XenModeKB.Links;

/// <summary>
/// Walks over the URLs of a style sheet: <c>url()</c>, <c>src()</c>, the strings of <c>@import</c> and of <c>image-set()</c>.
/// Comments and other strings are skipped; <c>@namespace</c> names no file.
/// </summary>
internal ref struct CssUrls(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _depth;
    private int _imageSet = int.MaxValue;
    private bool _import;
    private bool _namespace;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The URL without escapes; empty for a fragment of the own document, as in <c>fill: url(#a)</c>.</summary>
    public readonly string Value()
    {
        var raw = WebUrl.Trim(_text[Start..End]);
        if (raw.StartsWith("#"))
        {
            return "";
        }

        return raw.Contains('\\') ? Unescape(raw) : raw.ToString();
    }

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is '"' or '\'')
            {
                var wanted = !_namespace && (_import || _depth == _imageSet);
                ReadString();
                if (wanted)
                {
                    _import = false;
                    return true;
                }
            }
            else if (IsName(c) || c == '@')
            {
                if (ReadWord())
                {
                    return true;
                }
            }
            else
            {
                Skip(c);
            }
        }

        return false;
    }

    private void Skip(char c)
    {
        if (c == '/' && _text[_at..].StartsWith("/*"))
        {
            var end = _text[(_at + 2)..].IndexOf("*/");
            _at = end < 0 ? _text.Length : _at + 2 + end + 2;
            return;
        }

        _at++;
        if (c is ';' or '{' or '}')
        {
            _import = false;
            _namespace = false;
            _depth = 0;
            _imageSet = int.MaxValue;
        }
        else if (c == '(')
        {
            _depth++;
        }
        else if (c == ')')
        {
            _depth--;
            _imageSet = _depth < _imageSet ? int.MaxValue : _imageSet;
        }
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '\\' || c > '\x7F';

    /// <summary>A name, an at-keyword or a function; true when it was a URL.</summary>
    private bool ReadWord()
    {
        var start = _at++;
        while (_at < _text.Length && IsName(_text[_at]))
        {
            _at += _text[_at] == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at, _text.Length);
        var word = _text[start.._at];
        if (word[0] == '@')
        {
            (_import, _namespace) = (Ascii.Is(word, "@import"), Ascii.Is(word, "@namespace"));
            return false;
        }

        if (_at == _text.Length || _text[_at] != '(')
        {
            return false;
        }

        if (Ascii.Is(word, "image-set") || Ascii.Is(word, "-webkit-image-set"))
        {
            _imageSet = _depth + 1;
        }

        if (!Ascii.Is(word, "url") && !Ascii.Is(word, "src"))
        {
            return false;
        }

        var found = ReadUrl() && !_namespace;
        _import &= !found;
        return found;
    }

    private bool ReadUrl()
    {
        _at++;
        while (_at < _text.Length && Ascii.IsSpace(_text[_at]))
        {
            _at++;
        }

        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            ReadString();
            _depth++;
            return true;
        }

        Start = _at;
        var (isUrl, hasEnded) = (true, false);
        while (_at < _text.Length && _text[_at] != ')')
        {
            var c = _text[_at];
            isUrl &= c is not ('"' or '\'' or '(') && (!hasEnded || Ascii.IsSpace(c));
            hasEnded |= Ascii.IsSpace(c);
            _at += c == '\\' ? EscapeLength(_text[_at..]) : 1;
        }

        _at = Math.Min(_at, _text.Length);
        End = _at;
        _at = Math.Min(_at + 1, _text.Length);
        return isUrl;
    }

    /// <summary>Of a backslash and what belongs to it: a character, or the digits of one and a space after them.</summary>
    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        var end = 1 + HexDigits(text);
        if (end == 1)
        {
            return 2;
        }

        return end < text.Length && Ascii.IsSpace(text[end]) ? end + 1 : end;
    }

    /// <summary>How many follow a backslash; at most six.</summary>
    private static int HexDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < 6 && 1 + digits < text.Length && char.IsAsciiHexDigit(text[1 + digits]))
        {
            digits++;
        }

        return digits;
    }

    /// <summary>A string ends at its quote, or at the end of the line when the quote is missing.</summary>
    private void ReadString()
    {
        var quote = _text[_at++];
        Start = _at;
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '\n')
        {
            _at += _text[_at] == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at, _text.Length);
        End = _at;
        _at = Math.Min(_at + 1, _text.Length);
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var to = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                to.Append(raw[i]);
                continue;
            }

            var digits = HexDigits(raw[i..]);
            if (digits > 0)
            {
                var code = int.Parse(raw.Slice(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                to.Append(Rune.TryCreate(code, out var rune) && code != 0 ? rune.ToString() : "\uFFFD");
                i += EscapeLength(raw[i..]) - 1;
            }
            else if (raw[++i] != '\n')
            {
                to.Append(raw[i]);
            }
        }

        return to.ToString();
    }
}
