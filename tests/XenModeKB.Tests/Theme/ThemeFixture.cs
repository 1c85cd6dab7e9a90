using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Theme;

namespace XenModeKB.Tests.Theme;

/// <summary>A small site about nothing in particular, for the theme's tests.</summary>
internal static class ThemeFixture
{
    public static readonly Locale Portuguese = new("pt-BR", "pt-br", "Português");
    public static readonly Locale English = new("en", "en", "English");

    public static SourceSpan Span { get; } = new("input/site.yml", 3, 5);

    public static SiteConfig Config { get; } = new()
    {
        Title = Text("Oficina", "Workshop"),
        Description = Text("Ferramentas & ofícios.", "Tools & trades."),
        BaseUrl = "https://example.org/workshop/",
        Locales = [Portuguese, English],
        Repository = "https://example.org/code/workshop",
        LicenceName = "CC BY-SA 4.0",
        LicenceUrl = "https://creativecommons.org/licenses/by-sa/4.0/",
        Credit = new(Text("Adaptado de «O torno»", "Adapted from “The lathe”"), "https://example.org/lathe"),
        Navigation = [new("tools", Text("Ferramentas", "Tools")) { Span = new("input/site.yml", 3, 13) }, new("guides", Text("Guias", "Guides")) { Span = new("input/site.yml", 4, 13) }],
        Span = Span,
    };

    public static Strings Strings { get; } = new(Config.Locales.ToImmutableSortedDictionary(locale => locale.Code, locale => ThemeTexts.Of(locale.Code), StringComparer.Ordinal));

    /// <summary>The folder of the solution, found from the test's own folder upwards.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "XenModeKB.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    public static LocalizedText Text(string portuguese, string english) => new(
        ImmutableSortedDictionary<string, Located<string>>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("pt-BR", new(portuguese, Span)).Add("en", new(english, new("input/site.yml", 4, 9))));

    public static PageDraft Draft(string key, string title, Locale? locale = null) => new()
    {
        Route = (locale ?? English).Path + "/" + (key.Length == 0 ? "" : key + "/"),
        Key = key,
        Locale = locale ?? English,
        Title = title,
        Description = $"About {title}.",
        Body = HtmlFragment.Raw($"<p>{HtmlBuilder.Escape(title)}</p>"),
        Origin = SourceSpan.FileStart($"input/content/{(locale ?? English).Code}/{key}.md"),
        Layout = key.Length == 0 ? PageLayout.Home : PageLayout.Page,
    };

    public static Shell ShellOf(params IEnumerable<PageDraft> drafts) =>
        new(Config, Strings, NavigationTree.Of(NavigationTree.PagesOf(drafts), Config).Documents[0], ThemeAssets.None);

    /// <summary>The view of the first of some drafts.</summary>
    public static PageView ViewOf(params PageDraft[] drafts) => BuildView.Apply(new(drafts[0]), ShellOf(drafts)).Documents[0];
}
