using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A value and the place where its author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
