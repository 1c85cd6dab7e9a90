
namespace XenModeKB.Reading;

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
