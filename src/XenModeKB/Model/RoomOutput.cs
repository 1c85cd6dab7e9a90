using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>What a room adds to the site.</summary>
/// <param name="Fragments">What pages can embed.</param>
/// <param name="Pages">Pages of its own.</param>
/// <param name="Files">Files that are no pages.</param>
public sealed record RoomOutput(ImmutableArray<Fragment> Fragments, ImmutableArray<SitePage> Pages, ImmutableArray<DeferredFile> Files)
{
    /// <summary>Which of the files a reader can subscribe to.</summary>
    public EquatableArray<SiteFeed> Feeds { get; init; } = [];
}
