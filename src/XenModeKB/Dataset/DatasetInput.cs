using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>What the dataset is put together from.</summary>
/// <param name="Schemas">Its schemas.</param>
/// <param name="Files">All files under input/data, by path.</param>
internal sealed record DatasetInput(DatasetSchemas Schemas, EquatableArray<DataFile> Files);
