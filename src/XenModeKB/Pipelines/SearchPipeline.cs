using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Search;

namespace XenModeKB.Pipelines;

/// <summary>What can be found in one language, and the files of it.</summary>
internal sealed record SearchFiles(SearchIndex Index, ImmutableArray<DeferredFile> Files);

/// <summary>The search: its settings, its page in each language, and the index of the words of all pages.</summary>
internal sealed class SearchPipeline
{
    private const string Name = "search";

    private readonly EachDocument<FoundFile, LanguageChecks, YamlDocument> _files =
        new((file, languages) => ReadInput.Text(file).Then(ParseYaml.Apply).Then(languages.Texts));
    private readonly AllDocuments<Site, EquatableArray<PageInfo>, ImmutableArray<SitePage>> _pages = new(Pages);
    private readonly EachDocument<Searched, SearchFiles> _indexes = new(Index, EqualityComparer<Searched>.Default);

    public SearchSettings Process(Run run, InputFiles input, SiteConfig config, LanguageChecks languages)
    {
        run.Begin(Name, Phase.Process);
        return run.TakeOne(ReadSearch.Read(_files.Execute(run, input.Of(InputKind.Search), languages), config));
    }

    /// <summary>The page of each language, which lists all pages of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="site">The site.</param>
    /// <param name="others">All other pages.</param>
    public ImmutableArray<SitePage> PostProcess(Run run, Site site, ImmutableArray<PageInfo> others)
    {
        run.Begin(Name, Phase.PostProcess);
        return _pages.Execute(run, site, others);
    }

    /// <summary>The index of each language.</summary>
    public ImmutableArray<SearchFiles> Output(Run run, Site site, SearchSettings settings, IEnumerable<PageWords> pages)
    {
        run.Begin(Name, Phase.Output);
        var byLocale = pages.ToLookup(page => page.Locale, StringComparer.Ordinal);
        return _indexes.Execute(run, [.. site.Config.Locales.Select(locale => new Searched(locale, [.. byLocale[locale.Code]], settings)
        {
            Folder = site.Addresses.RouteOf(SearchPlace.Key, locale),
        })]);
    }

    /// <summary>What a search must find.</summary>
    public static void Check(Run run, SearchSettings settings, ImmutableArray<SearchFiles> indexes) =>
        run.Report(CheckSearch.Of(settings, [.. indexes.Select(index => index.Index)]));

    private static Outcome<ImmutableArray<SitePage>> Pages(Site site, EquatableArray<PageInfo> others)
    {
        var pages = site.Config.Locales.Select(locale => new SearchPage(site.Strings, site.Addresses, locale)).ToList();
        ImmutableArray<PageInfo> listed = [.. others, .. pages.Select(page => page.Info())];
        return Outcome.Of<ImmutableArray<SitePage>>([.. pages.Select(page => new SitePage(page.Info(), () => page.Draft(listed)))]);
    }

    private static Outcome<SearchFiles> Index(Searched searched) => BuildIndex.Apply(searched).Then(index =>
        WriteIndex.Apply(index).Select(file => new DeferredFile(() => file)).Together().Select(files => new SearchFiles(index, files)));
}
