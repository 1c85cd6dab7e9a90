namespace XenModeKB.Texts;

/// <summary>
/// Distinct ids: one that was given before, or is taken otherwise, gets a number behind it. No id is given back, so numbers that were tried
/// before are not tried again.
/// </summary>
internal sealed class FreeIds
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <param name="id">The wanted id.</param>
    /// <param name="isTaken">Whether something else has an id already.</param>
    public string Of(string id, Predicate<string>? isTaken = null)
    {
        var number = _numbers.GetValueOrDefault(id, 1);
        var free = number == 1 ? id : $"{id}-{number}";
        while (isTaken?.Invoke(free) == true || !_given.Add(free))
        {
            free = $"{id}-{++number}";
        }

        _numbers[id] = number;
        return free;
    }
}
