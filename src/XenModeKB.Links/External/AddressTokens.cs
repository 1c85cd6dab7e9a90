using System.Net;

namespace XenModeKB.Links;

/// <summary>
/// Finds web addresses in texts whose syntax does not matter: Markdown, YAML, HTML, the lines of a change.
/// An address goes as far as it can, so that one that is
/// the start of another, or stands inside of another, is not taken for it.
/// </summary>
internal static class AddressTokens
{
    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create(" \t\r\n\f\"<>`\\^{}|");

    /// <summary>Start and end of every address, from left to right.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var at = 0;
        while (Next(text, at) is var start and >= 0)
        {
            at = EndOf(text, start);
            yield return (start, at);
        }
    }

    /// <summary>
    /// The normal forms of one address: as it stands, and without the punctuation of a sentence after it; each with its end.
    /// </summary>
    public static IEnumerable<(string Address, int End)> Readings(string text, int start, int end)
    {
        while (end > start)
        {
            var raw = text[start..end];
            if (WebUrl.Parse(raw.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw) : raw) is { IsWeb: true } url)
            {
                yield return (url.ToString(), end);
            }

            if (raw[^1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '~' or '\'' or ']'))
            {
                yield break;
            }

            end--;
        }
    }

    private static int Next(string text, int from)
    {
        while (text.IndexOf("http", from, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var rest = text.AsSpan(at + 4);
            var scheme = rest.StartsWith("://") || rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase);
            if (scheme && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                return at;
            }

            from = at + 4;
        }

        return -1;
    }

    private static int EndOf(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(s_ends);
        var limit = length < 0 ? text.Length : start + length;
        var quote = start > 0 && text[start - 1] == '\'';
        var depth = 0;
        for (var at = start; at < limit; at++)
        {
            var c = text[at];
            depth += Ascii.Nesting(c);
            if (depth < 0 || (quote && c == '\'') || c > '\x7F' && char.IsWhiteSpace(c))
            {
                return at;
            }
        }

        return limit;
    }
}
