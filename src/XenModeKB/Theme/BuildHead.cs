using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>Makes the head of one page.</summary>
internal sealed class BuildHead(ReadyPage page, Shell site, PageLinks links)
{
    /// <summary>A title of fewer letters is no sentence.</summary>
    private const int ShortTitle = 20;

    /// <summary>Escapes '&lt;', so that no text can end the script element.</summary>
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private readonly PageDraft _draft = page.Draft;

    private bool IsFallback => _draft.ContentLocale is { } other && other.Code != _draft.Locale.Code;

    private bool IsAddressed => _draft.Layout != PageLayout.NotFound;

    private Locale Language => _draft.ContentLocale ?? _draft.Locale;

    /// <param name="body">The page as it is printed: what stands in it needs its styles.</param>
    public HeadView Apply(string body) => new()
    {
        OpenGraphLocale = OpenGraph(Language),
        OtherOpenGraphLocales = [.. Twins().Where(twin => twin.Locale != Language).Select(twin => OpenGraph(twin.Locale))],
        DocumentTitle = DocumentTitle(),
        Canonical = Canonical(),
        Robots = _draft.Indexed && !IsFallback && IsAddressed ? null : "noindex",
        Translations = Translations(),
        OtherForms = OtherForms(),
        Feeds = [.. Feeds()],
        Stylesheets = Stylesheets(ThemeStyle.ClassesIn(body)),
        EarlyScripts = [.. site.Assets.EarlyScripts.Select(name => links.To(site.Assets.Scripts[name]))],
        Scripts = Scripts(site.Assets.CommonScripts),
        OwnScripts = Scripts(_draft.Scripts.Except(site.Assets.CommonScripts)),
        Icon = site.Assets.Icon is { } icon ? links.To(icon) : null,
        Favicon = site.Assets.Icons is { } icons ? links.To(icons.Favicon) : null,
        TouchIcon = site.Assets.Icons is { } others ? links.To(others.Touch) : null,
        Manifest = site.Assets.Icons is null || _draft.Layout == PageLayout.NotFound ? null : links.To(MakeManifest.RouteOf(_draft.Locale)),
        ThemeColours = site.Assets.Paper is { } paper ? [("light", paper.Light), ("dark", paper.Dark)] : [],
        Card = page.Card is { } shown ? (Absolute(shown.Route), shown.Words) : null,
        JsonLd =
        [
            .. _draft.JsonLd.Select(json => json.Replace("<", "\\u003c", StringComparison.Ordinal)),
            .. WebSite(),
            .. WebPage(),
            .. BreadcrumbList(),
        ],
    };

    private string DocumentTitle()
    {
        var name = site.Config.Title[_draft.Locale];
        if (_draft.Title == name || name.Length == 0)
        {
            return _draft.Title;
        }

        if (_draft.Layout is PageLayout.Home)
        {
            return $"{name}: {_draft.Title}";
        }

        var title = _draft.HeadTitle ?? _draft.Title;
        var folder = title.Length < ShortTitle ? Folder() : null;
        return folder is null ? $"{title} · {name}" : $"{title} · {folder} · {name}";
    }

    /// <summary>A word or two do not say what a page is among others: the folder that it is in says more.</summary>
    private string? Folder() =>
        site.Tree.Find(_draft.Locale.Code, _draft.Key)?.Path() is [.., { Page: not null } folder, _] ? folder.Title.Text : null;

    /// <summary>A fallback names the page whose text it shows.</summary>
    private string? Canonical()
    {
        if (!IsAddressed)
        {
            return null;
        }

        var original = IsFallback ? site.Tree.Find(_draft.ContentLocale!.Code, _draft.Key)?.Page?.Route : null;
        return Absolute(original ?? _draft.Route);
    }

    private ImmutableArray<Translation> Translations()
    {
        var twins = Twins();
        if (twins.Count < 2)
        {
            return [];
        }

        // The root page is where a reader of no known language chooses; every other page falls back to the source language, or to the
        // first one that it exists in.
        var fallback = _draft.Key.Length == 0 ? "" : twins[0].Route;
        return [.. twins.Select(twin => new Translation(twin.Locale.Code, Absolute(twin.Route))), new("x-default", Absolute(fallback))];
    }

    private ImmutableArray<string> Stylesheets(ImmutableArray<string> classes) =>
        [.. site.Assets.Stylesheets.Where(style => style.IsFor(_draft.Layout, classes)).Select(style => links.To(style.Route))];

    /// <summary>The page in each language that it exists in, its own included, in the order of the site's settings.</summary>
    private IReadOnlyList<(Locale Locale, string Route)> Twins() => !IsAddressed || IsFallback || !_draft.Indexed
        ? []
        : [
            .. from locale in site.Config.Locales
               let page = site.Tree.Find(locale.Code, _draft.Key)?.Page
               where page is { IsTranslation: true, Indexed: true }
               select (locale, page.Route),
        ];

