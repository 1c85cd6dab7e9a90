using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Localization;

/// <summary>What one of two languages has and the other lacks, of one kind in one section.</summary>
/// <param name="Extra">Only in the translation.</param>
/// <param name="Missing">Only in the source.</param>
internal sealed record ItemDifference(ImmutableArray<ParityItem> Extra, ImmutableArray<ParityItem> Missing)
{
    public bool IsEmpty => Extra.IsEmpty && Missing.IsEmpty;
}

/// <summary>
/// Takes away what both languages have: 1. names that both use; 2. what has one value in both; 3. what can mean what the other says;
/// 4. what the other has where it need not. What is left and not optional is the difference.
/// </summary>
internal static class CompareItems
{
    public static ItemDifference Compare(IEnumerable<ParityItem> translation, IEnumerable<ParityItem> source)
    {
        var (mine, theirs) = (translation.ToList(), source.ToList());
        if (mine.Count + theirs.Count == 0)
        {
            return new([], []);
        }

        Names(mine, theirs);
        Match(mine, theirs, Strict, Strict, item => item.Value, item => item.Value);
        Match(mine, theirs, Strict, Strict, item => item.Otherwise, item => item.Value);
        Match(mine, theirs, Strict, Strict, item => item.Value, item => item.Otherwise);
        Match(mine, theirs, Strict, item => item.IsOptional, item => item.Value, item => item.Value);
        Match(mine, theirs, item => item.IsOptional, Strict, item => item.Value, item => item.Value);
        return new([.. mine.Where(Strict)], [.. theirs.Where(Strict)]);
    }

    private static bool Strict(ParityItem item) => !item.IsOptional;

    /// <summary>
    /// One language may say the names of both more often, as long as it does not say another one less often: that would be a name in the
    /// place of another.
    /// </summary>
    private static void Names(List<ParityItem> mine, List<ParityItem> theirs)
    {
        var (here, there) = (Counts(mine), Counts(theirs));
        var common = here.Keys.Where(there.ContainsKey).ToHashSet(StringComparer.Ordinal);
        if (common.Any(name => here[name] > there[name]) && common.Any(name => here[name] < there[name]))
        {
            return;
        }

        mine.RemoveAll(item => item.IsName && common.Contains(item.Value));
        theirs.RemoveAll(item => item.IsName && common.Contains(item.Value));
    }

    private static Dictionary<string, int> Counts(List<ParityItem> items) =>
        items.Where(item => item.IsName).CountBy(item => item.Value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static void Match(
        List<ParityItem> mine,
        List<ParityItem> theirs,
        Func<ParityItem, bool> ofMine,
        Func<ParityItem, bool> ofTheirs,
        Func<ParityItem, string?> valueOfMine,
        Func<ParityItem, string?> valueOfTheirs)
    {
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return;
        }

        var waiting = theirs.Where(item => ofTheirs(item) && valueOfTheirs(item) is not null)
            .GroupBy(item => valueOfTheirs(item)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<ParityItem>(group), StringComparer.Ordinal);

        // Items are told apart by identity, since equal ones are many.
        var taken = new HashSet<ParityItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in mine.Where(ofMine))
        {
            if (valueOfMine(item) is { } value && waiting.GetValueOrDefault(value) is { Count: > 0 } queue)
            {
                taken.Add(queue.Dequeue());
                taken.Add(item);
            }
        }

        mine.RemoveAll(taken.Contains);
        theirs.RemoveAll(taken.Contains);
    }
}
