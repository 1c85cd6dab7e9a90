using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>Makes the head of one page.</summary>
internal sealed class BuildHead(PageDraft draft, Shell site, PageLinks links, (string Route, string Words)? card)
{
    /// <summary>Escapes '&lt;', so that no text can end the script element.</summary>
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private bool IsFallback => draft.ContentLocale is { } other && other.Code != draft.Locale.Code;

    private bool IsAddressed => draft.Layout != PageLayout.NotFound;

    private Locale Language => draft.ContentLocale ?? draft.Locale;

    /// <param name="body">The page as it is printed: what stands in it needs its styles.</param>
    public HeadView Apply(string body) => new()
    {
        OpenGraphLocale = OpenGraph(Language),
        OtherOpenGraphLocales = [.. Twins().Where(twin => twin.Locale != Language).Select(twin => OpenGraph(twin.Locale))],
        DocumentTitle = DocumentTitle(),
        Canonical = Canonical(),
        Robots = draft.Indexed && !IsFallback && IsAddressed ? null : "noindex",
        Translations = Translations(),
        OtherForms = OtherForms(),
        Stylesheets = [.. site.Assets.Stylesheets.Where(style => style.IsFor(body)).Select(style => links.To(style.Route))],
        EarlyScripts = [.. site.Assets.EarlyScripts.Select(name => links.To(site.Assets.Scripts[name]))],
        Scripts = Scripts(),
        Icon = site.Assets.Icon is { } icon ? links.To(icon) : null,
        Favicon = site.Assets.Icons is { } icons ? links.To(icons.Favicon) : null,
        TouchIcon = site.Assets.Icons is { } others ? links.To(others.Touch) : null,
        Manifest = site.Assets.Icons is null || draft.Layout == PageLayout.NotFound ? null : links.To(MakeManifest.RouteOf(draft.Locale)),
        ThemeColours = site.Assets.Paper is { } paper ? [("light", paper.Light), ("dark", paper.Dark)] : [],
        Card = card is { } shown ? (Absolute(shown.Route), shown.Words) : null,
        JsonLd =
        [
            .. draft.JsonLd.Select(json => json.Replace("<", "\\u003c", StringComparison.Ordinal)),
            .. WebPage(),
            .. BreadcrumbList(),
        ],
    };

    private string DocumentTitle()
    {
        var name = site.Config.Title[draft.Locale];
        if (draft.Title == name || name.Length == 0)
        {
            return draft.Title;
        }

        return draft.Layout is PageLayout.Home ? $"{name}: {draft.Title}" : $"{draft.Title} · {name}";
    }

    /// <summary>A fallback names the page whose text it shows.</summary>
    private string? Canonical()
    {
        if (!IsAddressed)
        {
            return null;
        }

        var original = IsFallback ? site.Tree.Find(draft.ContentLocale!.Code, draft.Key)?.Page?.Route : null;
        return Absolute(original ?? draft.Route);
    }

    private ImmutableArray<Translation> Translations()
    {
        if (!IsAddressed || IsFallback || !draft.Indexed)
        {
            return [];
        }

        var twins = Twins();
        if (twins.Count < 2)
        {
            return [];
        }

        // The root page is where a reader of no known language chooses; every other page falls back to the source language, or to the
        // first one that it exists in.
        var fallback = draft.Key.Length == 0 ? "" : twins[0].Route;
        return [.. twins.Select(twin => new Translation(twin.Locale.Code, Absolute(twin.Route))), new("x-default", Absolute(fallback))];
    }

    /// <summary>The page in each language that it exists in, its own included, in the order of the site's settings.</summary>
    private IReadOnlyList<(Locale Locale, string Route)> Twins() => !IsAddressed || IsFallback || !draft.Indexed
        ? []
        : [
            .. from locale in site.Config.Locales
               let page = site.Tree.Find(locale.Code, draft.Key)?.Page
               where page is { IsTranslation: true, Indexed: true }
               select (locale, page.Route),
        ];

    private ImmutableArray<OtherForm> OtherForms()
    {
        var forms = draft.Alternates.Select(form => new OtherForm(form.MediaType, links.To(form.Route), form.Title));
        return MarkdownAlternate.Has(draft)
            ? [new("text/markdown", links.To(MarkdownAlternate.RouteOf(draft.Route)), "Markdown"), .. forms]
            : [.. forms];
    }

    private ImmutableArray<string> Scripts() =>
        [.. from name in site.Assets.CommonScripts.Concat(draft.Scripts).Distinct(StringComparer.Ordinal)
            where site.Assets.Scripts.ContainsKey(name)
            select links.To(site.Assets.Scripts[name])];

    /// <summary>The page in schema.org's words: its language, and the pages that it was translated from or into.</summary>
    private IEnumerable<string> WebPage()
    {
        var twins = Twins().Where(twin => twin.Locale != draft.Locale).ToList();
        if (twins.Count == 0 || draft.Layout == PageLayout.Root)
        {
            yield break;
        }

        var source = twins.FindIndex(twin => twin.Locale == site.Config.SourceLocale);
        yield return Json(json =>
        {
            json.WriteString("@type", "WebPage");
            json.WriteString("@id", Absolute(draft.Route));
            json.WriteString("inLanguage", draft.Locale.Code);
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
        var path = site.Tree.Find(draft.Locale.Code, draft.Key)?.Path() ?? [];
        if (draft.Layout is PageLayout.NotFound or PageLayout.Root or PageLayout.Home || path.Count == 0)
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
