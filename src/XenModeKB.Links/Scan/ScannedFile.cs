using System.Collections.Immutable;

namespace XenModeKB.Links;

/// <summary>All that a check of links needs to know of one file. Depends on the file alone, so it can be kept between builds.</summary>
/// <param name="Path">Relative to the site's root, with '/'.</param>
internal sealed record ScannedFile(string Path)
{
    /// <summary>Whether fragments of links to it name anchors.</summary>
    public bool HasAnchors { get; init; }

    public ImmutableArray<ScannedLink> Links { get; init; } = [];

    /// <summary>Each id and each name of an <c>a</c>, once, in ordinal order.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The second and later uses of an id.</summary>
    public ImmutableArray<ScannedId> DuplicateIds { get; init; } = [];

    /// <summary>Names of image maps.</summary>
    public ImmutableArray<string> ImageMaps { get; init; } = [];

    public ImmutableArray<MarkupProblem> Problems { get; init; } = [];

    /// <summary>The first <c>base href</c>, or null.</summary>
    public string? Base { get; init; }

    /// <summary>Where the file only leads, as it is written; null for most.</summary>
    public string? Redirect { get; init; }

    /// <summary>Whether a fragment names an anchor; in a file without anchors it may mean anything.</summary>
    public bool HasAnchor(string fragment) => !HasAnchors || Anchors.BinarySearch(fragment, StringComparer.Ordinal) >= 0;
}
