namespace XenModeKB.Texts;

/// <summary>
/// Distinct ids: one that is taken gets a number behind it. No id is given back, so numbers that were tried before are not tried again.
/// </summary>
internal sealed class FreeIds
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public string Of(string id, Predicate<string> isTaken)
    {
        var number = _numbers.GetValueOrDefault(id, 1);
        var free = number == 1 ? id : $"{id}-{number}";
        while (isTaken(free))
        {
            free = $"{id}-{++number}";
        }

        _numbers[id] = number;
        return free;
    }
}
