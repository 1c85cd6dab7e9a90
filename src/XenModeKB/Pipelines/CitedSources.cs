using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.References;

namespace XenModeKB.Pipelines;

/// <summary>What the site cites, when its pages have been printed.</summary>
/// <param name="pages">The pages.</param>
/// <param name="read">Those that people wrote: also what stands in none that was printed.</param>
/// <param name="dataset">The data: also what is on no page.</param>
/// <param name="fragments">What pages can embed: also what none embeds.</param>
internal sealed class CitedSources(
    ImmutableArray<WrittenPage> pages, ReadPages read, DatasetModel dataset, ImmutableArray<Fragment> fragments)
{
    /// <summary>Every place of a page that cites a source.</summary>
    public ImmutableArray<CitationUse> Uses { get; } = [.. pages.SelectMany(page => page.Uses)];

    /// <summary>Every citation, wherever it was written.</summary>
    public IEnumerable<Citation> All => read.Pages.SelectMany(page => page.Citations)
        .Concat(dataset.Citations)
        .Concat(fragments.SelectMany(fragment => fragment.Html.Cites).SelectMany(part => part.Citations))
        .Concat(Uses.Select(use => use.Citation))
        .Concat(pages.SelectMany(page => page.Unknown));

    /// <summary>Words that are printed as text and may be meant as citations.</summary>
    public IEnumerable<Located<string>> Possible => read.Pages.SelectMany(page => page.PossibleCitations);
}
