using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>The words by which a language compares speed and speaks of security.</summary>
internal sealed record ClaimWords(ImmutableArray<string> SpeedWords, ImmutableArray<string> SecurityWords)
{
    public static ClaimWords Of(Strings strings, Locale locale) => new(List(strings.Get(locale, "references.claims.speed")), List(strings.Get(locale, "references.claims.security")));

    public string? Speed(string sentence) => SpeedWords.FirstOrDefault(word => Holds(sentence, word));

    public string? Security(string sentence) => SecurityWords.FirstOrDefault(word => Holds(sentence, word));

    private static ImmutableArray<string> List(string words) => [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>As a whole word, in any letter case.</summary>
    private static bool Holds(string sentence, string word)
    {
        for (var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(sentence[at - 1])) && (end == sentence.Length || !char.IsLetter(sentence[end])))
            {
                return true;
            }
        }

        return false;
    }
}
