using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.References;

namespace XenModeKB.Cli.New.Import;

/// <summary>
/// Writes a source as an entry of the reference list that the checks accept: 1. a type whose fields are there; 2. the fields that it takes;
/// 3. what the checks refuse is left out, and said.
/// </summary>
internal sealed class SourceYaml(SiteConfig config, DateOnly today)
{
    /// <summary>In the order of the list's own entries; each is one or more lines.</summary>
    private sealed record Field(string Name, string Lines);

    /// <summary>The lines of the entry, with a line end.</summary>
    public string Write(ImportedSource source, string key)
    {
        var type = TypeOf(source);
        if (!source.Fields.ContainsKey("title"))
        {
            source.Remarks.Add($"it has no title, and its key stands in the place of one");
        }

        var fields = Fields(source, type);
        for (var refused = Refused(key, fields); refused.Count > 0; refused = Refused(key, fields))
        {
            source.Remarks.AddRange(refused.Select(one => (Message)$"{one.Field.Name} was left out: {one.Words}"));
            if (fields.RemoveAll(field => refused.Any(one => one.Field == field)) == 0)
            {
                break;
            }
        }

        return Entry(key, fields);
    }

    /// <summary>The type itself, else one for which enough is known.</summary>
    private static SourceType TypeOf(ImportedSource source)
    {
        string[] candidates = [source.Type, "article", "webpage", "book"];
        var type = candidates.Select(name => SourceType.Find(name)!).FirstOrDefault(type => type.Required.All(field => Has(source, field)));
        if (type is null)
        {
            source.Authors.Add(new(null, null, "Anonymous"));
            source.Remarks.Add($"there is no author, publisher or address: find one and write it in the place of Anonymous");
            return SourceType.Find("article")!;
        }

        if (type.Name != source.Type)
        {
            var missing = SourceType.Find(source.Type)!.Required.Where(field => !Has(source, field));
            source.Remarks.Add($"the type became {type.Name}, for {source.Type} asks for {string.Join(", ", missing)}");
        }

        return type;
    }

    private static bool Has(ImportedSource source, string field) => field switch
    {
        "authors" => source.Authors.Count > 0,
        "editors" => source.Editors.Count > 0,
        _ => source.Fields.ContainsKey(field),
    };

