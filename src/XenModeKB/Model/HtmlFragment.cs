using System.Collections.Immutable;

namespace XenModeKB.Model;

/// <summary>An immutable run of parts.</summary>
public sealed record HtmlFragment(ImmutableArray<HtmlPart> Parts)
{
    public static HtmlFragment Empty { get; } = new([]);

    public IEnumerable<CitePart> Cites => Parts.OfType<CitePart>();

    public static HtmlFragment Raw(string html) => new([new RawHtml(html)]);
}
