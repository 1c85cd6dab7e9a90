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
