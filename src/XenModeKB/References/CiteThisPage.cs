using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.References;

/// <summary>Cites our own pages; and says for machines what a page cites.</summary>
internal static class CiteThisPage
{
    /// <param name="draft">The page.</param>
    /// <param name="site">The site.</param>
    /// <param name="changed">Day of the last change; null when it is not known.</param>
    /// <param name="commit">The commit that the site is built from; null when it is not known.</param>
    public static OwnCitation Of(PageDraft draft, Site site, DateOnly? changed, string? commit)
    {
        var facts = new Facts(draft, site, changed, Permalink(draft, site.Config, commit));
        return new(facts.Text(), facts.BibTeX(), facts.Csl(), facts.Permalink, facts.Highwire());
    }

    /// <summary>
    /// JSON-LD of the page with its sources, by their identifiers: the page of a source says the rest. Null when it cites none.
    /// </summary>
    public static string? JsonLd(PageDraft draft, PageNotes notes, ReferenceList list, Site site, DateOnly? changed = null)
    {
        var keys = notes.Uses.Select(use => use.Citation.Key).Distinct(StringComparer.Ordinal);
        var cited = keys.Select(key => list[key]).OfType<Reference>().ToList();
        return cited.Count == 0 ? null : WriteCsl.Compact(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "TechArticle");
            json.WriteString("@id", site.Config.BaseUrl + draft.Route);
            json.WriteString("headline", draft.Title);
            json.WriteString("description", draft.Description);
            json.WriteString("inLanguage", (draft.ContentLocale ?? draft.Locale).Code);
            WriteCsl.Text(json, "dateModified", changed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteCsl.Text(json, "license", site.Config.LicenceUrl.Length == 0 ? null : site.Config.LicenceUrl);
            json.WriteStartArray("citation");
            foreach (var reference in cited)
            {
                json.WriteStartObject();
                json.WriteString("@id", ReferenceRoutes.Identifier(site, draft.Locale, reference));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string? Permalink(PageDraft draft, SiteConfig config, string? commit) =>
        commit is not null && config.Repository is { Length: > 0 } repository
            && draft.Origin.Path?.StartsWith("input/", StringComparison.Ordinal) == true
            ? $"{repository.TrimEnd('/')}/blob/{commit}/{string.Join('/', draft.Origin.Path.Split('/').Select(Uri.EscapeDataString))}"
            : null;

    private sealed record Facts(PageDraft Draft, Site Site, DateOnly? Changed, string? Permalink)
    {
        private string Name => Site.Config.Title[Draft.Locale];

        private string Author => Site.Strings.Get(Draft.Locale, "references.cite.author", Name);

        private string Url => Site.Config.BaseUrl + Draft.Route;

        private PartialDate? Day => Changed is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null;

        private string Language => (Draft.ContentLocale ?? Draft.Locale).Code;

        public string Text()
        {
            var when = Day is { } day ? $" ({day.InWords(Site.Strings, Draft.Locale)})" : "";
            var permalink = Permalink is null ? "" : $" {Site.Strings.Get(Draft.Locale, "references.cite.permalink", Permalink)}";
            return $"{Author}{when}. {Draft.Title}{DescribeReference.Stop(Draft.Title)} {Name}. {Url}.{permalink}";
        }

        public string BibTeX()
        {
            var fields = new List<(string Field, string Value)>
            {
                ("author", $"{{{WriteBibTeX.Escape(Author)}}}"),
                ("title", $"{{{WriteBibTeX.Escape(Draft.Title)}}}"),
                ("organization", WriteBibTeX.Escape(Name)),
                ("url", Url),
                ("langid", Language),
            };
            if (Day is { } day)
            {
                fields.Insert(2, ("date", day.ToString()));
            }

            if (Permalink is not null)
            {
                fields.Add(("note", $"\\url{{{Permalink}}}"));
            }

            return $"@online{{{Key()},\n{string.Join(",\n", fields.Select(field => $"  {field.Field} = {{{field.Value}}}"))}\n}}\n";
        }

        public string Csl() => WriteCsl.Json(json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", Key());
            json.WriteString("type", "webpage");
            json.WriteString("title", Draft.Title);
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", Author);
            json.WriteEndObject();
            json.WriteEndArray();
            if (Day is { } day)
            {
                WriteCsl.Date(json, "issued", day);
            }

            json.WriteString("container-title", Name);
            json.WriteString("URL", Url);
            json.WriteString("language", Language);
            WriteCsl.Text(json, "note", Permalink);
            json.WriteEndObject();
            json.WriteEndArray();
        });

        public ImmutableArray<(string Name, string Content)> Highwire() =>
        [
            ("citation_title", Draft.Title),
            ("citation_author", Author),
            .. OnlineDate(),
            ("citation_publisher", Name),
            ("citation_language", Language),
            ("citation_fulltext_html_url", Url),
        ];

        private IEnumerable<(string Name, string Content)> OnlineDate() =>
            Changed is { } day ? [("citation_online_date", $"{day.Year:0000}/{day.Month:00}/{day.Day:00}")] : [];

        private string Key()
        {
            var site = new string([.. Fold.Plain(Name).Where(char.IsAsciiLetterOrDigit)]);
            var page = Draft.Key.Length == 0 ? "home" : Draft.Key.Replace('/', '-');
            return $"{site}-{page}-{Draft.Locale.Path}";
        }
    }
}
