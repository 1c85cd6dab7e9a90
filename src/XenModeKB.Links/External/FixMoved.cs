using System.Text;

namespace XenModeKB.Links;

/// <summary>
/// Writes new addresses in place of old ones in the text of source files: whole addresses only, wherever they stand, however often.
/// </summary>
internal static class FixMoved
{
    /// <summary>The text with each occurrence of an old address replaced; the same object when there is none.</summary>
    /// <param name="text">Markdown, YAML or HTML.</param>
    /// <param name="moves">Old and new addresses. Two spellings of one address are the same.</param>
    public static string Apply(string text, IEnumerable<(string From, string To)> moves)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, to) in moves)
        {
            if (WebUrl.Parse(from) is { } url)
            {
                known.TryAdd(url.ToString(), to);
            }
        }

        StringBuilder? made = null;
        var copied = 0;
        foreach (var (start, end) in AddressTokens.In(text))
        {
            foreach (var (address, stop) in AddressTokens.Readings(text, start, end))
            {
                if (known.TryGetValue(address, out var to))
                {
                    made ??= new(text.Length + 64);
                    made.Append(text, copied, start - copied)
                        .Append(Spell(to, escaped: text.AsSpan(start, stop - start).Contains("&amp;", StringComparison.Ordinal)));
                    copied = stop;
                    break;
                }
            }
        }

        return made is null ? text : made.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>
    /// An address that means the same in Markdown, in YAML and in an attribute: what could end it there is percent-encoded,
    /// and an ampersand is written as the old address had it.
    /// </summary>
    private static string Spell(string address, bool escaped)
    {
        var to = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            _ = c switch
            {
                '(' => to.Append("%28"),
                ')' => to.Append("%29"),
                '\'' => to.Append("%27"),
                '*' => to.Append("%2A"),
                '&' when escaped => to.Append("&amp;"),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }
}
