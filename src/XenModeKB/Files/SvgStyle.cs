using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>
/// Finds what a style could load, token by token as browsers read CSS: comments and strings are stepped over, then every function, every
/// at-rule and every address is held to <see cref="SvgVocabulary"/>. A backslash is refused, because it can spell any other character.
/// </summary>
/// <param name="css">A style sheet, a list of declarations or one value.</param>
internal sealed class SvgStyle(string css)
{
    private readonly List<(int Offset, Message What)> _found = [];
    private int _at;

    /// <summary>What is refused, and where.</summary>
    public static IReadOnlyList<(int Offset, Message What)> Problems(string css)
    {
        var style = new SvgStyle(css);
        style.Read();
        return style._found;
    }

    private void Read()
    {
        while (_at < css.Length)
        {
            switch (css[_at])
            {
                case '/' when Follows("/*"):
                    SkipTo("*/");
                    break;
                case '"' or '\'':
                    _ = String();
                    break;
                case '\\':
                    _found.Add((_at++, $"a backslash in a style, which can hide an address"));
                    break;
                case '@':
                    AtRule();
                    break;
                case var start when IsName(start):
                    NameOrFunction();
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private void AtRule()
    {
        var start = _at++;
        var name = Name();
        if (!SvgVocabulary.AtRules.Contains(name.ToLowerInvariant()))
        {
            _found.Add((start, $"a style rule '@{name}', which can load something"));
        }
    }

    private void NameOrFunction()
    {
        var start = _at;
        var name = Name();
        if (_at == css.Length || css[_at] != '(')
        {
            return;
        }

        _at++;
        if (!SvgVocabulary.Functions.Contains(name.ToLowerInvariant()))
        {
            _found.Add((start, $"a style with '{name}(…)', which can load something"));
        }
        else if (name.Equals("url", StringComparison.OrdinalIgnoreCase)
            && Address() is var address
            && !SvgAddress.IsHarmless(address, isPicture: true))
        {
            _found.Add((start, $"a style with the address '{SvgAddress.Short(address)}'"));
        }
    }

    /// <summary>The argument of <c>url(</c>; with its quotes, which no address has, where something stands after them.</summary>
    private string Address()
    {
        SkipSpace();
        var quoted = _at < css.Length && css[_at] is '"' or '\'' ? String() : null;
        var start = _at;
        var end = css.IndexOf(')', _at);
        _at = end < 0 ? css.Length : end;
        var rest = css[start.._at].Trim();
        if (quoted is null)
        {
            return rest;
        }

        return rest.Length == 0 ? quoted : $"'{quoted}' {rest}";
    }

    /// <summary>The text between quotes; a line break ends it, too.</summary>
    private string String()
    {
        var quote = css[_at++];
        var start = _at;
        while (_at < css.Length && css[_at] != quote && css[_at] is not ('\n' or '\r' or '\f'))
        {
            if (css[_at] == '\\')
            {
                _found.Add((_at, $"a backslash in a style, which can hide an address"));
            }

            _at++;
        }

        var text = css[start.._at];
        _at += _at < css.Length ? 1 : 0;
        return text;
    }

    private string Name()
    {
        var start = _at;
        while (_at < css.Length && IsName(css[_at]))
        {
            _at++;
        }

        return css[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < css.Length && char.IsWhiteSpace(css[_at]))
        {
            _at++;
        }
    }

    private void SkipTo(string end)
    {
        var found = css.IndexOf(end, _at + 2, StringComparison.Ordinal);
        _at = found < 0 ? css.Length : found + end.Length;
    }

    private bool Follows(string text) => string.CompareOrdinal(css, _at, text, 0, text.Length) == 0;

    private static bool IsName(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or > '\u007F';
}
