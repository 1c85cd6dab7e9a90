using System.Text.Json;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>The list for machines: every field as it was written, and what cites each source, with its licence inside.</summary>
internal static class ReferencesApi
{
    /// <summary>About what a source takes beside its uses, and what a use takes beside its words: names, quotes and indentation.</summary>
    private const int BytesOfSource = 1500;
    private const int BytesOfUse = 170;

    public static ReadOnlyMemory<byte> Json(ReferenceList list, ILookup<string, CitationUse> uses, Site site) => WriteCsl.Utf8(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("licence");
        json.WriteString("name", site.Config.LicenceName);
        json.WriteString("url", site.Config.LicenceUrl);
        json.WriteEndObject();
        json.WriteString("source", site.Config.BaseUrl);
        json.WriteStartArray("references");
        foreach (var reference in list.All)
        {
            json.WriteStartObject();
            Fields(json, reference);
            Pages(json, reference, site);
            CitedBy(json, uses[reference.Key.Value], site);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }, size: (list.ByKey.Count * BytesOfSource) + uses.Sum(group => group.Sum(use => SizeOf(use, site))));

    /// <summary>A little more than the bytes of a use, in letters of one byte.</summary>
    private static int SizeOf(CitationUse use, Site site) =>
        BytesOfUse + site.Config.BaseUrl.Length + use.Route.Length + use.Anchor.Length + use.PageTitle.Length
        + (use.Context?.Length ?? 0) + (use.Citation.Locator?.Length ?? 0);

    private static void Fields(Utf8JsonWriter json, Reference reference)
    {
        json.WriteString("key", reference.Key.Value);
        json.WriteString("type", reference.Type.Name);
        json.WriteString("title", reference.Title.Value);
        json.WriteBoolean("title_verified", reference.TitleVerified);
        json.WriteString("language", reference.Language);
        json.WriteStartArray("authors");
        foreach (var author in reference.Authors)
        {
            json.WriteStartObject();
            WriteCsl.Text(json, "family", author.Family);
            WriteCsl.Text(json, "given", author.Given);
            WriteCsl.Text(json, "literal", author.Literal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCsl.People(json, "editors", reference.Editors);
        WriteCsl.Text(json, "container", reference.Container?.Value);
        WriteCsl.Text(json, "series", reference.Series?.Value);
        WriteCsl.Text(json, "volume", reference.Volume?.Value);
        WriteCsl.Text(json, "issue", reference.Issue?.Value);
        WriteCsl.Text(json, "edition", reference.Edition?.Value);
        WriteCsl.Text(json, "publisher", reference.Publisher?.Value);
        WriteCsl.Text(json, "place", reference.Place?.Value);
        foreach (var date in new[] { reference.Issued, reference.Accessed, reference.Checked, reference.ArchiveDate }.OfType<DateField>())
        {
            json.WriteString(date.Name, date.Date.ToString());
        }

        WriteCsl.Text(json, "url", reference.Url?.Value);
        WriteCsl.Text(json, "current_url", reference.CurrentUrl?.Value);
        WriteCsl.Text(json, "archive_url", reference.ArchiveUrl?.Value);
        WriteCsl.Text(json, "status", reference.Status?.Value);
        json.WriteString("url_certainty", reference.UrlCertainty);
        Identifiers(json, reference);
        WriteCsl.Text(json, "licence", reference.Licence?.Value);
        WriteCsl.Text(json, "pages", reference.Pages?.Value);
        if (reference.Note is { } note)
        {
            Object(json, "note", note.Texts.Select(text => (text.Key, text.Value.Value)));
        }
    }

    private static void Identifiers(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject("identifiers");
        foreach (var scheme in reference.Identifiers.GroupBy(identifier => identifier.Scheme))
        {
            json.WriteStartArray(scheme.Key);
            foreach (var identifier in scheme)
            {
                json.WriteStringValue(identifier.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Pages(Utf8JsonWriter json, Reference reference, Site site) =>
        Object(
            json,
            "pages_about",
            site.Config.Locales.Select(locale =>
                (locale.Code, site.Config.BaseUrl + ReferenceRoutes.Record(site, locale, reference.Key.Value))));

    private static void CitedBy(Utf8JsonWriter json, IEnumerable<CitationUse> uses, Site site)
    {
        json.WriteStartArray("cited_by");
        foreach (var use in uses)
        {
            json.WriteStartObject();
            json.WriteString("language", use.LocaleCode);
            json.WriteString("url", $"{site.Config.BaseUrl}{use.Route}#{use.Anchor}");
            json.WriteString("page", use.PageTitle);
            WriteCsl.Text(json, "context", use.Context);
            WriteCsl.Text(json, "locator", use.Citation.Locator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, string field, IEnumerable<(string Name, string Value)> texts)
    {
        json.WriteStartObject(field);
        foreach (var (name, value) in texts)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
