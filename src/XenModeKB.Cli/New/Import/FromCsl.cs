using System.Globalization;
using System.Text.Json;
using XenModeKB.Pipeline;
using XenModeKB.References;

namespace XenModeKB.Cli.New.Import;

/// <summary>Items of CSL-JSON in the fields of the reference list.</summary>
internal static class FromCsl
{
    private static readonly (string From, string To)[] s_fields =
    [
        ("title", "title"), ("container-title", "container"), ("collection-title", "series"), ("volume", "volume"), ("issue", "issue"),
        ("number", "issue"), ("edition", "edition"), ("publisher", "publisher"), ("publisher-place", "place"), ("page", "pages"),
        ("URL", "url"), ("DOI", "identifiers.doi"), ("ISBN", "identifiers.isbn"), ("ISSN", "identifiers.issn"), ("language", "language"),
        ("note", "note"),
    ];

    /// <exception cref="UsageException">It is not a list of items.</exception>
    public static IEnumerable<ImportedSource> Read(string path, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Source)]
                : throw new UsageException($"{path} is not a list of items, as CSL-JSON is. Nothing was written.");
        }
        catch (JsonException problem)
        {
            throw new UsageException($"{path}, line {(problem.LineNumber ?? 0) + 1}: this is not JSON. Nothing was written.");
        }
        catch (InvalidOperationException)
        {
            // The parser finds it when the text is asked for, and does not tell the place.
            throw new UsageException($"{path} has an escape as \\ud800 that is no character. Nothing was written.");
        }
    }

    private static ImportedSource Source(JsonElement item)
    {
        var type = Text(item, "type");
        var known = SourceType.All.FirstOrDefault(other => other.Csl == type && other.Name is not ("advisory" or "commit"));
        var source = new ImportedSource(Text(item, "id") ?? "", known?.Name ?? "webpage");
        if (known is null)
        {
            source.Remarks.Add(type is null ? (Message)$"it says no type" : $"the type {type} has no type here");
        }

        foreach (var (from, to) in s_fields)
        {
            source.Set(to, Text(item, from));
        }

        source.Set("issued", Date(item, "issued"));
        source.Set("accessed", Date(item, "accessed"));
        People(item, "author", source.Authors);
        People(item, "editor", source.Editors);
        return source;
    }

    private static void People(JsonElement item, string field, List<ImportedName> to)
    {
        if (item.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            to.AddRange(list.EnumerateArray().Where(person => person.ValueKind == JsonValueKind.Object)
                .Select(Person).OfType<ImportedName>());
        }
    }

    private static ImportedName? Person(JsonElement person)
    {
        if (Text(person, "literal") is { } literal)
        {
            return new(null, null, literal);
        }

        var family = string.Join(' ', new[] { Text(person, "non-dropping-particle"), Text(person, "family") }.OfType<string>());
        return family.Length == 0 ? null : new(family, Text(person, "given"), null);
    }

    /// <summary><c>{"date-parts": [[2014, 5]]}</c> to <c>2014-05</c>.</summary>
    private static string? Date(JsonElement item, string field)
    {
        if (!item.TryGetProperty(field, out var date) || date.ValueKind != JsonValueKind.Object
            || !date.TryGetProperty("date-parts", out var parts) || parts is not { ValueKind: JsonValueKind.Array }
            || parts.GetArrayLength() == 0 || parts[0].ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var numbers = parts[0].EnumerateArray()
            .Select(part => part.ToString())
            .TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select((part, i) => part.PadLeft(i == 0 ? 4 : 2, '0'));
        return string.Join('-', numbers) is { Length: > 0 } text ? text : null;
    }

    private static string? Text(JsonElement item, string field)
    {
        var has = item.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number;
        return has && value.ToString() is { Length: > 0 } text ? text : null;
    }
}
