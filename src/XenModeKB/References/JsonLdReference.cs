using System.Text.Json;

namespace XenModeKB.References;

/// <summary>A source in the words of schema.org, for the <c>citation</c> of a page and for the page of the source.</summary>
internal static class JsonLdReference
{
    public static void Properties(Utf8JsonWriter json, Reference reference)
    {
        json.WriteString("@type", reference.Type.SchemaOrg);
        json.WriteString("name", reference.Title.Value);
        json.WriteString("inLanguage", reference.Language);
        WriteCsl.Text(json, "url", reference.BestUrl);
        WriteCsl.Text(json, "datePublished", reference.Issued?.Date.ToString());
        if (!reference.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in reference.Authors)
            {
                json.WriteStartObject();
                json.WriteString("@type", author.Literal is null ? "Person" : "Organization");
                json.WriteString("name", author.Literal ?? $"{author.Given} {author.Family}".Trim());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (reference.Container is { } container)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", reference.Type.Name is "article" or "news" ? "Periodical" : "CreativeWork");
            json.WriteString("name", container.Value);
            json.WriteEndObject();
        }

        if (reference.Publisher is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", publisher.Value);
            json.WriteEndObject();
        }
    }
}
