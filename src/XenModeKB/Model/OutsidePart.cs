using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>The value of an href attribute that leads to another site; written as it is.</summary>
/// <param name="Url">The address.</param>
/// <param name="Origin">Where the author wrote it.</param>
public sealed record OutsidePart(string Url, SourceSpan Origin) : HtmlPart;
