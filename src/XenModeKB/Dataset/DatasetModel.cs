using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>The whole dataset.</summary>
/// <param name="Config">Languages and limits.</param>
/// <param name="Collections">By id.</param>
/// <param name="Tables">By id.</param>
/// <param name="Pictures">By id.</param>
/// <param name="Citations">Every use of a source, for the reference list to check.</param>
/// <param name="EntityUses">Every use of an entity by another one.</param>
internal sealed record DatasetModel(
    SiteConfig Config,
    ImmutableSortedDictionary<string, Collection> Collections,
    ImmutableArray<TableDefinition> Tables,
    ImmutableArray<PictureDefinition> Pictures,
    ImmutableArray<Citation> Citations,
    ImmutableArray<EntityUse> EntityUses)
{
    /// <summary>Collections in the order that their schemas give.</summary>
    public ImmutableArray<Collection> InOrder { get; } =
    [
        .. Collections.Values.OrderBy(c => c.Schema.Order).ThenBy(c => c.Schema.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether there may be entities that could not be read.</summary>
    public bool HasErrors => Collections.Values.Any(collection => collection.Schema.HasErrors);

    /// <summary>How many statements with sources the data holds, and how many of them have one.</summary>
    public required (int Claims, int Cited) Provenance { get; init; }

    /// <summary>
    /// Directives of tables and pictures with errors: they embed nothing, and a page that uses one is not reported.
    /// </summary>
    public required ImmutableArray<(string Directive, string Id)> Invalid { get; init; }

    /// <summary>What the pages of entities say first; at most one for a collection.</summary>
    public ImmutableArray<StripDefinition> Strips { get; init; } = [];

    /// <summary>The schema files as they were written.</summary>
    public required ImmutableArray<SourceFile> Schemas { get; init; }

    /// <summary>What is translated, file by file.</summary>
    public required EquatableArray<FileTexts> Texts { get; init; }

    /// <summary>An entity by <c>collection/id</c>.</summary>
    public Entity? Find(string id) =>
        id.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
            ? Collections.GetValueOrDefault(id[..slash])?[id[(slash + 1)..]]
            : null;
}
