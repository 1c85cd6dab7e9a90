using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Flowcharts;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.References;
using XenModeKB.Search;

namespace XenModeKB.Pipelines;

/// <summary>What the process phase makes: everything that was read, each thing by itself.</summary>
internal sealed record SiteInput(
    SiteConfig Config,
    Strings Strings,
    ThemeFiles Theme,
    Assets Assets,
    ReadPages Pages,
    DatasetModel Dataset,
    ImmutableArray<Flowchart> Charts,
    ReferenceList References,
    SearchSettings Search)
{
    /// <summary>How the translations stand to what they were made from.</summary>
    public DriftReport Drift { get; init; } = DriftReport.Empty;

    /// <summary>The texts of all data files.</summary>
    public IEnumerable<FileTexts> Texts =>
        [Config.Texts, .. Dataset.Texts, .. Charts.Select(chart => chart.Texts), .. References.Texts];
}

/// <summary>What the post-process phase makes: everything that is to be printed and written.</summary>
/// <param name="Input">What it was made from.</param>
/// <param name="Pages">All pages but those of the sources, which are made when it is known what cites them.</param>
/// <param name="Infos">What lists need of all pages, those of the sources too.</param>
/// <param name="Fragments">What pages can embed.</param>
/// <param name="Files">Files that are no pages.</param>
/// <param name="Print">What is known of the site when a page is printed.</param>
internal sealed record SiteParts(
    SiteInput Input,
    ImmutableArray<SitePage> Pages,
    ImmutableArray<PageInfo> Infos,
    ImmutableArray<Fragment> Fragments,
    ImmutableArray<DeferredFile> Files,
    PrintContext Print)
{
    public Site Site => Print.Citing.Site;
}
