using System.Collections.Immutable;

namespace XenModeKB.Search;

/// <summary>
/// Which written words are one to who searches: those that are the same without accents, and those with one stem. Each form and each stem
/// leads to a word that had it; words
/// that meet so are one group.
/// </summary>
internal sealed class WordGroups
{
    private readonly Dictionary<string, (int Group, string Form)> _groups = new(StringComparer.Ordinal);

    /// <param name="words">All words that pages have, each once.</param>
    /// <param name="forms">What the words are to the language.</param>
    public WordGroups(IEnumerable<string> words, WordForms forms)
    {
        var found = words.Select(word => (Word: word, Forms: forms.Of(word))).OrderBy(word => word.Forms.Form, StringComparer.Ordinal)
            .ToArray();
        var leader = Enumerable.Range(0, found.Length).ToArray();
        Join(leader, [.. found.Select(word => word.Forms.Form)]);
        Join(leader, [.. found.Select(word => word.Forms.Stem)]);
        var numbers = new Dictionary<int, int>();
        var sorted = ImmutableArray.CreateBuilder<(string Word, int Group)>(found.Length);
        foreach (var (i, (word, (form, _))) in found.Index())
        {
            var first = Leader(leader, i);
            numbers.TryAdd(first, numbers.Count);
            _groups[word] = (numbers[first], form);
            if (sorted.Count == 0 || sorted[^1].Word != form)
            {
                sorted.Add((form, numbers[first]));
            }
        }

        Count = numbers.Count;
        Words = sorted.ToImmutable();
    }

    public int Count { get; }

    /// <summary>All words without accents, in ordinal order, each with its group; groups are numbered by their first word.</summary>
    public ImmutableArray<(string Word, int Group)> Words { get; }

    /// <summary>The group of a word as a page has it.</summary>
    public int this[string word] => _groups[word].Group;

    /// <summary>A word as a page has it, without accents.</summary>
    public string FormOf(string word) => _groups[word].Form;

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
