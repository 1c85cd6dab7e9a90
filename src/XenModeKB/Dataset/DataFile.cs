using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A file under input/data: an entity that has been read, or the definition of a table or picture, which needs all entities to be read.
/// </summary>
/// <param name="Entity">Null for a definition.</param>
/// <param name="Definition">Null for an entity.</param>
/// <param name="Texts">What of it is translated.</param>
internal sealed record DataFile(EntityRead? Entity, YamlDocument? Definition, FileTexts Texts);
