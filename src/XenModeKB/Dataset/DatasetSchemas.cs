using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>What is known before a file of the dataset is read.</summary>
/// <param name="Config">Languages and limits.</param>
/// <param name="ById">The collections that the schemas declare.</param>
/// <param name="Files">Files of input/data/schemas, by path.</param>
/// <param name="Today">For dates in the future and claims that are due for a check.</param>
internal sealed record DatasetSchemas(
    SiteConfig Config, ImmutableSortedDictionary<string, CollectionSchema> ById, ImmutableArray<SourceFile> Files, DateOnly Today)
{
    /// <summary>Names of fields and values, and what else of the schemas is translated.</summary>
    public EquatableArray<FileTexts> Texts { get; init; } = [];

    /// <summary>Names of files of schemas that declare no collection: they may be for editors, or hold shapes that others share.</summary>
    public EquatableSet Undeclared { get; init; } = EquatableSet.Empty;

    /// <summary>
    /// Collections that a schema names and that do not exist, which was told there: what data says of their entities is not judged.
    /// </summary>
    public EquatableSet UnknownTargets { get; init; } = EquatableSet.Empty;
}
