namespace XenModeKB.Links;

/// <summary>
/// Where absolute addresses lead: each page names those of its translations, and many name the same sources. It remembers a fixed number,
/// each until another takes its place; threads need not agree, for what they lose is only time. What is relative is not worth it: a page
/// mostly has a folder of its own, from which its menu is written like in no other.
/// </summary>
internal sealed class KnownTargets
{
    private const int Slots = 1 << 15;

    private readonly Entry?[] _last = new Entry?[Slots];

    private sealed record Entry(string Address, LinkTarget Target);

    /// <summary>Whether it leads to the same place from everywhere.</summary>
    public static bool MayKnow(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal);

    public LinkTarget? Find(string address) =>
        Volatile.Read(ref Slot(address)) is { } entry && entry.Address == address ? entry.Target : null;

    public void Add(string address, LinkTarget target) => Volatile.Write(ref Slot(address), new(address, target));

    private ref Entry? Slot(string address) => ref _last[address.GetHashCode(StringComparison.Ordinal) & (Slots - 1)];
}
