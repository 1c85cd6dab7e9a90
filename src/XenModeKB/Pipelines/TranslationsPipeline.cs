using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Pipelines;

/// <summary>
/// What was translated from which text: records are read, all that was read is held to them, stale sections say so, and a page for
/// contributors tells the whole.
/// </summary>
internal sealed class TranslationsPipeline
{
    private const string Name = "translations";

    private readonly EachDocument<FoundFile, SiteConfig, RecordFile> _records =
        new((file, config) => ReadInput.Yaml(file).Then(yaml => ReadRecords.Apply(yaml, config)));
    private readonly EachDocument<StalePage, Site, SitePage> _marks =
        new((page, site) => Outcome.Of(MarkSections.In(page, site)), EqualityComparer<StalePage>.Default);
    private readonly AllDocuments<DriftReport, Site, ImmutableArray<SitePage>> _pages =
        new((report, site) => Outcome.Of<ImmutableArray<SitePage>>([.. DriftPage.All(report, site)]));

    public DriftReport Process(Run run, InputFiles input, SiteInput read)
    {
        run.Begin(Name, Phase.Process);
        var records = _records.Execute(run, input.Of(InputKind.Translation), read.Config);
        var invalid = run.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Span.Path).Concat(read.Pages.Index.Invalid)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        return run.TakeOne(JudgeDrift.Of(new(
            read.Config, read.Pages.Pages, invalid, read.Texts, records, input.All.Select(file => file.Path))));
    }

    /// <summary>The same pages, of which those with stale sections say so; then the page for contributors in each language.</summary>
    /// <param name="run">The run.</param>
    /// <param name="pages">All pages that people wrote.</param>
    /// <param name="report">How the translations stand.</param>
    /// <param name="site">The site.</param>
    public ImmutableArray<SitePage> PostProcess(Run run, ImmutableArray<SitePage> pages, DriftReport report, Site site)
    {
        run.Begin(Name, Phase.PostProcess);
        return [.. Mark(run, pages, report, site), .. _pages.Execute(run, report, site)];
    }

    private IEnumerable<SitePage> Mark(Run run, ImmutableArray<SitePage> pages, DriftReport report, Site site)
    {
        var stale = report.Languages.SelectMany(language => language.Of(pages: true))
            .Where(file => file.Count(DriftState.Behind) > 0)
            .ToDictionary(file => file.File.Translation!, StringComparer.Ordinal);
        ImmutableArray<StalePage> marked =
        [
            .. from page in pages
               where page.Info.ContentLocale is null && stale.ContainsKey(page.Info.Origin.Path)
               select StaleOf(page, stale[page.Info.Origin.Path]),
        ];
        var ready = _marks.Execute(run, marked, site).Zip(marked)
            .ToDictionary(pair => pair.Second.Page.Info.Origin.Path, pair => pair.First, StringComparer.Ordinal);
        return pages.Select(page => page.Info.ContentLocale is null ? ready.GetValueOrDefault(page.Info.Origin.Path, page) : page);
    }

    private static StalePage StaleOf(SitePage page, FileDrift file) => new(
        page,
        file.File.Source,
        [
            .. from unit in file.Units
               where unit.State == DriftState.Behind
               select new StaleSection(unit.Unit.Id, unit.Record!.Reviewed),
        ]);
}
