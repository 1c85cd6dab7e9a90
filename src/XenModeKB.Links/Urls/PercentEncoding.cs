using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace XenModeKB.Links;

/// <summary>Percent-encoding by the URL standard: which characters each part of a URL can't hold as they are.</summary>
internal static class PercentEncoding
{
    public static SearchValues<char> Fragment { get; } = Safe(" \"<>`");

    public static SearchValues<char> Query { get; } = Safe(" \"#<>");

    public static SearchValues<char> SpecialQuery { get; } = Safe(" \"#<>'");

    /// <summary>The standard lets '|' stand; browsers write it %7C, and who compares addresses sees theirs.</summary>
    public static SearchValues<char> Path { get; } = Safe(" \"#<>?^`{|}");

    /// <summary>A path made from names of files, where a percent sign is just that.</summary>
    public static SearchValues<char> FileName { get; } = Safe(" \"#<>?^`{|}%\\");

    public static SearchValues<char> UserInfo { get; } = Safe(" \"#<>?^`{}/:;=@[\\]|");

    public static SearchValues<char> Control { get; } = Safe("");

    /// <summary>Appends UTF-8 with everything encoded that is not safe.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, SearchValues<char> safe)
    {
        Span<byte> bytes = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(safe);
            to.Append(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            Rune.DecodeFromUtf16(text[plain..], out var rune, out var length);
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                to.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }

            text = text[(plain + length)..];
        }
    }

    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> safe)
    {
        if (text.IndexOfAnyExcept(safe) < 0)
        {
            return text.ToString();
        }

        var to = new StringBuilder(text.Length + 16);
        Append(to, text, safe);
        return to.ToString();
    }

    /// <summary>Percent-decoded bytes read as UTF-8; a percent sign without two digits stays.</summary>
    public static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Encoding.UTF8.GetString(Bytes(text, out _)) : text;

    /// <summary>The same, or null where a percent sign has no two digits or the bytes are not UTF-8.</summary>
    public static string? DecodeStrictly(string text)
    {
        var bytes = Bytes(text, out var isWellFormed);
        return isWellFormed && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static ReadOnlySpan<byte> Bytes(string text, out bool isWellFormed)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        isWellFormed = true;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes[length++] = value;
                i += 2;
            }
            else
            {
                isWellFormed &= bytes[i] != '%';
                bytes[length++] = bytes[i];
            }
        }

        return bytes.AsSpan(0, length);
    }

    private static SearchValues<char> Safe(string unsafeCharacters) =>
        SearchValues.Create(Enumerable.Range(0x20, 0x5F).Select(c => (char)c).Except(unsafeCharacters).ToArray());
}
