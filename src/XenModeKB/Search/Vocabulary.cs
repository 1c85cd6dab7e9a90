using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// The words of all pages, each with a number: a large site says millions of words and has some ten thousand. Which number a word has depends on which thread met it first,
/// so nothing that is written may depend on it. Kept from build to build.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>All words so far, in the order of their numbers.</summary>
    public ImmutableArray<string> Words()
    {
        lock (_lock)
        {
            return [.. _words];
        }
    }

    public int NumberOf(string word)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                _numbers[word] = number = _words.Count;
                _words.Add(word);
            }

            return number;
        }
    }
}
