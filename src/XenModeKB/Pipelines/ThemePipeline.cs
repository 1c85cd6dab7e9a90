using System.Collections.Immutable;
using XenModeKB.Cards;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Theme;

namespace XenModeKB.Pipelines;

/// <summary>Styles, scripts and pictures of the theme.</summary>
/// <param name="Assets">Where the layouts find them.</param>
/// <param name="Files">They themselves.</param>
internal sealed record ThemeFiles(ThemeAssets Assets, ImmutableArray<DeferredFile> Files)
{
    /// <summary>What cards are drawn with; null when the theme has no fonts for them.</summary>
    public CardStyle? Cards { get; init; }
}

/// <summary>The theme: its files and interface strings, the pages that it adds, and what the layouts of all pages share.</summary>
internal sealed class ThemePipeline(BuildOptions options)
{
    private const string Name = "theme";
    private const string StringsFolder = "theme/strings/";
    private const string Tokens = "theme/styles/tokens.css";

    private readonly ReadTheme _read = new(options.ToolTheme, options.Root);
    private readonly EachDocument<ThemeFile, YamlDocument> _texts = new(file => ParseYaml.Apply(file.Text!));
    private readonly AllDocuments<SiteConfig, EquatableArray<YamlDocument>, Strings> _strings =
        new((config, texts) => ReadStrings.Read(config, texts.Items));
    private readonly AllDocuments<EquatableArray<ThemeFile>, ThemeFiles> _bundle = new(Bundle);
    private readonly AllDocuments<SiteConfig, Strings, ImmutableArray<SitePage>> _pages =
        new((config, strings) => Outcome.Of(MakeThemePages.Of(config, strings)));
    private readonly AllDocuments<EquatableArray<NavigationPage>, SiteConfig, NavigationTree> _tree = new(NavigationTree.Of);

    public ImmutableArray<ThemeFile> Input(Run run)
    {
        run.Begin(Name, Phase.Input);
        return run.Take(_read.Read(run.Cancellation));
    }

    /// <summary>The interface strings of every language.</summary>
    public Strings Process(Run run, ImmutableArray<ThemeFile> files, SiteConfig config)
    {
        run.Begin(Name, Phase.Process);
        var texts = files.Where(file => file.Text is not null && file.Path.StartsWith(StringsFolder, StringComparison.Ordinal)).ToList();
        run.Report(
        [
            .. from file in texts
               let code = Path.GetFileNameWithoutExtension(file.Path)
               where file.IsAdded && config.Find(code) is null && IsMeant(code, config)
               select FieldRules.UnknownLanguage(new(code, false, SourceSpan.FileStart(file.Path)), config.Locales.Select(l => l.Code)),
        ]);
        return _strings.Execute(run, config, _texts.Execute(run, [.. texts]));
    }

    /// <summary>Words of a language that the site has under another code; those of one that it does not have hurt nobody.</summary>
    private static bool IsMeant(string code, SiteConfig config) => config.Locales.Any(
        locale => locale.Code.Split('-')[0].Equals(code.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));

    public ThemeFiles Bundle(Run run, ImmutableArray<ThemeFile> files) => _bundle.Execute(run, files);

    /// <summary>The root, and the page for missing addresses.</summary>
    public ImmutableArray<SitePage> Pages(Run run, Site site) => _pages.Execute(run, site.Config, site.Strings);

    /// <summary>What the layouts of all pages share.</summary>
    /// <param name="run">The run.</param>
    /// <param name="site">The site.</param>
    /// <param name="assets">Files of the theme.</param>
    /// <param name="pages">All pages of the site.</param>
    /// <param name="feeds">What a reader can subscribe to.</param>
    public Shell PostProcess(Run run, Site site, ThemeAssets assets, IEnumerable<PageInfo> pages, EquatableArray<SiteFeed> feeds)
    {
        run.Begin(Name, Phase.PostProcess);
        var tree = _tree.Execute(run, NavigationTree.PagesOf(pages), site.Config);
        if (run.Diagnostics.All(diagnostic => diagnostic.Severity == Severity.Warning || diagnostic.Span.Path == InputFile.Settings))
        {
            // What has an error may be missing in the navigation, too, and that was told.
            run.Report(tree.Problems());
        }

        return new(site.Config, site.Strings, tree, assets)
        {
            Feeds = feeds,
        };
    }

    private static Outcome<ThemeFiles> Bundle(EquatableArray<ThemeFile> files)
    {
        var texts = files.Select(file => file.Text).OfType<SourceFile>().ToList();
        var assets = files.Select(file => file.Asset).OfType<AssetFile>().ToList();
        var added = files.Where(file => file.IsAdded).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var bundle = BundleTheme.Of(texts, assets, added);
        var colours = ThemeColours.Of(string.Concat(texts.Where(text => text.Path == Tokens).Select(text => text.Text)));
        var icon = assets.Find(asset => asset.Path == BundleTheme.Icon);
        var drawing = ReadCardStyle.Mark(icon);
        var mark = drawing.Documents.FirstOrDefault();
        var style = ReadCardStyle.Of(assets, colours, mark);
        var found = new ThemeFiles(
            bundle.Assets with { Icons = mark is null ? null : Icons(), Paper = PaperOf(colours) },
            [
                .. bundle.Files.Select(file => new DeferredFile(() => file)),
                .. mark is null ? [] : DrawIcons.Of(mark, colours),
            ])
        {
            Cards = style.Documents.FirstOrDefault(),
        };
        var sheets = texts.Where(text => text.Path.EndsWith(".css", StringComparison.Ordinal));
        return Outcome.Of(found, [
            .. drawing.Diagnostics, .. style.Diagnostics, .. sheets.SelectMany(CheckCss.Problems),
            .. CheckProperties.In(texts, added),
        ]);
    }

    private static ThemeIcons Icons() =>
        new(DrawIcons.Favicon, DrawIcons.Touch, [.. DrawIcons.Sizes.Select(size => (size, DrawIcons.Route(size)))]);

    private static (string Light, string Dark)? PaperOf(ThemeColours colours) =>
        colours.Pairs.TryGetValue("paper", out var paper) ? paper : null;
}
