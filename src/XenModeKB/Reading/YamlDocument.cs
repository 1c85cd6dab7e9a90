
namespace XenModeKB.Reading;

/// <summary>One parsed YAML file. The root is null when the file could not be parsed (and was reported).</summary>
public sealed record YamlDocument(string Path, YamlNode? Root);
