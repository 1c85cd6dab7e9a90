using System.Text;

namespace XenModeKB.Tests.Campaign;

/// <summary>Makes hostile files of good ones: pieces of all formats are put in, repeated, nested; parts are moved, doubled, cut; bytes are turned.</summary>
internal static class Mutate
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            ": ", "- ", "? ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!!str ", "|", ">", "---\n", "\t", "\0", "\u00a0", "\ufeff", "\u2028", "\r\n", "~", "null", "#", "@", "`", "```\n", ":::\n", "<", "</a>",
            "<!--", "-->", "<script>", "<svg>", "<style>", "]]>", "<![CDATA[", "<?xml version='1.0'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&#0;", "&#x110000;", "&b;", "&nbsp", "\\", "\\u0000", "\\ud800", "\\x07",
            "[@a]", "[x](", "![](", "](entity:x/y)", "{#id}", "[^1]", "***", "| a |\n|---|\n", "# ", "99999999999999999999", "-1", "1e999", "0x1", "NaN", "2026-02-30", "9999-12-31", "../../..", "//", "%2e%2e/", "%",
            "https://[", "http://a b/", "javascript:alert(1)", "data:,", "file:///etc/passwd", "#:~:text=", "\ud83d\ude00", "e\u0301", "true", "[]", "{}", "{\"a\":", "{\"$ref\": \"#/a\"}", ",", "url(", "@import ", "/*", "*/",
            "srcset=", "href=", "style=", "<base href=//x>", "<meta charset=utf-16>", "<meta http-equiv=refresh content=0;url=", "<template>", "<plaintext>", "<textarea>", "<svg><a xlink:href=x>", "<math>", "\u202e",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xfe, 0xff, 0, 65], [0x1b, 0x5b, 0x33, 0x31, 0x6d], [0xff, 0xff, 0xff, 0xff],
    ];

    /// <param name="good">A file that is read without a finding.</param>
    /// <param name="random">Decides what is changed.</param>
    /// <param name="most">The largest number of changes.</param>
    public static byte[] Apply(byte[] good, Random random, int most = 6)
    {
        var bytes = good.ToList();
        for (var changes = random.Next(1, most + 1); changes > 0; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(60), bytes.Count - at);
        var piece = s_pieces[random.Next(s_pieces.Length)];
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 2:
                bytes.InsertRange(at, Enumerable.Repeat(piece, random.Next(3) == 0 ? 2000 : 70).SelectMany(part => part));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4 when length > 0:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, piece);
                break;
            case 5 when random.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, piece);
                break;
        }
    }
}
