using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>One group of citations; becomes numbered notes of the page.</summary>
/// <param name="Citations">In the order written.</param>
/// <param name="Context">What is cited, for the links back from the source ("runit, logging"); null for prose.</param>
/// <param name="Anchor">The nearest id before it, for the links back.</param>
public sealed record CitePart(ImmutableArray<Citation> Citations, string? Context = null, string? Anchor = null) : HtmlPart;
