using System.Globalization;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>
/// How well the site is translated, for those who help: for each language but the source language a summary, a table of pages, a table of
/// the texts in data by folder, and a list of what is behind. Every file is a link to where it is edited.
/// </summary>
internal sealed class DriftPage(DriftReport report, Site site, Locale locale)
{
    public const string Key = "translations";

    /// <summary>Of a site with more pages, the table has their folders.</summary>
    private const int MostListed = 1000;

    private readonly Dictionary<(string Key, string Locale), PageFacts> _pages =
        site.Pages.BySource.Values.DistinctBy(page => (page.Key, page.LocaleCode)).ToDictionary(page => (page.Key, page.LocaleCode));

    private readonly SourceSpan _origin = SourceSpan.FileStart($"theme/strings/{locale.Code}.yml");

    /// <summary>
    /// One for each language; none where there is nothing to translate, or where a page that somebody wrote has this place.
    /// </summary>
    public static IEnumerable<SitePage> All(DriftReport report, Site site)
    {
        if (report.Languages.Count == 0 || site.Pages.BySource.Values.Any(page => page.Key == Key))
        {
            return [];
        }

        return from locale in site.Config.Locales
               let page = new DriftPage(report, site, locale)
               select new SitePage(page.Info(), page.Draft);
    }

    private PageInfo Info() => new()
    {
        Route = site.Addresses.RouteOf(Key, locale),
        Key = Key,
        Locale = locale,
        Title = Say("title"),
        Layout = PageLayout.Wide,
        InNavigation = false,
        Indexed = false,
        Origin = _origin,
    };

    private PageDraft Draft()
    {
        var html = new HtmlBuilder().Raw("<p>").Text(Say("description")).Raw("</p>");
        foreach (var language in report.Languages)
        {
            Language(html, language);
        }

        return new(Info())
        {
            Description = Say("description"),
            Body = html.ToFragment(),
            Outline = [.. report.Languages.Select(language => new Heading(2, IdOf(language), language.Locale.Name))],
        };
    }

    private static string IdOf(LanguageDrift language) => $"to-{language.Locale.Path}";

    private void Language(HtmlBuilder html, LanguageDrift language)
    {
        var id = IdOf(language);
        html.Raw($"<h2 id=\"{id}\"><span lang=\"{language.Locale.Code}\">").Text(language.Locale.Name).Raw("</span></h2><p>");
        html.Text(Say("summary", language.Percent, Behind(language, pages: true), Behind(language, pages: false)));
        html.Text(language.IsRecorded ? "" : " " + Say("no-records")).Raw("</p>");
        if (language.Of(pages: true).Count() > MostListed)
        {
            Folders(html, $"{id}-pages", "pages", "sections", language.Of(pages: true));
        }
        else
        {
            Table(html, $"{id}-pages", "pages", ["page", "sections", "behind", "no-record", "compared", "file"], () =>
            {
                foreach (var file in language.Of(pages: true))
                {
                    PageRow(html, file);
                }
            });
        }

        Folders(html, $"{id}-texts", "texts", "translated", language.Of(pages: false).Where(file => file.Units.Count > 0));
        Stale(html, id, language);
    }

    private void Folders(HtmlBuilder html, string id, string name, string translated, IEnumerable<FileDrift> files) =>
        Table(html, id, name, ["folder", translated, "behind", "no-record"], () =>
        {
            foreach (var folder in files.GroupBy(file => Folder(file.File.Source), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                html.Raw("<tr><th scope=\"row\"><code>").Text(folder.Key).Raw("</code></th>");
                Numbers(html, [.. folder]);
                html.Raw("</tr>");
            }
        });

    private static int Behind(LanguageDrift language, bool pages) => language.Count(pages, DriftState.Behind);

    private void PageRow(HtmlBuilder html, FileDrift file)
    {
        var key = file.File.Key!;
        var facts = _pages.GetValueOrDefault((key, locale.Code)) ?? site.Pages.BySource[file.File.Source];
        var lang = facts.LocaleCode == locale.Code ? "" : $" lang=\"{facts.LocaleCode}\"";
        html.Raw("<tr><th scope=\"row\"><a href=\"").Link(facts.Route, null, _origin).Raw($"\"{lang}>").Text(facts.Title).Raw("</a></th>");
        Numbers(html, [file]);
        html.Raw("<td>").Text(Compared(file)).Raw("</td><td class=\"path\">");
        Edit(html, file.File.Translation ?? file.File.Source);
        html.Raw("</td></tr>");
    }

    /// <summary>The oldest day on which a section was last compared; a dash where nobody wrote one down.</summary>
    private string Compared(FileDrift file)
    {
        var days = file.Units.Select(unit => unit.Record?.Reviewed).OfType<DateOnly>().ToList();
        if (days.Count == 0)
        {
            return "–";
        }

        var day = days.Min();
        return new PartialDate(day.Year, day.Month, day.Day).InWords(site.Strings, locale);
    }

    private void Numbers(HtmlBuilder html, IReadOnlyList<FileDrift> files)
    {
        html.Raw("<td>").Text(Say("of", files.Sum(file => file.Translated), files.Sum(file => file.Units.Count))).Raw("</td>");
        foreach (var state in (DriftState[])[DriftState.Behind, DriftState.Unrecorded])
        {
            html.Raw("<td>").Text(files.Sum(file => file.Count(state)).ToString(CultureInfo.InvariantCulture)).Raw("</td>");
        }
    }

    private void Table(HtmlBuilder html, string id, string name, string[] columns, Action rows)
    {
        html.Raw($"<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\"><table>");
        html.Raw($"<caption id=\"{id}\">").Text(Say(name)).Raw("</caption><thead><tr>");
        foreach (var column in columns)
        {
            html.Raw("<th scope=\"col\">").Text(Say(column)).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        rows();
        html.Raw("</tbody></table></div>");
    }

    private void Stale(HtmlBuilder html, string id, LanguageDrift language)
    {
        var stale = language.Files.SelectMany(file => file.Units.Select(unit => (file.File, Unit: unit)))
            .Where(pair => pair.Unit.State is DriftState.Behind or DriftState.Missing).Take(MostListed).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        html.Raw($"<h3 id=\"{id}-todo\">").Text(Say("todo")).Raw("</h3><ul>");
        foreach (var (file, unit) in stale)
        {
            html.Raw("<li>").Text(Say(unit.State == DriftState.Behind ? "behind" : "missing")).Raw(": <code>").Text(unit.Unit.Id);
            html.Raw("</code>, ");
            Edit(html, unit.Unit.Translation?.Span.Path ?? file.Translation ?? file.Source);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    /// <summary>The path, as a link where the site has a repository.</summary>
    private void Edit(HtmlBuilder html, string path)
    {
        if (site.Config.Repository is not { Length: > 0 } repository)
        {
            html.Raw("<code>").Text(path).Raw("</code>");
            return;
        }

        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        html.Raw("<a href=\"").Outside($"{repository.TrimEnd('/')}/edit/{site.Config.Branch}/{escaped}", _origin);
        html.Raw("\" rel=\"nofollow\"><code>").Text(path).Raw("</code></a>");
    }

    /// <summary><c>data/modes</c> of a file in that folder; the file itself where it lies directly in input/.</summary>
    private static string Folder(string path)
    {
        var inner = path["input/".Length..];
        return inner.LastIndexOf('/') is var slash and > 0 ? inner[..slash] : inner;
    }

    private string Say(string word, params ReadOnlySpan<object> arguments) => site.Strings.Get(locale, "drift." + word, arguments);
}
