using System.Text;

namespace XenModeKB.Links;

/// <summary>Turns the bytes of a file into text: by its byte order mark, by the charset it declares, else UTF-8.</summary>
internal static class DecodeText
{
    private const int DeclarationWithin = 1024;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        return encoding.GetString(bytes[mark..]);
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, 3);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        var head = bytes[..Math.Min(bytes.Length, DeclarationWithin)];
        return (IsLatin(head) ? Encoding.Latin1 : Encoding.UTF8, 0);
    }

    /// <summary>Whether the head declares ISO 8859-1 or Windows-1252, which browsers take for one another.</summary>
    private static bool IsLatin(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("charset="u8);
        if (at < 0)
        {
            return false;
        }

        var value = head[(at + 8)..].TrimStart("\"'"u8);
        Span<char> name = stackalloc char[Math.Min(value.Length, 12)];
        Encoding.Latin1.GetChars(value[..name.Length], name);
        return name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("windows-1252", StringComparison.OrdinalIgnoreCase);
    }
}
