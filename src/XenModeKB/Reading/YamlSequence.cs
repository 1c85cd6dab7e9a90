using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);
