using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>One group of citations; becomes numbered notes of the page.</summary>
/// <param name="Citations">In the order written.</param>
/// <param name="Context">What is cited, for the links back from the source ("runit, logging"); null for prose.</param>
/// <param name="Anchor">The nearest id before it, for the links back.</param>
public sealed record CitePart(ImmutableArray<Citation> Citations, string? Context = null, string? Anchor = null) : HtmlPart
{
    /// <summary>What is cited, in the language it is said in, and the nearest id before it.</summary>
    public CitePart(ImmutableArray<Citation> citations, Wording context, string? anchor)
        : this(citations, context.Text, anchor) => ContextLanguage = context.Language;

    /// <summary>Language of the context when it is not the page's own; null when it is.</summary>
    public string? ContextLanguage { get; init; }
}
