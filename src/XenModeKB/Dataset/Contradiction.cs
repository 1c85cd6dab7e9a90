using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// What the fields of one entity may not say together. One of four kinds: if/then, ascending dates, not before the parent, no circle.
/// </summary>
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
    Located<string>? Field, Located<string>? Parent, Located<string>? Acyclic, Message Message, ImmutableArray<Located<string>> Except);