    private ImmutableArray<OtherForm> OtherForms()
    {
        var forms = _draft.Alternates.Select(form => new OtherForm(form.MediaType, links.To(form.Route), form.Title));
        return MarkdownAlternate.Has(_draft)
            ? [new("text/markdown", links.To(MarkdownAlternate.RouteOf(_draft.Route)), "Markdown"), .. forms]
            : [.. forms];
    }

    /// <summary>What a reader of this language can subscribe to, unless the page names it among its own forms.</summary>
    private IEnumerable<OtherForm> Feeds() =>
        from feed in site.Feeds
        where feed.Locale == _draft.Locale.Code && _draft.Alternates.All(form => form.Route != feed.Route)
        select new OtherForm(feed.MediaType, links.To(feed.Route), feed.Title);

    private ImmutableArray<string> Scripts(IEnumerable<string> names) =>
        [.. from name in names.Distinct(StringComparer.Ordinal)
            where site.Assets.Scripts.ContainsKey(name)
            select links.To(site.Assets.Scripts[name])];

    /// <summary>The site in schema.org's words, on the home page of each language: what it is, and where to search in it.</summary>
    private IEnumerable<string> WebSite()
    {
        if (_draft.Layout != PageLayout.Home || IsFallback)
        {
            yield break;
        }

        var search = site.Tree.Find(_draft.Locale.Code, SearchPlace.Key)?.Page?.Route;
        yield return Json(json =>
        {
            json.WriteString("@type", "WebSite");
            json.WriteString("url", Absolute(_draft.Route));
            json.WriteString("name", site.Config.Title[_draft.Locale]);
            json.WriteString("description", site.Config.Description[_draft.Locale]);
            json.WriteString("inLanguage", _draft.Locale.Code);
            if (search is not null)
            {
                json.WriteStartObject("potentialAction");
                json.WriteString("@type", "SearchAction");
                json.WriteString("target", Absolute(search) + "?q={words}");
                json.WriteString("query-input", "required name=words");
                json.WriteEndObject();
            }
        });
    }

    /// <summary>The page in schema.org's words: its language, and the pages that it was translated from or into.</summary>
    private IEnumerable<string> WebPage()
    {
        var twins = Twins().Where(twin => twin.Locale != _draft.Locale).ToList();
        if (_draft.Layout == PageLayout.Root || (twins.Count == 0 && (page.Changed is null || !IsAddressed)))
        {
            yield break;
        }

        var source = twins.FindIndex(twin => twin.Locale == site.Config.SourceLocale);
        yield return Json(json =>
        {
            json.WriteString("@type", "WebPage");
            json.WriteString("@id", Absolute(_draft.Route));
            json.WriteString("inLanguage", Language.Code);
            if (page.Changed is { } day)
            {
                json.WriteString("dateModified", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            if (twins.Count == 0)
            {
                return;
            }

            if (source >= 0)
            {
                json.WriteStartObject("translationOfWork");
                Other(json, twins[source]);
                return;
            }

            json.WriteStartArray("workTranslation");
            foreach (var twin in twins)
            {
                json.WriteStartObject();
                Other(json, twin);
            }

            json.WriteEndArray();
        });
    }

    private void Other(Utf8JsonWriter json, (Locale Locale, string Route) twin)
    {
        json.WriteString("@type", "WebPage");
        json.WriteString("@id", Absolute(twin.Route));
        json.WriteString("inLanguage", twin.Locale.Code);
        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> body) => Encoding.UTF8.GetString(WriteJson.Of(s_json, json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        body(json);
        json.WriteEndObject();
    }).Span);

    private static string OpenGraph(Locale locale) => locale.Code.Replace('-', '_');

    private IEnumerable<string> BreadcrumbList()
    {
        var path = site.Tree.Find(_draft.Locale.Code, _draft.Key)?.Path() ?? [];
        if (_draft.Layout is PageLayout.NotFound or PageLayout.Root or PageLayout.Home || path.Count == 0)
        {
            yield break;
        }

        yield return Json(json =>
        {
            json.WriteString("@type", "BreadcrumbList");
            json.WriteStartArray("itemListElement");
            foreach (var (i, node) in path.Where(node => node.Page is not null).Index())
            {
                json.WriteStartObject();
                json.WriteString("@type", "ListItem");
                json.WriteNumber("position", i + 1);
                json.WriteString("name", node.Title);
                json.WriteString("item", Absolute(node.Page!.Route));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private string Absolute(string route) => site.Config.BaseUrl + (route.Length == 0 ? "" : PageLinks.FromRoot.To(route));
}
