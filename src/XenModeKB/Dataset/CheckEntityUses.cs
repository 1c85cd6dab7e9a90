using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>Reports each use of an entity that the dataset does not have, wherever it was written: data, Markdown, charts.</summary>
internal static class CheckEntityUses
{
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<EntityUse> uses, DatasetModel model) =>
    [
        .. from use in uses
           where model.Find(use.Id) is null
           let near = Near(use.Id, model)
           where near is null || !IsRefused(near, use.Id)
           select DatasetRules.UnknownEntity(use.Span, use.Id, near),
    ];

    /// <summary>Whether the name of the file that has the entity is refused for its capitals, which was told.</summary>
    private static bool IsRefused(string near, string id) =>
        near.Equals(id, StringComparison.OrdinalIgnoreCase) && !KebabCase.Is(near[(near.LastIndexOf('/') + 1)..]);

    /// <summary>
    /// The entity of that id in another collection, or one with a like id in the same: what collections are called does not make ids alike,
    /// and a wrong id does not cost a look at everything.
    /// </summary>
    private static string? Near(string id, DatasetModel model)
    {
        var slash = id.LastIndexOfAny(['/', ':']);
        var (folder, name) = slash < 0 ? ("", id) : (id[..slash], id[(slash + 1)..]);
        if (model.Collections.TryGetValue(folder, out var collection)
            && Suggest.Nearest(name, collection.Entities.Select(entity => entity.Id)) is { } near)
        {
            return $"{folder}/{near}";
        }

        return model.Collections.Keys.Select(other => $"{other}/{name}").FirstOrDefault(found => model.Find(found) is not null)
            ?? (collection is null && Suggest.Nearest(folder, model.Collections.Keys) is { } meant
                && Suggest.Nearest(name, model.Collections[meant].Entities.Select(entity => entity.Id)) is { } inOther
                ? $"{meant}/{inOther}"
                : null);
    }
}
