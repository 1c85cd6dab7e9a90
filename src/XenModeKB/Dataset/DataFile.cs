using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A file under input/data: an entity that has been read, or the definition of a table or picture, which needs all entities to be read.
/// </summary>
internal sealed record DataFile(EntityRead? Entity, YamlDocument? Definition);
