using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>The words that begin with one letter or digit.</summary>
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
    public const char Other = '_';

    public static char KeyOf(string word) => char.IsAsciiLetterLower(word[0]) || char.IsAsciiDigit(word[0]) ? word[0] : Other;
}
