using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Pipelines;

/// <summary>What the site is as a whole: its files and their history; its settings; the facts that all rooms share.</summary>
internal sealed class SitePipeline(BuildOptions options)
{
    private const string Name = "site";

    private readonly FindFiles _find = new(options.Root);
    private readonly ReadHistory _history = new(options.Root);
    private readonly EachDocument<FoundFile, string?, SiteConfig> _config = new(ReadConfig);
    private readonly AllDocuments<SiteConfig, Glossary, LanguageChecks> _languages =
        new((config, glossary) => Outcome.Of(new LanguageChecks(config, glossary)));
    private readonly EachDocument<FoundFile, LanguageChecks, YamlDocument> _texts = new(ReadInput.Yaml);
    private readonly AllDocuments<Addresses, Addresses> _addresses = new(addresses => Outcome.Of(addresses));
    private readonly AllDocuments<Site, Site> _site = new(site => Outcome.Of(site));

    public InputFiles Input(Run run)
    {
        run.Begin("files", Phase.Input);
        return new(run.Take(_find.Find(run.Cancellation)));
    }

    /// <summary>The settings of the site; null when there are none that can be used, which is reported.</summary>
    public SiteConfig? Process(Run run, InputFiles files)
    {
        run.Begin(Name, Phase.Process);
        var found = _config.Execute(run, files.Of(InputKind.Site), options.BaseUrl);
        if (!found.IsEmpty)
        {
            return found[0];
        }

        // A build that can't begin says at least what no room could read.
        run.Report(files.All.SelectMany(file => ReadInput.File(file).Diagnostics));
        if (!run.Diagnostics.Any(diagnostic => diagnostic.Span.Path == InputFile.Settings))
        {
            run.Report([FileRules.NoSettings(InputFile.Settings)]);
        }

        return null;
    }

    /// <summary>What every text is held to; the texts of the settings are held to it here.</summary>
    public LanguageChecks Languages(Run run, InputFiles files, SiteConfig config, Glossary glossary)
    {
        run.Begin("languages", Phase.Process);
        var languages = _languages.Execute(run, config, glossary);
        _texts.Execute(run, files.Of(InputKind.Site), languages);
        return languages;
    }

    /// <summary>When each file last changed. Asked in each run: a commit may have come in between.</summary>
    public History History(Run run)
    {
        run.Begin("history", Phase.Input);
        return _history.Read();
    }

    /// <summary>Where each page is, in the words of its language.</summary>
    /// <param name="run">The run.</param>
    /// <param name="pages">Pages that people wrote.</param>
    /// <param name="slugs">What data and charts write in addresses.</param>
    public Addresses Addresses(Run run, PageIndex pages, IEnumerable<PageSlug> slugs) =>
        _addresses.Execute(run, run.TakeOne(MakeAddresses.Of(pages, slugs)));

    /// <summary>Holds the settings to the pages that there are, unless some could not be read.</summary>
    public static void CheckAddresses(Run run, SiteConfig config, IEnumerable<PageInfo> pages)
    {
        if (!run.HasErrors)
        {
            run.Report(MakeAddresses.Unknown(config, pages));
        }
    }

    /// <summary>The same object as in the last run, while the facts are the same.</summary>
    public Site PostProcess(Run run, Site facts)
    {
        run.Begin(Name, Phase.PostProcess);
        return _site.Execute(run, facts);
    }

    private static Outcome<SiteConfig> ReadConfig(FoundFile file, string? baseUrl) =>
        ReadInput.Text(file).Then(ParseYaml.Apply).Then(new ReadSiteConfig(baseUrl).Apply);
}
