using System.Collections.Immutable;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// Holds every entity against the rules of its schema. Of claims with version ranges, the one that holds last counts.
/// An exception for an entity that keeps the rule is itself reported, so that exceptions do not pile up.
/// </summary>
internal static class CheckContradictions
{
    public static ImmutableArray<Diagnostic> Apply(DatasetModel model)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var collection in model.Collections.Values)
        {
            foreach (var rule in collection.Schema.Contradictions)
            {
                Check(rule, collection, diagnostics);
            }
        }

        return diagnostics.ToImmutable();
    }

    private static void Check(Contradiction rule, Collection collection, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(Circles(rule, collection));
        var except = rule.Except.DistinctBy(id => id.Value).ToDictionary(id => id.Value, id => id.Span, StringComparer.Ordinal);
        foreach (var entity in collection.Entities)
        {
            var broken = Broken(rule, entity, collection);
            if (except.TryGetValue(entity.Id, out var exception))
            {
                except.Remove(entity.Id);
                if (broken is null)
                {
                    diagnostics.Add(DatasetRules.UnneededException(exception, entity.Id));
                }
            }
            else if (broken is { } where)
            {
                diagnostics.Add(DatasetRules.Contradiction(where, rule.Message));
            }
        }

        foreach (var (id, where) in except)
        {
            diagnostics.Add(SchemaRules.UnknownName(where, $"entity", id, collection.Entities.Select(entity => entity.Id)));
        }
    }

    /// <summary>Each circle once: in the file that comes first by its name, at the reference from which the way leads back there.</summary>
    private static IEnumerable<Diagnostic> Circles(Contradiction rule, Collection collection)
    {
        if (rule.Acyclic is not { } field)
        {
            return [];
        }

        // By name and not by their place in the collection, so that an entity that is moved in lists moves no problem to another file.
        var entities = collection.Entities.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        var numbers = entities.Select((entity, i) => (entity.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var graph = entities
            .Select(
                (entity, i) => collection.Named(entity, field.Value)
                    .Select(named => new Reference(i, numbers[named.Entity.Id], named.Reference.Span)).ToImmutableArray())
            .ToImmutableArray();

        // Who names itself makes a mistake of its own, whatever larger circle it is part of.
        var selves = graph.SelectMany(arrows => arrows).Where(arrow => arrow.From == arrow.To).DistinctBy(arrow => arrow.From)
            .Select(arrow => (IReadOnlyList<Reference>)[arrow]);
        return selves.Concat(FindCycles.Apart([.. graph.Select(arrows => arrows.RemoveAll(arrow => arrow.From == arrow.To))]))
            .Select(circle =>
            DatasetRules.Circle(
                circle[0].Span, rule.Message, circle.Select(arrow => entities[arrow.From].Id).Append(entities[circle[0].From].Id)));
    }

    /// <summary>Where an entity breaks a rule, or null.</summary>
    private static SourceSpan? Broken(Contradiction rule, Entity entity, Collection collection) =>
        BrokenThen(rule, entity) ?? BrokenOrder(rule, entity) ?? BrokenParent(rule, entity, collection);

    private static SourceSpan? BrokenThen(Contradiction rule, Entity entity)
    {
        if (rule.If.IsEmpty || !rule.If.All(condition => Said(entity, condition.Field.Value) is { } said && Allows(condition, said.Word)))
        {
            return null;
        }

        foreach (var condition in rule.Then)
        {
            if (Said(entity, condition.Field.Value) is { } said && !Allows(condition, said.Word))
            {
                return said.Span;
            }
        }

        return null;
    }

    private static SourceSpan? BrokenOrder(Contradiction rule, Entity entity)
    {
        (string Word, SourceSpan Span)? last = null;
        foreach (var field in rule.Ascending)
        {
            if (Said(entity, field.Value) is not { Word: not "unknown" } said)
            {
                continue;
            }

            if (last is { } before && VersionOrder.CompareCommon(before.Word, said.Word) > 0)
            {
                return said.Span;
            }

            last = said;
        }

        return null;
    }

    private static SourceSpan? BrokenParent(Contradiction rule, Entity entity, Collection collection)
    {
        if (rule is not { Field: { } field, Parent: { } parent } || Said(entity, field.Value) is not { } own)
        {
            return null;
        }

        var late = collection.Named(entity, parent.Value)
            .Any(named => Said(named.Entity, field.Value) is { } theirs && VersionOrder.CompareCommon(theirs.Word, own.Word) > 0);
        return late ? own.Span : null;
    }

    private static bool Allows(Condition condition, string word) => condition.Values.Any(value => value.Value == word);

    /// <summary>The plain word of a field and its place; null when it says nothing that can be compared.</summary>
    private static (string Word, SourceSpan Span)? Said(Entity entity, string path)
    {
        var value = entity.At(path) is ClaimsValue claims ? claims.Current.Value : entity.At(path);
        return value is not null && WordOf.Value(value) is { } word ? (word, value.Span) : null;
    }

    /// <summary>An entity that names another one of its collection, by their places in it.</summary>
    private readonly record struct Reference(int From, int To, SourceSpan Span) : IArrow;
}
