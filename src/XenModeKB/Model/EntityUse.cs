using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A use of an entity of the dataset: <c>entity:glossary/ring</c> in Markdown, an outcome in a flowchart.</summary>
/// <param name="Id">Collection and id: <c>glossary/ring</c>.</param>
/// <param name="Span">Where the id was written.</param>
public sealed record EntityUse(string Id, SourceSpan Span);
