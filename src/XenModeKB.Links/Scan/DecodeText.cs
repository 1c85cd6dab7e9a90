using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;

namespace XenModeKB.Links;

/// <summary>
/// Turns the bytes of a file into text by the rules of the WHATWG: 1. a byte order mark; 2. what the server says; 3. what the start of the
/// file declares; 4. the default of its kind.
/// </summary>
internal static partial class DecodeText
{
    private const int DeclarationWithin = 1024;

    static DecodeText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The file, or its start.</param>
    /// <param name="charset">What the server says; null when nobody does.</param>
    public static string Html(ReadOnlySpan<byte> bytes, string? charset = null) =>
        Decode(bytes, charset ?? Declared(bytes) ?? "windows-1252");

    public static string Xml(ReadOnlySpan<byte> bytes) => Decode(bytes, FirstGroup(XmlDeclaration().Match(Start(bytes))) ?? "utf-8");

    public static string Css(ReadOnlySpan<byte> bytes) => Decode(bytes, FirstGroup(CssCharset().Match(Start(bytes))) ?? "utf-8");

    public static string Utf8(ReadOnlySpan<byte> bytes) => Decode(bytes, "utf-8");

    private static string Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Named(charset), 0),
        };
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The encoding of a label; one that nobody knows is UTF-8.</summary>
    private static Encoding Named(string label)
    {
        var encoding = TextEncoding.IsSupported(label) ? TextEncoding.Resolve(label) : Encoding.UTF8;

        // Whoever could read the label in ASCII has no UTF-16 before him.
        return TextEncoding.IsUnicode(encoding) ? Encoding.UTF8 : encoding;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Start(bytes);
        return FirstGroup(MetaCharset().Match(Comment().Replace(start, ""))) ?? FirstGroup(XmlDeclaration().Match(start));
    }

    private static string Start(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);

    private static string? FirstGroup(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<meta[\\s/][^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'>;/]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)")]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("^@charset \"([^\"]+)\";")]
    private static partial Regex CssCharset();
}
