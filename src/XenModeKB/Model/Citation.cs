using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>One use of a source: <c>[@key, p. 3]</c> in Markdown, <c>cite: [key]</c> in data.</summary>
/// <param name="Key">Key in the reference list.</param>
/// <param name="Locator">What follows the comma (<c>p. 3</c>), or null.</param>
/// <param name="Span">Where the key was written.</param>
public sealed record Citation(string Key, string? Locator, SourceSpan Span)
{
    /// <summary>Where the place in the source was written; null where that is not known apart from the key.</summary>
    public SourceSpan? LocatorSpan { get; init; }

    /// <summary>As data writes it: <c>key</c> or <c>key, p. 3</c>.</summary>
    public string Written => Locator is null ? Key : $"{Key}, {Locator}";

    /// <summary>From what data says: <c>key</c> or <c>key, p. 3</c>.</summary>
    public static Citation Parse(string text, SourceSpan span)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? new(text[..comma].Trim(), text[(comma + 1)..].Trim(), span) : new(text, null, span);
    }
}
