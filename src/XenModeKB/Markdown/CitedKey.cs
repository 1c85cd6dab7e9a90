using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>One key in a citation; offsets are in the file.</summary>
internal sealed record CitedKey(string Key, string? Locator, int Start, int End)
{
    /// <summary>Offset of the locator, of no meaning without one.</summary>
    public int LocatorStart { get; init; }

    public Citation ToCitation(SourceMap map) =>
        new(Key, Locator, map.Of(Start, End))
        {
            LocatorSpan = Locator is null ? null : map.Of(LocatorStart, LocatorStart + Locator.Length),
        };
}
