namespace XenModeKB.Links;

/// <summary>
/// Where links lead that stand in many files: the menu of a site is in each of its pages. It remembers a fixed number, each until another
/// takes its place; threads need not agree, for what they lose is only time.
/// </summary>
internal sealed class KnownTargets
{
    private const int Slots = 1 << 15;

    private readonly Entry?[] _last = new Entry?[Slots];

    private sealed record Entry(string Folder, string Value, LinkTarget Target);

    /// <param name="folder">Path of the folder whose files have the link.</param>
    /// <param name="value">The link as it is written.</param>
    public LinkTarget? Find(string folder, string value) =>
        Volatile.Read(ref Slot(folder, value)) is { } entry && entry.Folder == folder && entry.Value == value ? entry.Target : null;

    public void Add(string folder, string value, LinkTarget target) =>
        Volatile.Write(ref Slot(folder, value), new(folder, value, target));

    private ref Entry? Slot(string folder, string value) => ref _last[HashCode.Combine(folder, value) & (Slots - 1)];
}
