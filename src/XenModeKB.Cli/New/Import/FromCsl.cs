using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;
using XenModeKB.References;

namespace XenModeKB.Cli.New.Import;

/// <summary>Items of CSL-JSON in the fields of the reference list.</summary>
internal static partial class FromCsl
{
    private static readonly (string From, string To)[] s_fields =
    [
        ("title", "title"), ("container-title", "container"), ("collection-title", "series"), ("volume", "volume"), ("issue", "issue"),
        ("number", "issue"), ("edition", "edition"), ("publisher", "publisher"), ("publisher-place", "place"), ("page", "pages"),
        ("URL", "url"), ("DOI", "identifiers.doi"), ("ISBN", "identifiers.isbn"), ("ISSN", "identifiers.issn"), ("language", "language"),
        ("note", "note"), ("version", "edition"),
    ];

    /// <summary>Types that have no name of their own here.</summary>
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        ["article"] = "article",
        ["article-magazine"] = "article",
        ["broadcast"] = "video",
        ["collection"] = "book",
        ["entry"] = "encyclopedia",
        ["entry-dictionary"] = "encyclopedia",
        ["pamphlet"] = "book",
        ["post"] = "thread",
        ["review"] = "article",
        ["review-book"] = "article",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What programs keep there for themselves: nothing that a list of sources shows.</summary>
    private static readonly string[] s_private =
    [
        "abstract", "keyword", "categories", "citation-key", "citation-label", "source", "title-short", "shortTitle", "journalAbbreviation",
        "container-title-short", "archive_location", "number-of-pages", "indexed", "custom",
    ];

    private static readonly string[] s_names = ["family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix"];

    private static readonly FrozenSet<string> s_known = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. s_fields.Select(field => field.From), "id", "type", "issued", "accessed", "author", "editor", .. s_private]);

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
        var known = SourceType.All.FirstOrDefault(other => other.Csl == type && other.Name is not ("advisory" or "commit"))?.Name
            ?? s_types.GetValueOrDefault(type ?? "");
        var source = new ImportedSource(Text(item, "id") ?? "", known ?? "webpage");
        if (known is null)
        {
            source.Remarks.Add(type is null ? (Message)$"it says no type" : $"the type {type} has no type here");
        }

        foreach (var (from, to) in s_fields)
        {
            source.Set(to, Words(item, from, source), from);
        }

        source.Set("issued", Date(item, "issued", source));
        source.Set("accessed", Date(item, "accessed", source));
        People(item, "author", source.Authors, source);
        People(item, "editor", source.Editors, source);
        source.Private.AddRange(s_private.Where(name => item.TryGetProperty(name, out var value) && !IsEmpty(value)));
        source.Remarks.AddRange(
            item.EnumerateObject()
                .Where(field => !s_known.Contains(field.Name) || (s_fields.Any(known => known.From == field.Name) && !IsText(field.Value)))
                .Where(field => !IsEmpty(field.Value))
                .Select(field => (Message)$"the field {field.Name} was left out"));
        return source;
    }

    private static void People(JsonElement item, string field, List<ImportedName> to, ImportedSource source)
    {
        if (!item.TryGetProperty(field, out var list))
        {
            return;
        }

        var people = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        var names = people.Where(person => person.ValueKind == JsonValueKind.Object).ToList();
        var read = names.Select(Person).OfType<ImportedName>().ToList();
        to.AddRange(read);
        if (list.ValueKind != JsonValueKind.Array || read.Count < people.Count
            || names.Exists(person => person.EnumerateObject().Any(part => !s_names.Contains(part.Name) && IsText(part.Value))))
        {
            source.Remarks.Add($"a part of '{field}' was left out");
        }
    }

    private static ImportedName? Person(JsonElement person)
    {
        if (Text(person, "literal") is { } literal)
        {
            return new(null, null, literal);
        }

        // The given name follows the family name, and what belongs to either stands behind it.
        var family = Joined(" ", Text(person, "non-dropping-particle"), Text(person, "family"));
        var given = Joined(", ", Joined(" ", Text(person, "given"), Text(person, "dropping-particle")), Text(person, "suffix"));
        if (family is not null)
        {
            return new(family, given, null);
        }

        return given is null ? null : new(null, null, given);
    }

    /// <summary><c>{"date-parts": [[2014, 5]]}</c> to <c>2014-05</c>.</summary>
    private static string? Date(JsonElement item, string field, ImportedSource source)
    {
        var date = DateParts(item, field);
        var isWhole = !item.TryGetProperty(field, out var written)
            || (date is not null
                && written.GetProperty("date-parts").GetArrayLength() == 1
                && written.EnumerateObject().All(part => part.Name is "date-parts" or "raw" or "literal"));
        if (!isWhole && written.ValueKind != JsonValueKind.Null)
        {
            source.Remarks.Add(date is null ? (Message)$"{field} was left out" : $"of {field} only {date} was taken");
        }

        return date;
    }

    private static string? Joined(string between, params ReadOnlySpan<string?> parts)
    {
        var all = string.Join(between, parts.ToArray().Where(part => part is not null));
        return all.Length == 0 ? null : all;
    }

    private static string? DateParts(JsonElement item, string field)
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

    /// <summary>Without the marks of italics and the like, which a title can have there.</summary>
    private static string? Words(JsonElement item, string field, ImportedSource source)
    {
        if (Text(item, field) is not { } text || !Pairs().IsMatch(text))
        {
            return Text(item, field);
        }

        source.Remarks.Add($"markup in {field} was left out");
        return Pairs().Replace(text, "${inside}");
    }

    [GeneratedRegex("<(?<name>i|b|sup|sub|sc|span)(?: [^<>]*)?>(?<inside>[^<>]*)</\\k<name>>")]
    private static partial Regex Pairs();

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null || value.ToString() is "" or "[]" or "{}";

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;

    private static string? Text(JsonElement item, string field)
    {
        return item.TryGetProperty(field, out var value) && IsText(value) && value.ToString() is { Length: > 0 } text ? text : null;
    }
}
