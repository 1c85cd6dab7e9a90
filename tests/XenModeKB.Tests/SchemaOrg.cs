using System.Text.Json;

namespace XenModeKB.Tests;

/// <summary>What schema.org, and who reads it, expects of the types that pages use: the properties that must be there, and their form.</summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, string[]> s_required = new(StringComparer.Ordinal)
    {
        ["WebSite"] = ["url", "name", "inLanguage"],
        ["WebPage"] = ["@id", "inLanguage"],
        ["TechArticle"] = ["@id", "headline", "description", "inLanguage", "citation"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],
        ["DefinedTerm"] = ["@id", "name", "url"],
        ["DefinedTermSet"] = ["@id", "name"],
        ["FAQPage"] = ["mainEntity"],
        ["Question"] = ["name", "acceptedAnswer"],
        ["Answer"] = ["text"],
        ["Dataset"] = ["name", "description", "url", "license", "distribution"],
        ["DataDownload"] = ["encodingFormat", "contentUrl"],
        ["SearchAction"] = ["target", "query-input"],
    };

    private static readonly string[] s_addresses = ["@id", "url", "item", "contentUrl", "license"];

    public static string TypeOf(JsonElement item) => item.TryGetProperty("@type", out var type) ? type.GetString()! : "";

    public static IEnumerable<string> Problems(IEnumerable<JsonElement> items) =>
        from item in items
        from problem in Of(item).Concat(item.GetProperty("@context").GetString() == "https://schema.org" ? [] : ["no @context"])
        select problem;

    private static IEnumerable<string> Of(JsonElement item)
    {
        switch (item.ValueKind)
        {
            case JsonValueKind.Array:
                return item.EnumerateArray().SelectMany(Of);
            case JsonValueKind.Object:
                // A source may be an article, too: then the page is about it, and is not it.
                var type = TypeOf(item);
                return (item.TryGetProperty("mainEntityOfPage", out _) ? [] : s_required.GetValueOrDefault(type, [])).Where(name => !item.TryGetProperty(name, out _)).Select(name => $"{type} without {name}")
                    .Concat(item.EnumerateObject().SelectMany(property => Form(type, property)));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Form(string type, JsonProperty property)
    {
        var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : null;
        if (text?.Trim().Length == 0)
        {
            yield return $"{type}: empty {property.Name}";
        }

        if (text is not null && s_addresses.Contains(property.Name) && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            yield return $"{type}: {property.Name} is no address: {text}";
        }

        if (property.Name == "dateModified" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
        {
            yield return $"{type}: {text} is no day";
        }

        if (type == "BreadcrumbList" && property.Name == "itemListElement"
            && !property.Value.EnumerateArray().Select((item, i) => item.GetProperty("position").GetInt32() == i + 1).All(isRight => isRight))
        {
            yield return "BreadcrumbList: positions do not count from 1";
        }

        foreach (var problem in Of(property.Value))
        {
            yield return problem;
        }
    }
}
