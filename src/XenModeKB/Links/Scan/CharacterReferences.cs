using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace XenModeKB.Links;

/// <summary>Turns <c>&amp;amp;</c> and its like into characters, by the HTML standard's rules for attributes or for text.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What numbers 128 to 159 mean: Windows-1252, as browsers have always read them.
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static bool Needed(ReadOnlySpan<char> value) => value.IndexOfAny('&', '\r', '\0') >= 0;

    /// <param name="value">Text as it stands in the file.</param>
    /// <param name="attribute">Whether it is an attribute value: there <c>&amp;copy=</c> stays as it is.</param>
    public static string Decode(ReadOnlySpan<char> value, bool attribute)
    {
        var to = new StringBuilder(value.Length);
        var at = 0;
        while (at < value.Length)
        {
            switch (value[at])
            {
                case '&':
                    at += Reference(value[at..], attribute, to);
                    break;
                case '\r':
                    to.Append('\n');
                    at += value[at..].StartsWith("\r\n") ? 2 : 1;
                    break;
                case '\0':
                    to.Append('\uFFFD');
                    at++;
                    break;
                default:
                    var plain = value[at..].IndexOfAny('&', '\r', '\0');
                    plain = plain < 0 ? value.Length - at : plain;
                    to.Append(value.Slice(at, plain));
                    at += plain;
                    break;
            }
        }

        return to.ToString();
    }

    private static int Reference(ReadOnlySpan<char> rest, bool attribute, StringBuilder to)
    {
        var taken = rest.Length > 1 && rest[1] == '#' ? Number(rest, to) : Named(rest, attribute, to);
        if (taken == 0)
        {
            to.Append('&');
        }

        return Math.Max(1, taken);
    }

    private static int Number(ReadOnlySpan<char> rest, StringBuilder to)
    {
        var hex = rest.Length > 2 && rest[2] is 'x' or 'X';
        var first = hex ? 3 : 2;
        var at = first;
        var code = 0;
        while (at < rest.Length && (hex ? char.IsAsciiHexDigit(rest[at]) : char.IsAsciiDigit(rest[at])))
        {
            code = Math.Min(0x110000, (code * (hex ? 16 : 10)) + int.Parse(rest.Slice(at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            at++;
        }

        if (at == first)
        {
            return 0;
        }

        to.Append(Rune.TryCreate(code is >= 0x80 and <= 0x9F ? Windows1252[code - 0x80] : code, out var rune) && code != 0 ? rune.ToString() : "\uFFFD");
        return at < rest.Length && rest[at] == ';' ? at + 1 : at;
    }

    private static int Named(ReadOnlySpan<char> rest, bool attribute, StringBuilder to)
    {
        var end = 1;
        while (end < rest.Length && end <= LongestName && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        for (var length = end < rest.Length && rest[end] == ';' ? end + 1 : end; length > 2; length--)
        {
            if (Symbol(rest[1..length]) is not { } symbol)
            {
                continue;
            }

            if (attribute && rest[length - 1] != ';' && length < rest.Length && (rest[length] == '=' || char.IsAsciiLetterOrDigit(rest[length])))
            {
                return 0;
            }

            to.Append(symbol);
            return length;
        }

        return 0;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        _ => HtmlEntityProvider.Resolver.GetSymbol(name.ToString()),
    };
}
