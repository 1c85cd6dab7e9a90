using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>A node of a YAML file, with its place.</summary>
public abstract record YamlNode(SourceSpan Span);
