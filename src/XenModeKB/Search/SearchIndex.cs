using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>A page that can be found.</summary>
/// <param name="Route">Its address from the root of the site.</param>
/// <param name="Key">The same in all languages.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Folder">Titles of the pages above it, the highest first; empty for a page of the highest level.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Headings">Those that a table of contents shows.</param>
internal sealed record FoundPage(string Route, string Key, string Title, string Folder, string Description, ImmutableArray<Heading> Headings);

/// <summary>A page that has a word, and how much the word says about it: from 1.</summary>
internal readonly record struct Posting(int Page, int Weight);

/// <summary>The words that begin with one letter or digit.</summary>
/// <param name="Words">Without accents, in ordinal order; each with its place in <paramref name="Postings"/>, which forms of one word share.</param>
/// <param name="Postings">For each word, its pages in their order.</param>
internal sealed record Shard(ImmutableArray<(string Word, int Place)> Words, ImmutableArray<ImmutableArray<Posting>> Postings)
{
    /// <summary>What words begin with that have no letter of the English alphabet and no digit at their start.</summary>
    public const char Other = '_';

    public static char KeyOf(string word) => char.IsAsciiLetterLower(word[0]) || char.IsAsciiDigit(word[0]) ? word[0] : Other;
}

/// <summary>What can be found in one language.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Pages">In the order of their keys.</param>
/// <param name="Shards">By the character that their words begin with.</param>
/// <param name="Synonyms">Groups of terms that mean the same, each of one word or several, without accents.</param>
internal sealed record SearchIndex(
    Locale Locale, ImmutableArray<FoundPage> Pages, ImmutableSortedDictionary<char, Shard> Shards, ImmutableArray<ImmutableArray<ImmutableArray<string>>> Synonyms);
