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
/// <param name="Shape">What an entity must be.</param>
/// <param name="Contradictions">What fields may not say together.</param>
/// <param name="File">The schema as it was written, for machines.</param>
/// <param name="Span">Where the collection is declared.</param>
internal sealed record CollectionSchema(
    string Id, LocalizedText Label, LocalizedText Singular, int Order, bool HasPages, bool Compare, bool Feed, Shape Shape,
    ImmutableArray<Contradiction> Contradictions, SourceFile File, SourceSpan Span)
{
    /// <summary>
    /// The schema, or one that it refers to, has a mistake because of which nobody can say what an entity must be. Of such a collection only the ids are known,
    /// and nothing else about it is judged: it was told at the schema.
    /// </summary>
    public bool IsUnread { get; init; }

    /// <summary>The fields that are facts of the entity rather than its name and place.</summary>
    public IEnumerable<KeyValuePair<string, Shape>> Facts =>
        Shape.Properties.Where(p => p.Key is not ("name" or "order" or "summary" or "notes" or "id"));
}

/// <summary>A field and the values it may have in a rule.</summary>
internal sealed record Condition(Located<string> Field, ImmutableArray<Located<string>> Values);

/// <summary>What the fields of one entity may not say together. One of four kinds: if/then, ascending dates, not before the parent, no circle.</summary>
/// <param name="If">All must hold…</param>
/// <param name="Then">…for all of these to be required.</param>
/// <param name="Ascending">Fields whose dates or versions never go down.</param>
/// <param name="Field">Dotted path of a date that is not before the same field of the parents.</param>
/// <param name="Parent">The field that names the parents.</param>
/// <param name="Acyclic">A field that names entities of the same collection, of which no chain may come back to where it began.</param>
/// <param name="Message">What the author reads.</param>
/// <param name="Except">Entities that may break the rule; one that does not is a mistake.</param>
internal sealed record Contradiction(
    ImmutableArray<Condition> If, ImmutableArray<Condition> Then, ImmutableArray<Located<string>> Ascending,
    Located<string>? Field, Located<string>? Parent, Located<string>? Acyclic, string Message, ImmutableArray<Located<string>> Except);
