using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace XenModeKB.Texts;

/// <summary>
/// Which of two languages a text is in, by the words that hold sentences together: those of one that the other does not have.
/// </summary>
internal static partial class GuessLanguage
{
    /// <summary>Letters of the longest of the words.</summary>
    private const int Longest = 6;

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["de"] = "der die das und ist sind ein eine nicht mit von zu den dem auf für im auch wird werden kann oder wie als bei nach",
        ["en"] = "the and of is are to with that this for it which from by be not was were has have can when its if they only their",
        ["es"] = "el los las una es son que del en con para por no al más como se fue y lo su sin sobre cuando también está pero",
        ["fr"] =
            "le les des une est sont que du dans avec pour par ne pas au aux plus comme se et ce qui sur il elle ou être cette",
        ["it"] = "il lo gli una è sono che del della di in con per non al più come si e nel anche questo quando dei delle può",
        ["nl"] = "de het een en is zijn niet met van voor op dat die te ook wordt kan naar bij als deze maar dan nog wel",
        ["pt"] =
            "o os as um uma não é são que do da dos das em com para por na nos nas ao mais como se foi ou pelo sem também quando está",
    }.ToFrozenDictionary(
        language => language.Key, language => language.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a language is known.</summary>
    public static bool Knows(string tag) => s_words.ContainsKey(Primary(tag));

    /// <summary>The part of a tag before the first hyphen, in small letters.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>How many words of a text only one of two languages has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">Tag of the language in which it should be.</param>
    /// <param name="other">Tag of the other.</param>
    public static (int Own, int Other) Count(string text, string own, string other)
    {
        if (!s_words.TryGetValue(Primary(own), out var mine) || !s_words.TryGetValue(Primary(other), out var theirs))
        {
            return (0, 0);
        }

        var (ownWords, otherWords) = (mine.GetAlternateLookup<ReadOnlySpan<char>>(), theirs.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> lower = stackalloc char[Longest];
        var (ownCount, otherCount) = (0, 0);
        for (var (at, end) = (0, 0); at < text.Length; at = end + 1)
        {
            end = at;
            while (end < text.Length && IsInWord(text[end]))
            {
                end++;
            }

            var word = end - at > Longest ? [] : lower[..text.AsSpan(at, end - at).ToLowerInvariant(lower)];
            var (isMine, isTheirs) = (ownWords.Contains(word), otherWords.Contains(word));
            if (isMine != isTheirs)
            {
                ownCount += isMine ? 1 : 0;
                otherCount += isTheirs ? 1 : 0;
            }
        }

        return (ownCount, otherCount);
    }

    /// <summary>How many words of a text are neither names nor hold sentences together: those in small letters.</summary>
    public static int CountCommon(string text, string language) =>
        Common().Matches(text).Count(match => !s_words[Primary(language)].Contains(match.Value));

    private static bool IsInWord(char c) => char.IsLetter(c) || char.IsNumber(c) || c is '_' or '-';

    [GeneratedRegex(@"(?<![\p{L}\p{N}_.-])\p{Ll}{3,}(?![\p{L}\p{N}_-])")]
    private static partial Regex Common();
}