    private List<Field> Fields(ImportedSource source, SourceType type)
    {
        var fields = new List<Field>
        {
            Line("type", type.Name),
            Line("title", source.Fields.GetValueOrDefault("title", source.Key)),
            Line("language", LanguageOf(source)),
        };
        People(fields, "authors", source.Authors);
        if (type.Takes("editors"))
        {
            People(fields, "editors", source.Editors);
        }
        else if (source.Editors.Count > 0)
        {
            source.Remarks.Add($"editors were left out: the type {type.Name} does not take them");
        }

        foreach (var name in new[] { "container", "series", "volume", "issue", "edition", "publisher", "place", "issued", "accessed" })
        {
            Take(fields, source, type, name);
        }

        fields.Add(Line("checked", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (source.Fields.TryGetValue("url", out var url))
        {
            fields.Add(Line("url", url));
            fields.Add(new("status", "  status: unknown\n"));
        }

        Identifiers(fields, source, type);
        Take(fields, source, type, "pages");
        if (source.Fields.TryGetValue("note", out var note))
        {
            fields.Add(new("note", $"  note:\n{string.Concat(config.Locales.Select(locale => $"    {locale.Code}: {Quoted(note)}\n"))}"));
            source.Remarks.Add($"the note is the same in every language");
        }

        return fields;
    }

    private static void Take(List<Field> fields, ImportedSource source, SourceType type, string name)
    {
        if (!source.Fields.TryGetValue(name, out var value))
        {
            return;
        }

        if (type.Takes(name))
        {
            fields.Add(Line(name, value));
        }
        else
        {
            source.Remarks.Add($"{name} '{value}' was left out: the type {type.Name} does not take it");
        }
    }

    private static void Identifiers(List<Field> fields, ImportedSource source, SourceType type)
    {
        foreach (var scheme in new[] { "doi", "isbn", "issn" })
        {
            var name = $"identifiers.{scheme}";
            if (!source.Fields.TryGetValue(name, out var value))
            {
                continue;
            }

            if (type.Takes(name))
            {
                fields.Add(new(name, $"    {scheme}: {Quoted(value)}\n"));
            }
            else
            {
                source.Remarks.Add($"{scheme} '{value}' was left out: the type {type.Name} does not take it");
            }
        }
    }

    private static void People(List<Field> fields, string name, List<ImportedName> people)
    {
        if (people.Count > 0)
        {
            fields.Add(new(name, $"  {name}:\n{string.Concat(people.Select(person => $"    - {{{Person(person)}}}\n"))}"));
        }
    }

    private static string Person(ImportedName person)
    {
        (string Name, string? Value)[] parts = [("family", person.Family), ("given", person.Given), ("literal", person.Literal)];
        return string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name}: {Quoted(part.Value!)}"));
    }

    /// <summary>A tag as it is; names of babel that are common; else the source language of the site.</summary>
    private string LanguageOf(ImportedSource source)
    {
        var written = source.Fields.GetValueOrDefault("language", "").Trim().ToLowerInvariant();
        var tag = written switch
        {
            "english" or "american" or "british" or "usenglish" or "ukenglish" => "en",
            "brazilian" or "brazil" => "pt-BR",
            "portuguese" => "pt",
            "german" or "ngerman" => "de",
            "french" => "fr",
            "spanish" => "es",
            "italian" => "it",
            _ when written.Length is 2 or 3 || (written.Length > 3 && written[2] == '-') => source.Fields["language"],
            _ => null,
        };
        if (tag is null)
        {
            source.Remarks.Add($"its language is not known: {config.SourceLocale.Code} was taken");
        }

        return tag ?? config.SourceLocale.Code;
    }

    /// <summary>Fields at which the checks of the list report something, with what they say.</summary>
    private List<(Field Field, Message Words)> Refused(string key, List<Field> fields)
    {
        const string Path = "import.yml";
        var yaml = ParseYaml.Parse(Path, Entry(key, fields), 1);
        var problems = ReadReferences.Read([.. yaml.Documents], config, today).Diagnostics.Concat(yaml.Diagnostics);
        return [.. problems.Select(problem => (Field: At(fields, problem.Span.Line), problem.Words))
            .Where(one => one.Field is not null && one.Field.Name is not ("type" or "title" or "checked"))
            .Select(one => (Field: one.Field!, one.Words))
            .DistinctBy(one => one.Field.Name)];
    }

    private static Field? At(List<Field> fields, int line)
    {
        var at = 1;
        var inIdentifiers = false;
        foreach (var field in fields)
        {
            var isIdentifier = field.Name.StartsWith("identifiers.", StringComparison.Ordinal);
            at += isIdentifier && !inIdentifiers ? 1 : 0;
            inIdentifiers = isIdentifier;
            at += field.Lines.Count(c => c == '\n');
            if (line <= at && line > 1)
            {
                return field;
            }
        }

        return null;
    }

    private static string Entry(string key, List<Field> fields)
    {
        var first = fields.FindIndex(field => field.Name.StartsWith("identifiers.", StringComparison.Ordinal));
        return $"{key}:\n" + string.Concat(fields.Select((field, i) => (i == first ? "  identifiers:\n" : "") + field.Lines));
    }

    private static Field Line(string name, string value) => new(name, $"  {name}: {Quoted(value)}\n");

    private static string Quoted(string value) =>
        InOneLine(value) is var line && IsNumber(line) ? YamlText.Quoted(line) : YamlText.Scalar(line);

    /// <summary>
    /// Other programs keep line ends, and what no keyboard writes, in the middle of a title. Control characters that are no space are left
    /// for who writes the file: they are taken out, and that is told.
    /// </summary>
    private static string InOneLine(string value) => string.Concat(value.Select(c => IsWritten(c) ? c : ' ')).Trim();

    private static bool IsWritten(char c) =>
        !(char.IsControl(c) && char.IsWhiteSpace(c)) && c is not ('\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE');

    /// <summary>What YAML would read as a number or a date.</summary>
    private static bool IsNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]);
}
