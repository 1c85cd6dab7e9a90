using System.Text;
using XenModeKB.Links;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Publishing;

/// <summary>
/// An address that a site had once, as an author writes it: a path from the root, with or without percent-encoding, as a browser shows it
/// or as a server logged it. Two spellings of one address are one file.
/// </summary>
/// <param name="File">The file that a static host serves there, decoded, relative to the output folder.</param>
internal sealed record OldAddress(string File)
{
    private const string Index = "index.html";

    /// <summary>Bytes that the name of a file may have; the whole path stays well below what systems allow.</summary>
    private const int LongestName = 255;
    private const int LongestPath = 1000;

    /// <summary>The address, or why no file can have it; <see cref="Message.None"/> where the text is no path at all.</summary>
    public static (OldAddress? Address, Message Problem) Parse(string text)
    {
        if (!text.StartsWith('/'))
        {
            return (null, Message.None);
        }

        if (text.Contains('?', StringComparison.Ordinal))
        {
            return (null, $" A static host serves one file whatever the query is: leave out what begins with '?'; '?' itself is %3F.");
        }

        var names = text[1..].TrimEnd('/').Split('/');
        var decoded = new string[names.Length];
        foreach (var (i, name) in names.Index())
        {
            if (PercentEncoding.DecodeStrictly(name) is not { } plain)
            {
                return (null, $" '%' begins two hexadecimal digits of a byte of UTF-8; the sign itself is %25.");
            }

            if (!IsName(plain))
            {
                return (null, name.Length == 0 ? Message.None : $" No file can have the name '{Shorten.ForMessage(name)}'.");
            }

            decoded[i] = plain;
        }

        var path = string.Join('/', decoded);
        return Encoding.UTF8.GetByteCount(path) > LongestPath
            ? (null, $" It is too long for a path of files.")
            : (new(FileOf(text.EndsWith('/') ? path + "/" : path)), Message.None);
    }

    /// <summary>
    /// The file that a host serves at a route: a page, or the index of a folder. Under another ending, a host would hand out what leads on
    /// as something else than a page, but each leads from a folder without its slash to the folder.
    /// </summary>
    public static string FileOf(string route) =>
        route.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || route.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
            ? route
            : $"{route.TrimEnd('/')}/{Index}".TrimStart('/');

    /// <summary>Neither hidden nor a step up, and no sign that separates names on some system, controls anything or is not seen.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && name[0] != '.' && Encoding.UTF8.GetByteCount(name) <= LongestName
            && !name.Any(c => c is '/' or '\\' or '#' || char.IsControl(c))
            && InvisibleCharacters.IndexIn(name) < 0;
}
