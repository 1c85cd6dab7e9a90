using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>A chain of entities that comes back to where it began.</summary>
/// <param name="Closes">The reference that leads back.</param>
/// <param name="Path">Ids, the first one again at the end.</param>
internal readonly record struct Circle(SourceSpan Closes, ImmutableArray<string> Path);

/// <summary>Finds chains of references that come back: one for each reference that closes one, in one walk over the collection.</summary>
internal static class Circles
{
    private enum Mark
    {
        New,
        Open,
        Done,
    }

    public static ImmutableArray<Circle> Of(Collection collection, string field)
    {
        var found = ImmutableArray.CreateBuilder<Circle>();
        var marks = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var entity in collection.Entities)
        {
            Walk(entity, collection, field, marks, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Keeps its own stack: a chain may be as long as the collection is large.</summary>
    private static void Walk(Entity start, Collection collection, string field, Dictionary<string, Mark> marks, ImmutableArray<Circle>.Builder found)
    {
        if (marks.GetValueOrDefault(start.Id) == Mark.Done)
        {
            return;
        }

        var chain = new List<(string Id, IEnumerator<(Entity Entity, EntityValue Reference)> Next)>();
        Enter(start);
        while (chain.Count > 0)
        {
            var (id, next) = chain[^1];
            if (!next.MoveNext())
            {
                marks[id] = Mark.Done;
                chain.RemoveAt(chain.Count - 1);
                continue;
            }

            var (entity, reference) = next.Current;
            switch (marks.GetValueOrDefault(entity.Id))
            {
                case Mark.New:
                    Enter(entity);
                    break;
                case Mark.Open:
                    var from = chain.FindIndex(step => step.Id == entity.Id);
                    found.Add(new(reference.Span, [.. chain.Skip(from).Select(step => step.Id), entity.Id]));
                    break;
            }
        }

        void Enter(Entity entity)
        {
            marks[entity.Id] = Mark.Open;
            chain.Add((entity.Id, collection.Named(entity, field).GetEnumerator()));
        }
    }
}
