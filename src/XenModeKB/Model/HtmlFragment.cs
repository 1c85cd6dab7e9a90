using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A piece of HTML that is not finished: links and citations become text when the page they stand in is known.</summary>
public abstract record HtmlPart;

/// <summary>Finished HTML.</summary>
public sealed record RawHtml(string Html) : HtmlPart;

/// <summary>The value of an href or src attribute that leads to another file of this site; written relative to the page.</summary>
/// <param name="Route">Target without leading slash: <c>en/inits/runit/</c> or <c>api/v1/inits.json</c>; empty for the root.</param>
/// <param name="Anchor">Id in the target without '#', or null.</param>
/// <param name="Origin">Where the author wrote the link.</param>
public sealed record LinkPart(string Route, string? Anchor, SourceSpan Origin) : HtmlPart;

/// <summary>The value of an href attribute that leads to another site; written as it is.</summary>
/// <param name="Url">The address.</param>
/// <param name="Origin">Where the author wrote it.</param>
public sealed record OutsidePart(string Url, SourceSpan Origin) : HtmlPart;

/// <summary>One group of citations; becomes numbered notes of the page.</summary>
/// <param name="Citations">In the order written.</param>
/// <param name="Context">What is cited, for the links back from the source ("runit, logging"); null for prose.</param>
/// <param name="Anchor">The nearest id before it, for the links back.</param>
public sealed record CitePart(ImmutableArray<Citation> Citations, string? Context = null, string? Anchor = null) : HtmlPart;

/// <summary>An immutable run of parts.</summary>
public sealed record HtmlFragment(ImmutableArray<HtmlPart> Parts)
{
    public static HtmlFragment Empty { get; } = new([]);

    public IEnumerable<CitePart> Cites => Parts.OfType<CitePart>();

    public static HtmlFragment Raw(string html) => new([new RawHtml(html)]);
}
