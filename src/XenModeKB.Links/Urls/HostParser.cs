using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace XenModeKB.Links;

/// <summary>Hosts by the URL standard: names, IPv4 in all its spellings, IPv6.</summary>
internal static class HostParser
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> s_forbiddenInNames =
        SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(c => (char)c), .. "%#/:<>?@[\\]^|\u007F"]);

    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> s_six = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly IdnMapping s_idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>The host of a scheme that the standard does not know.</summary>
    public static string? Opaque(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("["))
        {
            return Six(host);
        }

        return host.IndexOfAny(s_forbidden) >= 0 ? null : PercentEncoding.Encode(host, PercentEncoding.Control);
    }

    /// <summary>A name or address; null when a browser refuses it.</summary>
    public static string? Domain(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("["))
        {
            return Six(host);
        }

        if (ToAscii(PercentEncoding.Decode(host.ToString())) is not { Length: > 0 } name
            || name.AsSpan().ContainsAny(s_forbiddenInNames))
        {
            return null;
        }

        if (name.Contains("xn--", StringComparison.Ordinal) && !name.Split('.').All(IsReadable))
        {
            return null;
        }

        return EndsInNumber(name) ? Four(name) : name;
    }

    /// <summary>A label that claims to be written in other letters must stand for some.</summary>
    private static bool IsReadable(string label)
    {
        try
        {
            return !label.StartsWith("xn--", StringComparison.Ordinal)
                || (s_idn.GetUnicode(label) is var read && read != label && s_idn.GetAscii(read) == label
                    && !read.EnumerateRunes().Any(IsUnknown));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? ToAscii(string name)
    {
        if (System.Text.Ascii.IsValid(name))
        {
            return name.ToLowerInvariant();
        }

        try
        {
            var mapped = string.Concat(name.EnumerateRunes().Select(Plain));
            return mapped.All(char.IsAscii)
                ? mapped.ToLowerInvariant()
                : s_idn.GetAscii(mapped.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Soft hyphens and their like vanish, other full stops are full stops, and wide, mathematical and circled letters and digits are the
    /// plain ones: the normal form does not know them where a program runs without the data of all languages, as ours does so that it is
    /// the same everywhere.
    /// </summary>
    private static string Plain(Rune rune) => rune.Value switch
    {
        0xAD or 0x200B or 0x2060 or 0xFEFF => "",
        0x3002 or 0xFF0E or 0xFF61 => ".",
        0x130 => "i\u0307",
        0x17F => "s",
        0x212A => "k",
        >= 0xFF01 and <= 0xFF5E and var wide => $"{(char)(wide - 0xFEE0)}",
        >= 0x1D400 and <= 0x1D6A3 and var letter => $"{(char)("Aa"[(letter - 0x1D400) / 26 % 2] + ((letter - 0x1D400) % 26))}",
        >= 0x1D7CE and <= 0x1D7FF and var digit => $"{(char)('0' + ((digit - 0x1D7CE) % 10))}",
        >= 0x24B6 and <= 0x24E9 and var circled => $"{(char)('a' + ((circled - 0x24B6) % 26))}",
        _ when IsNoLetter(rune) => " ",
        _ => rune.ToString(),
    };

    private static bool IsUnknown(Rune rune) =>
        IsNoLetter(rune) || IsOtherForm(rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter;

    /// <summary>Letters and signs that are forms of others, and would have been written as those: raised, circled, wide ones.</summary>
    private static bool IsOtherForm(int value) => value is 0xAA or 0xB2 or 0xB3 or 0xB9 or 0xBA
        or (>= 0xBC and <= 0xBE) or (>= 0x2070 and <= 0x209C) or (>= 0x2460 and <= 0x24FE) or (>= 0x2F00 and <= 0x2FD5)
        or (>= 0x3131 and <= 0x318E) or (>= 0x3200 and <= 0x33FF) or (>= 0xF900 and <= 0xFB4F) or (>= 0xFF00 and <= 0xFFEF)
        or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x2F800 and <= 0x2FA1D);

    /// <summary>Spaces, controls, halves of characters and what Unicode keeps for programs: no host has them.</summary>
    private static bool IsNoLetter(Rune rune) =>
        rune.Value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static bool EndsInNumber(string name)
    {
        var last = name.AsSpan(0, name.EndsWith('.') ? name.Length - 1 : name.Length);
        last = last[(last.LastIndexOf('.') + 1)..];
        var isHexadecimal = last.StartsWith("0x") && !last[2..].ContainsAnyExcept(s_hexadecimal);
        return last.Length > 0 && (isHexadecimal || !last.ContainsAnyExceptInRange('0', '9'));
    }

    private static string? Four(string name)
    {
        var parts = name.EndsWith('.') ? name[..^1].Split('.') : name.Split('.');
        if (parts.Length > 4)
        {
            return null;
        }

        var address = 0UL;
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            var limit = last ? 1UL << (8 * (5 - parts.Length)) : 256;
            if (Number(parts[i]) is not { } number || number >= limit)
            {
                return null;
            }

            address += last ? number : number << (8 * (3 - i));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>Decimal, octal with a leading 0, hexadecimal with a leading 0x.</summary>
    private static ulong? Number(string part)
    {
        if (part.Length == 0)
        {
            return null;
        }

        var (digits, radix) = part switch
        {
            ['0', 'x', ..] => (part[2..], 16UL),
            ['0', _, ..] => (part[1..], 8UL),
            _ => (part, 10UL),
        };
        var value = 0UL;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (ulong)Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
            {
                return null;
            }

            value = Math.Min((value * radix) + digit, 1UL << 40);
        }

        return value;
    }

    private static string? Six(ReadOnlySpan<char> host)
    {
        if (!host.EndsWith("]") || host[1..^1].IndexOfAnyExcept(s_six) >= 0
            || !IPAddress.TryParse(host[1..^1], out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var pieces = Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        var (start, length) = LongestZeros(pieces);
        var to = new StringBuilder("[");
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                to.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            to.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture)).Append(i < 7 ? ":" : "");
        }

        return to.Append(']').ToString();
    }

    private static (int Start, int Length) LongestZeros(int[] pieces)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < 8; i++)
        {
            var length = 0;
            while (i + length < 8 && pieces[i + length] == 0)
            {
                length++;
            }

            best = length > best.Length ? (i, length) : best;
            i += length;
        }

        return best;
    }
}
