using System.Collections.Immutable;

namespace XenModeKB.Localization;

/// <summary>
/// Which record is whose, in one file. 1. A record of the same id and fingerprint; 2. one of the same fingerprint that is nobody's: the
/// text was moved or renamed; 3. one of the same id that is nobody's yet: the text was changed.
/// </summary>
internal sealed class MatchRecords
{
    private readonly Dictionary<string, TranslationRecord> _byUnit = new(StringComparer.Ordinal);

    public MatchRecords(ImmutableArray<TranslationUnit> units, ImmutableArray<TranslationRecord> records)
    {
        var byId = records.ToDictionary(record => record.Id.Value, StringComparer.Ordinal);
        var free = new HashSet<TranslationRecord>(records, ReferenceEqualityComparer.Instance);
        foreach (var unit in units)
        {
            if (byId.TryGetValue(unit.Id, out var same) && same.Fingerprint == unit.Fingerprint)
            {
                Take(unit, same, free);
            }
        }

        var byPrint = records.Where(free.Contains).GroupBy(record => record.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<TranslationRecord>(group), StringComparer.Ordinal);
        foreach (var unit in units.Where(unit => !_byUnit.ContainsKey(unit.Id)))
        {
            if (byPrint.TryGetValue(unit.Fingerprint, out var moved) && moved.TryDequeue(out var record))
            {
                Take(unit, record, free);
            }
        }

        foreach (var unit in units.Where(unit => !_byUnit.ContainsKey(unit.Id)))
        {
            if (byId.TryGetValue(unit.Id, out var before) && free.Contains(before))
            {
                Take(unit, before, free);
            }
        }

        var ids = units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        Left = [.. records.Where(record => free.Contains(record) && !ids.Contains(record.Id.Value))];
    }

    /// <summary>Records of what is no longer there.</summary>
    public ImmutableArray<TranslationRecord> Left { get; }

    public TranslationRecord? Of(TranslationUnit unit) => _byUnit.GetValueOrDefault(unit.Id);

    private void Take(TranslationUnit unit, TranslationRecord record, HashSet<TranslationRecord> free)
    {
        _byUnit[unit.Id] = record;
        free.Remove(record);
    }
}
