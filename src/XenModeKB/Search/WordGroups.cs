using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Which written words are one to who searches: those that are the same without accents, and those with one stem. Each form and each stem leads to a word that had it; words
/// that meet so are one group.
/// </summary>
internal sealed class WordGroups
{
    private readonly int[] _groups;

    /// <param name="words">Words by number, each once.</param>
    /// <param name="forms">What the words are to the language.</param>
    public WordGroups(ImmutableArray<string> words, WordForms forms)
    {
        var found = words.Select(forms.Of).ToArray();
        var leader = Enumerable.Range(0, words.Length).ToArray();
        Join(leader, [.. found.Select(word => word.Form)]);
        Join(leader, [.. found.Select(word => word.Stem)]);
        var order = Enumerable.Range(0, words.Length).ToArray();
        Array.Sort(found.Select(word => word.Form).ToArray(), order, StringComparer.Ordinal);
        _groups = new int[words.Length];
        var numbers = new Dictionary<int, int>();
        var sorted = ImmutableArray.CreateBuilder<(string Word, int Group)>(words.Length);
        foreach (var i in order)
        {
            var first = Leader(leader, i);
            numbers.TryAdd(first, numbers.Count);
            _groups[i] = numbers[first];
            if (sorted.Count == 0 || sorted[^1].Word != found[i].Form)
            {
                sorted.Add((found[i].Form, numbers[first]));
            }
        }

        (Count, Words) = (numbers.Count, sorted.ToImmutable());
    }

    public int Count { get; }

    /// <summary>All words without accents, in ordinal order, each with its group; groups are numbered by their first word.</summary>
    public ImmutableArray<(string Word, int Group)> Words { get; }

    /// <summary>The group of a word, by its number.</summary>
    public int this[int word] => _groups[word];

    private static void Join(int[] leader, string[] marks)
    {
        var first = new Dictionary<string, int>(marks.Length, StringComparer.Ordinal);
        for (var i = 0; i < marks.Length; i++)
        {
            if (!first.TryAdd(marks[i], i))
            {
                leader[Leader(leader, i)] = Leader(leader, first[marks[i]]);
            }
        }
    }

    private static int Leader(int[] leader, int word)
    {
        while (leader[word] != word)
        {
            word = leader[word] = leader[leader[word]];
        }

        return word;
    }
}
