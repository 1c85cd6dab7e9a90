using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>What numbering needs besides the page.</summary>
internal sealed record CitationContext(ReferenceList List, Site Site)
{
    private readonly ImmutableSortedDictionary<string, DescribeReference> _describe =
        Site.Config.Locales.ToImmutableSortedDictionary(locale => locale.Code, locale => new DescribeReference(Site, locale), StringComparer.Ordinal);

    public DescribeReference Describe(Locale locale) => _describe[locale.Code];

    public bool Equals(CitationContext? other) => other is not null && List.Equals(other.List) && Site.Equals(other.Site);

    public override int GetHashCode() => List.GetHashCode();
}

/// <summary>A page and its numbered citations.</summary>
internal sealed record CitedPage(PageDraft Draft, PageNotes Notes);

/// <summary>The step that numbers each page.</summary>
internal sealed class NumberPage : ISiteModule<PageDraft, CitationContext, CitedPage>
{
    public Outcome<CitedPage> Apply(PageDraft input, CitationContext site) =>
        Outcome.Of(new CitedPage(input, NumberCitations.Number(input, site.List, site.Site, site.Describe(input.Locale))));
}

/// <summary>Everything the pages of the list are made from; equal when no citation of the site has changed.</summary>
internal sealed record SiteCitations(CitationContext Context, ImmutableArray<CitationUse> Uses)
{
    public bool Equals(SiteCitations? other) =>
        other is not null && Context.Equals(other.Context) && Uses.AsSpan().SequenceEqual(other.Uses.AsSpan());

    public override int GetHashCode() => Uses.Length;
}

/// <summary>The step that writes the pages and files of the list.</summary>
internal sealed class RenderReferenceRoom : IModule<SiteCitations, RoomOutput>
{
    public Outcome<RoomOutput> Apply(SiteCitations input) =>
        Outcome.Of(RenderReferences.Render(input.Context.List, input.Uses, input.Context.Site));
}
