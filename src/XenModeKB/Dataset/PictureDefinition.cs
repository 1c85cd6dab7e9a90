using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// A picture: which entities, by which fields: the columns of a spectrum, the one field of a tree or timeline, or the strip of values
/// below layers.
/// </summary>
internal sealed record PictureDefinition(
    string Id, PictureKind Kind, LocalizedText Title, LocalizedText Description, CollectionSchema Schema,
    ImmutableArray<Entity> Entities, ImmutableArray<string> Fields, SourceSpan Span)
{
    /// <summary>What a picture of layers draws; null for the other kinds.</summary>
    public LayeredPicture? Layered { get; init; }
}
