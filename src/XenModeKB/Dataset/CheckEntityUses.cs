using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Reports each use of an entity that the dataset does not have, wherever it was written: data, Markdown, charts.</summary>
internal static class CheckEntityUses
{
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<EntityUse> uses, DatasetModel model) =>
        [.. uses.Where(use => model.Find(use.Id) is null).Select(use => DatasetRules.UnknownEntity(use.Span, use.Id, Near(use.Id, model)))];

    /// <summary>Suggestions come from the same collection if there is one, so that a wrong id does not cost a look at everything.</summary>
    private static IEnumerable<string> Near(string id, DatasetModel model)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var collections = slash > 0 && model.Collections.TryGetValue(id[..slash], out var one) ? [one] : model.Collections.Values;
        return collections.SelectMany(collection => collection.Entities.Select(entity => entity.FullId));
    }
}
