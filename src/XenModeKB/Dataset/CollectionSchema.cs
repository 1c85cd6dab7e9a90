using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A collection as its schema declares it.</summary>
/// <param name="Id">Folder and file name: <c>modes</c>.</param>
/// <param name="Label">What all of them are called.</param>
/// <param name="Singular">What one of them is called.</param>
/// <param name="Order">Place among the collections.</param>
/// <param name="HasPages">Whether each entity has a page.</param>
/// <param name="Compare">Whether each pair has a page.</param>
/// <param name="Feed">Whether its entities are the entries of a news feed.</param>
/// <param name="Root">What an entity must be.</param>
/// <param name="Contradictions">What fields may not say together.</param>
/// <param name="Span">Where the collection is declared.</param>
internal sealed record CollectionSchema(
    string Id, LocalizedText Label, LocalizedText Singular, int Order, bool HasPages, bool Compare, bool Feed, Schema Root,
    ImmutableArray<Contradiction> Contradictions, SourceSpan Span)
{
    /// <summary>
    /// The schema, or one that it refers to, has a mistake because of which nobody can say what an entity must be. Of such a collection
    /// only the ids are known,
    /// and nothing else about it is judged: that was reported at the schema.
    /// </summary>
    public bool HasErrors { get; init; }

    /// <summary>Where it says that it has a feed.</summary>
    public SourceSpan FeedSpan { get; init; }

    /// <summary>The field that says when to choose an entity, for those who compare two; null when there is none.</summary>
    public string? Verdict { get; init; }

    /// <summary>What stands for the collection in the addresses of its pages; null for its id.</summary>
    public LocalizedText? Slug { get; init; }

    /// <summary>The fields that are facts of the entity rather than its name and place.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> ShownFields =>
        WriteRecords.Columns(Root).Where(p => p.Key is not ("name" or "order" or "summary" or "notes" or "id" or "slug"));
}
