using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>Makes the head of one page.</summary>
internal sealed class BuildHead(PageDraft draft, Shell site, PageLinks links)
{
    /// <summary>Escapes '&lt;', so that no text can end the script element.</summary>
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private bool IsFallback => draft.ContentLocale is { } other && other.Code != draft.Locale.Code;

    private bool IsAddressed => draft.Layout != PageLayout.NotFound;

    /// <param name="body">The page as it is printed: what stands in it needs its styles.</param>
    public HeadView Apply(string body) => new()
    {
        DocumentTitle = DocumentTitle(),
        Canonical = Canonical(),
        Robots = draft.Indexed && !IsFallback && IsAddressed ? null : "noindex",
        Translations = Translations(),
        OtherForms = OtherForms(),
        Stylesheets = [.. site.Assets.Stylesheets.Where(style => style.IsFor(body)).Select(style => links.To(style.Route))],
        EarlyScripts = [.. site.Assets.EarlyScripts.Select(name => links.To(site.Assets.Scripts[name]))],
        Scripts = Scripts(),
        Icon = site.Assets.Icon is { } icon ? links.To(icon) : null,
        JsonLd = [.. draft.JsonLd.Select(json => json.Replace("<", "\\u003c", StringComparison.Ordinal)), .. BreadcrumbList()],
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

        var found = (from locale in site.Config.Locales
                     let page = site.Tree.Find(locale.Code, draft.Key)?.Page
                     where page is { IsTranslation: true, Indexed: true }
                     select new Translation(locale.Code, Absolute(page.Route))).ToImmutableArray();
        if (found.Length < 2)
        {
            return [];
        }

        // The root page is where a reader of no known language chooses; every other page falls back to the source language.
        var fallback = draft.Key.Length == 0 ? Absolute("") : found.FirstOrDefault(t => t.HrefLang == site.Config.SourceLocale.Code)?.Url;
        return fallback is null ? found : found.Add(new("x-default", fallback));
    }

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

    private IEnumerable<string> BreadcrumbList()
    {
        var path = site.Tree.Find(draft.Locale.Code, draft.Key)?.Path() ?? [];
        if (draft.Layout is PageLayout.NotFound or PageLayout.Root or PageLayout.Home || path.Count == 0)
        {
            yield break;
        }

        yield return Encoding.UTF8.GetString(WriteJson.Of(s_json, json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
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
            json.WriteEndObject();
        }).Span);
    }

    private string Absolute(string route) => site.Config.BaseUrl + (route.Length == 0 ? "" : PageLinks.FromRoot.To(route));
}
