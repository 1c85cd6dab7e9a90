using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>The words that begin with the same two letters or digits.</summary>
/// <param name="Words">Without accents, in ordinal order; each with its place in <paramref name="Postings"/>, which forms of one word
/// share.</param>
/// <param name="Postings">For each word, its pages in their order.</param>
internal sealed record Shard(ImmutableArray<(string Word, int Place)> Words, ImmutableArray<ImmutableArray<Posting>> Postings)
{
    /// <summary>
    /// For a word and the one beside it, with a space between them, its place in <see cref="Postings"/>: pages that have the two side by
    /// side in their title, a heading or their description. In ordinal order.
    /// </summary>
    public ImmutableArray<(string Words, int Place)> Neighbours { get; init; } = [];

    /// <summary>What words begin with that have no letter of the English alphabet and no digit at their start.</summary>
    public const string Other = "_";

    /// <summary>The first two letters or digits of a word, or the only one before something else.</summary>
    public static string KeyOf(string word)
    {
        if (!IsPlain(word[0]))
        {
            return Other;
        }

        return word.Length > 1 && IsPlain(word[1]) ? word[..2] : word[..1];
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
