using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>
/// Makes the finished view of one page. 1. Links of body and notes, relative to the page. 2. Head: addresses in other languages and
/// formats. 3. Navigation: sections, side, breadcrumbs, neighbours, languages. 4. Outline. 5. Facts about the page: last change, edit
/// address, fallback. The work per page does not grow with the number of pages.
/// </summary>
internal static class BuildView
{
    public static Outcome<PageView> Apply(ReadyPage input, Shell site)
    {
        var draft = input.Draft;
        var links = new PageLinks(draft.Route, draft.Layout == PageLayout.NotFound ? site.Config.BasePath : null);
        var labels = new Labels(site.Strings, draft.Locale);
        var navigation = new BuildNavigation(draft, site, links);
        var contentLocale = draft.ContentLocale is { } other && other.Code != draft.Locale.Code ? other : null;
        var html = new ResolveHtml(links, contentLocale is null ? null : route => site.Tree.Twin(route, draft.Locale.Code));
        var body = html.Apply(draft.Body, input.Inline);
        var view = new PageView
        {
            Route = draft.Route,
            Layout = draft.Layout,
            Lang = draft.Locale.Code,
            Direction = draft.Locale.Direction,
            ContentLang = contentLocale?.Code,
            ContentDirection = contentLocale?.Direction,
            TranslateUrl = contentLocale is null ? null : TranslateUrl(draft, site.Config),
            FallbackNotice = contentLocale is null ? null : labels.Format("theme.fallback", contentLocale.Name),
            Title = draft.Title,
            TitleLang = contentLocale?.Code ?? draft.TitleLanguage,
            Description = CutText.At(draft.Description, CutText.Description),
            Head = new BuildHead(input, site, links).Apply(body) with { Metadata = input.Metadata },
            Site = SiteOf(draft.Locale, site.Config, links),
            Labels = labels,
            Sections = navigation.Sections(),
            SearchHref = navigation.Search(),
            Side = navigation.Side(),
            Breadcrumbs = navigation.Breadcrumbs(labels["theme.home"]),
            Outline = OutlineOf(draft.Outline),
            Previous = navigation.Previous(),
            Next = navigation.Next(),
            Footer = navigation.Footer(),
            Languages = navigation.Languages(),
            Body = body,
            Cuts = draft.Layout == PageLayout.Home ? CutBody.Before(body, draft.Outline) : [],
            Notes = html.Apply(input.Notes, []),
            EditUrl = EditUrl(draft, site.Config),
            LastChange = HasFile(draft) && input.Changed is { } day ? ChangeOf(day, labels) : null,
            Cite = input.Cite,
            LinkOrigins = html.Origins,
            Origin = draft.Origin,
        };
        return Outcome.Of(view, UnknownScripts(draft, site.Assets));
    }

    private static SiteView SiteOf(Locale locale, SiteConfig config, PageLinks links) => new(
        config.Title[locale],
        config.Description[locale],
        links.To(locale.Path + "/"),
        config.LicenceUrl.Length == 0 ? null : new(config.LicenceName, config.LicenceUrl),
        config.Credit is { } credit ? new(credit.Text[locale], credit.Url ?? "") : null,
        config.Repository);

    private static ImmutableArray<OutlineEntry> OutlineOf(ImmutableArray<Heading> headings)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (var heading in headings.Where(heading => heading.Level <= 3))
        {
            if (heading.Level == 3 && entries.Count > 0)
            {
                entries[^1] = entries[^1] with { Children = entries[^1].Children.Add(new(heading.Text, heading.Id, [])) };
            }
            else
            {
                entries.Add(new(heading.Text, heading.Id, []));
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Pages made by the theme or the generator itself have no file that a reader could edit.</summary>
    private static bool HasFile(PageDraft draft) => draft.Origin.Path?.StartsWith("input/", StringComparison.Ordinal) == true;

    private static string? EditUrl(PageDraft draft, SiteConfig config) => config.Repository is { Length: > 0 } repository && HasFile(draft)
        ? $"{repository.TrimEnd('/')}/edit/{config.Branch}/{string.Join('/', draft.Origin.Path.Split('/').Select(Uri.EscapeDataString))}"
        : null;

    /// <summary>
    /// A new file of the repository, named like the translation that is missing; one that is there and makes no page is edited.
    /// </summary>
    private static string? TranslateUrl(PageDraft draft, SiteConfig config)
    {
        if (config.Repository is not { Length: > 0 } repository || draft.TranslationPath is not { } path)
        {
            return null;
        }

        var file = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return draft.HasTranslationFile
            ? $"{repository.TrimEnd('/')}/edit/{config.Branch}/{file}"
            : $"{repository.TrimEnd('/')}/new/{config.Branch}?filename={file}";
    }

    private static LastChange ChangeOf(DateOnly day, Labels labels) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), labels.Format("theme.date", day.Day, Month(day, labels), day.Year));

    private static string Month(DateOnly day, Labels labels) =>
        labels["theme.month." + day.Month.ToString("00", CultureInfo.InvariantCulture)];

    private static ImmutableArray<Diagnostic> UnknownScripts(PageDraft draft, ThemeAssets assets) =>
        [.. draft.Scripts.Where(name => !assets.Scripts.ContainsKey(name))
            .Select(name => ThemeRules.UnknownScript(draft.Origin, name, assets.Scripts.Keys))];
}
