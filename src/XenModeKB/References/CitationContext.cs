using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>What numbering needs besides the page.</summary>
internal sealed record CitationContext(ReferenceList List, Site Site)
{
    private readonly ImmutableSortedDictionary<string, DescribeReference> _describe =
        Site.Config.Locales.ToImmutableSortedDictionary(
            locale => locale.Code,
            locale => new DescribeReference(Site, locale),
            StringComparer.Ordinal);

    public DescribeReference Describe(Locale locale) => _describe[locale.Code];
}
