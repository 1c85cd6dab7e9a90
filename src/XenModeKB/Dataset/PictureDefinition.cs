using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A picture: which entities, by which fields: the columns of a spectrum, the one field of a tree or timeline, or the strip of values
/// below layers.
/// </summary>
internal sealed record PictureDefinition(
    string Id, PictureKind Kind, LocalizedText Title, LocalizedText Description, CollectionSchema Schema,
    ImmutableArray<Entity> Entities, ImmutableArray<string> Fields)
{
    /// <summary>What a picture of layers draws; null for the other kinds.</summary>
    public LayeredPicture? Layered { get; init; }

    /// <summary>How good each cell of a spectrum is; null when nothing is said of that.</summary>
    public PictureRatings? Ratings { get; init; }

    /// <summary>The turning points of a timeline, whose names stand in the drawing.</summary>
    public ImmutableArray<Entity> TurningPoints { get; init; } = [];

    /// <summary>What the picture as a whole rests on.</summary>
    public ImmutableArray<Citation> Citations => Layered?.Citations ?? Ratings?.Citations ?? [];
}
