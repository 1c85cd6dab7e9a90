using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>The value of an href or src attribute that leads to another file of this site; written relative to the page.</summary>
/// <param name="Route">Target without leading slash: <c>en/inits/runit/</c> or <c>api/v1/inits.json</c>; empty for the root.</param>
/// <param name="Anchor">Id in the target without '#', or null.</param>
/// <param name="Origin">Where the author wrote the link.</param>
/// <param name="Written">What the author wrote there; null for what is made from data.</param>
public sealed record LinkPart(string Route, string? Anchor, SourceSpan Origin, string? Written = null) : HtmlPart;
