using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>What the index needs of a page.</summary>
/// <param name="Locale">Code of its language.</param>
/// <param name="Key">The same in all languages.</param>
/// <param name="Route">Its address from the root of the site.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Headings">Of any level.</param>
/// <param name="InNavigation">Whether it stands in the navigation; others are reached from one that does, and come after it.</param>
internal sealed record PageWords(
    string Locale, string Key, string Route, string Title, string Description, ImmutableArray<Heading> Headings, bool InNavigation)
{
    /// <summary>How many words the title has, joined ones counted once.</summary>
    public required int TitleLength { get; init; }

    /// <summary>Each word once, in lower case, in no order that means anything.</summary>
    public required ImmutableArray<CountedWord> Words { get; init; }

    /// <summary>Words that stand side by side in the text, each pair once, by their places in <see cref="Words"/>.</summary>
    public required ImmutableArray<(int Word, int Next)> Beside { get; init; }
}
