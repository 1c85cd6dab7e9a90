using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>The words of some pages, each with a number by the place where it is met first: pages share most of their words.</summary>
internal sealed class NumberedWords
{
    private readonly int[][] _pages;

    public NumberedWords(ImmutableArray<PageWords> pages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>();
        _pages = [.. pages.Select(page => page.Words.Select(counted => Number(counted.Word)).ToArray())];
        Words = words.ToImmutable();

        int Number(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = words.Count;
                words.Add(word);
            }

            return number;
        }
    }

    /// <summary>By number.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The numbers of the words of a page, in the order in which it counts them.</summary>
    public ReadOnlySpan<int> this[int page] => _pages[page];
}
