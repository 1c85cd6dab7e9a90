using System.Buffers;
using System.Text;

namespace XenModeKB.Texts;

/// <summary>
/// Characters that nobody sees and nobody types: they come with what is copied from elsewhere, words with them are not found, and some make
/// a text look like another one. Those that a script needs are no such characters where it needs them: joiners between its letters and in
/// emoji, marks of direction, variants of a sign, the letters of a flag, fillers of a syllable.
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>First letter that joiners, or signs that join, can stand beside.</summary>
    private const int FirstJoining = 0x0590;

    /// <summary>First sign, but for those of Latin-1, that has variants.</summary>
    private const int FirstVaried = 0x1000;

    private const int WavingFlag = 0x1F3F4;
    private const int EndOfTags = 0xE007F;

    /// <summary>Letters that the name of a flag has.</summary>
    private const int LongestTags = 7;

    private static readonly SearchValues<char> s_candidates = SearchValues.Create(
        [
            '\u034F', '\u115F', '\u1160', '\u17B4', '\u17B5', .. Through(0x180B, 0x180F), .. Through(0x200B, 0x200D),
            .. Through(0x2028, 0x202E), .. Through(0x2060, 0x206F), '\u3164', .. Through(0xFE00, 0xFE0F), '\uFEFF', '\uFFA0',
            .. Through(0xFFF0, 0xFFFB), '\uD82F', '\uD834', .. Through(0xDB40, 0xDB43),
        ]);

    /// <summary>Marks that turn the direction of a text or keep a direction in.</summary>
    private static readonly SearchValues<char> s_directions =
        SearchValues.Create(['\u061C', '\u200E', '\u200F', .. Through(0x202A, 0x202E), .. Through(0x2066, 0x2069)]);

    /// <returns>Where the first one stands, or -1.</returns>
    public static int IndexIn(string text) => text.AsSpan().ContainsAny(s_candidates) ? In(text).FirstOrDefault(-1) : -1;

    /// <returns>Where the first mark of direction stands, or -1: code needs none, and looks like other code with it.</returns>
    public static int DirectionIn(ReadOnlySpan<char> text) => text.IndexOfAny(s_directions);

    /// <summary>Where each of them stands.</summary>
    public static IEnumerable<int> In(string text)
    {
        var (lonely, judged) = (new HashSet<int>(), 0);
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (IsIsolate(text[i]))
            {
                if (i >= judged)
                {
                    (lonely, judged) = LonelyIsolates(text, i);
                }

                if (lonely.Contains(i))
                {
                    yield return i;
                }
            }
            else if (Rune.TryGetRuneAt(text, i, out var rune) && IsInvisible(rune.Value) && !IsNeeded(text, i, rune))
            {
                yield return i;
            }
        }
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny(s_candidates) is var found and >= 0 ? from + found : -1;

    private static bool IsInvisible(int rune) =>
        rune <= char.MaxValue || rune is (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Begins or ends a part of its own direction; both have to be there.</summary>
    private static bool IsIsolate(char character) => character is >= '\u2066' and <= '\u2069';

    /// <summary>Of the paragraph from a place on, which a line does not end, those without a counterpart, and where it ends.</summary>
    private static (HashSet<int> Lonely, int End) LonelyIsolates(string text, int from)
    {
        var (open, lonely) = (new Stack<int>(), new HashSet<int>());
        var end = EndOfParagraph(text, from);
        for (var i = from; i < end; i++)
        {
            if (IsIsolate(text[i]) && text[i] != '\u2069')
            {
                open.Push(i);
            }
            else if (text[i] == '\u2069' && !open.TryPop(out _))
            {
                lonely.Add(i);
            }
        }

        lonely.UnionWith(open);
        return (lonely, end);
    }

    /// <summary>Where an empty line follows, be it in a quote; or the end of the text.</summary>
    private static int EndOfParagraph(string text, int from)
    {
        for (var end = text.IndexOf('\n', from); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            if (text.AsSpan(end + 1).TrimStart(" \t\r>") is [] or ['\n', ..])
            {
                return end;
            }
        }

        return text.Length;
    }

    private static bool IsNeeded(string text, int at, Rune rune)
    {
        var end = at + rune.Utf16SequenceLength;
        var (before, after) = (Before(text, at), end < text.Length && Rune.TryGetRuneAt(text, end, out var next) ? next.Value : 0);
        return rune.Value switch
        {
            0x200C or 0x200D => IsJoining(before) || IsJoining(after),
            0x200B => HasNoSpaces(before) || HasNoSpaces(after),
            >= 0x180B and <= 0x180F => before is >= 0x1820 and <= 0x18AF,
            0x034F => IsHebrew(before) || IsHebrew(after),
            0x115F or 0x1160 => IsHangul(before) || IsHangul(after),
            0xFE00 when before is >= '0' and <= '9' => true,
            >= 0xFE00 and <= 0xFE0F => HasVariants(before) || after == 0x20E3,
            >= 0xE0100 and <= 0xE01EF => HasVariants(before),
            >= 0xE0020 and <= EndOfTags => IsInFlag(text, at),
            _ => false,
        };
    }

    /// <summary>The character that ends at a place; 0 for none.</summary>
    private static int Before(string text, int at) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == OperationStatus.Done ? rune.Value : 0;

    private static bool IsJoining(int rune) =>
        rune >= FirstJoining && rune is not (>= 0x2000 and <= 0x206F) && (IsSeen(rune) || rune is 0xFE0F or EndOfTags);

    private static bool HasVariants(int rune) => rune is 0xA9 or 0xAE || (rune >= FirstVaried && IsSeen(rune));

    private static bool IsSeen(int rune) =>
        !Rune.IsWhiteSpace(new(rune)) && (rune > char.MaxValue ? !IsInvisible(rune) : !s_candidates.Contains((char)rune));

    /// <summary>Thai, Lao, Tibetan, Burmese and Khmer part words by no space, and lines may end at one without width.</summary>
    private static bool HasNoSpaces(int rune) => rune is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    /// <summary>Points of Hebrew are kept in their order by a joiner that nobody sees.</summary>
    private static bool IsHebrew(int rune) => rune is (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F);

    /// <summary>A syllable of old Korean that lacks a part has a filler in its place.</summary>
    private static bool IsHangul(int rune) =>
        rune is (>= 0x1100 and <= 0x11FF and not (0x115F or 0x1160)) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF);

    private static bool IsInFlag(string text, int at)
    {
        var start = at;
        while (at - start <= 2 * LongestTags && IsTag(Before(text, start)))
        {
            start -= 2;
        }

        var end = at;
        while (end - start <= 2 * LongestTags && Rune.TryGetRuneAt(text, end, out var rune) && IsTag(rune.Value))
        {
            if (rune.Value == EndOfTags)
            {
                return Before(text, start) == WavingFlag;
            }

            end += 2;
        }

        return false;
    }

    private static bool IsTag(int rune) => rune is >= 0xE0020 and <= EndOfTags;

    private static IEnumerable<char> Through(int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => (char)i);
}
