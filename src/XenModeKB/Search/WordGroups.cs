using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>
/// Which written words are one to who searches: those that are the same without accents, and those with one stem.
/// Each stem and each form leads to the first word that had it; words that meet so are one group.
/// </summary>
internal sealed class WordGroups
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    public WordGroups(IEnumerable<string> written, Stemmer stemmer)
    {
        var words = written.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var forms = words.Select(Fold.Plain).ToArray();
        var leader = Enumerable.Range(0, words.Length).ToArray();
        Join(leader, forms);
        Join(leader, [.. words.Select((word, i) => Shard.KeyOf(forms[i]) + Fold.Plain(stemmer.Of(word)))]);
        var numbers = new Dictionary<int, int>();
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in Enumerable.Range(0, words.Length).OrderBy(i => forms[i], StringComparer.Ordinal))
        {
            var first = Leader(leader, i);
            numbers.TryAdd(first, numbers.Count);
            _groups[words[i]] = found[forms[i]] = numbers[first];
        }

        Count = numbers.Count;
        Words = [.. found.Select(word => (word.Key, word.Value))];
    }

    public int Count { get; }

    /// <summary>All words without accents, in ordinal order, each with its group; groups are numbered by their first word.</summary>
    public ImmutableArray<(string Word, int Group)> Words { get; }

    /// <summary>The group of a word as it was written.</summary>
    public int this[string written] => _groups[written];

    private static void Join(int[] leader, string[] marks)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
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
