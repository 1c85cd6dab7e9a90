using System.Buffers;

namespace XenModeKB.Texts;

/// <summary>
/// Characters that no text has: controls but tab and line breaks, those of U+0080 to U+009F, and what Unicode keeps for programs. HTML and
/// XML forbid them, terminals obey some of them. They come in as they are, by escapes of YAML and JSON, or by references of HTML.
/// </summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> s_all = SearchValues.Create(
        [
            .. Characters(0, 0x1F).Where(c => c is not ('\t' or '\n' or '\r')), .. Characters(0x7F, 0x9F), .. Characters(0xFDD0, 0xFDEF),
            '\uFFFE', '\uFFFF',
        ]);

    /// <returns>Where the first one stands, or -1.</returns>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_all);

    private static IEnumerable<char> Characters(int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => (char)i);
}
