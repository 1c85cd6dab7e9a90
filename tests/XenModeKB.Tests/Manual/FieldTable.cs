using System.Text;
using System.Text.Json.Nodes;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Manual;

/// <summary>The fields of a schema for editors as a table: where each stands, what it holds, whether it must be there, what it is for.</summary>
internal sealed class FieldTable
{
    private const string Schemas = "src/XenModeKB.Cli/New/Starter/input/data/schemas";

    private static readonly Dictionary<string, string> s_shared = new(StringComparer.Ordinal)
    {
        ["localized"] = "text in each language",
        ["text"] = "text in each language",
        ["text40"] = "text in each language, at most 40 characters",
        ["text90"] = "text in each language, at most 90 characters",
        ["id"] = "id",
        ["slug"] = "ids by language",
        ["order"] = "whole number",
        ["citations"] = "list of citations",
        ["cite"] = "list of citations",
        ["date"] = "date",
        ["url"] = "address",
    };

    private readonly FieldWords _words;
    private readonly StringBuilder _table;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private FieldTable(FieldWords words)
    {
        _words = words;
        _table = new(MarkdownText.Head(words.Of("Field"), words.Of("Holds"), words.Of("Needed"), words.Of("What it is for")));
    }

    /// <param name="argument">Name of a schema, and the definition in it where only that is wanted: <c>reference.json reference</c>.</param>
    /// <param name="language">Of the page.</param>
    public static string Of(string argument, Language language)
    {
        var words = argument.Split(' ');
        var root = Read(words[0]);
        var table = new FieldTable(new(language));
        var shape = words.Length > 1 ? root["$defs"]![words[1]]! : root;
        table._open.UnionWith(words.Skip(1));
        table.Fields(new(words[0], shape.AsObject()), "", []);
        return table._table.ToString();
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, Schemas, file)))!.AsObject();

    /// <param name="shape">A form of a mapping.</param>
    /// <param name="path">What stands before the names of its fields.</param>
    /// <param name="choice">Fields of which each form requires one; empty where there is one form.</param>
    private void Fields(Shape shape, string path, IReadOnlyList<string> choice)
    {
        foreach (var (name, value) in shape.Node["properties"]?.AsObject() ?? [])
        {
            if (value is JsonObject own)
            {
                Field(new(shape.File, own), $"{path}{name}", Need(shape.Node, name, choice));
            }
        }
    }

    /// <summary>Whether a field must be there: always, in one of several forms, or beside another field.</summary>
    private string Need(JsonObject node, string name, IReadOnlyList<string> choice)
    {
        if (Required(node).Contains(name))
        {
            List<string> same = [.. Required(node).Where(other => other != name && choice.Contains(other))];
            return !choice.Contains(name) ? _words.Of("required")
                : same.Count > 0 ? _words.Of("required with {0}", Code(same))
                : _words.Of("required: one of {0}", Code(choice));
        }

        List<string> beside = [.. (node["dependentRequired"]?.AsObject() ?? []).Where(entry => entry.Value!.AsArray().Any(needed => needed!.ToString() == name)).Select(entry => entry.Key)];
        return beside.Count > 0 ? _words.Of("required with {0}", Code(beside)) : "";
    }

    private static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static IReadOnlyList<string> Required(JsonObject node) => [.. node["required"]?.AsArray().Select(name => name!.ToString()) ?? []];

    private void Field(Shape field, string path, string need)
    {
        var (target, name) = Resolve(field);
        var description = field.Node["description"] ?? target.Node["description"];
        _table.Append(MarkdownText.Row($"`{path}`", MarkdownText.Cell(Holds(field)), need, MarkdownText.Cell(_words.Of(description?.ToString() ?? ""))));
        if (name is not null && (s_shared.ContainsKey(name) || !_open.Add(name)))
        {
            return;
        }

        Inside(target, path);
        if (name is not null)
        {
            _open.Remove(name);
        }
    }

    /// <summary>The fields of mappings in a list, in a map, or in each of several forms.</summary>
    private void Inside(Shape shape, string path)
    {
        List<Shape> forms = [.. Forms(shape)];
        List<string> choice = forms.Count < 2 ? [] : [.. forms.SelectMany(form => Required(form.Node).Where(name => forms.Count(other => Required(other.Node).Contains(name)) == 1))];
        foreach (var form in forms)
        {
            Fields(form, $"{path}.", choice);
            if (form.Node["items"] is JsonObject items)
            {
                InEach(new(form.File, items), $"{path}[]");
            }

            if (form.Node["additionalProperties"] is JsonObject entries)
            {
                InEach(new(form.File, entries), $"{path}.*");
            }
        }
    }

    private void InEach(Shape shape, string path)
    {
        var (target, name) = Resolve(shape);
        if (name is null || (!s_shared.ContainsKey(name) && _open.Add(name)))
        {
            Inside(target, path);
            _open.Remove(name ?? "");
        }
    }

    private static IEnumerable<Shape> Forms(Shape shape) =>
        (shape.Node["oneOf"] ?? shape.Node["anyOf"]) is JsonArray forms
            ? forms.OfType<JsonObject>().Select(form => Resolve(new(shape.File, form)).Target).Where(form => form.Node["type"] is not null).DefaultIfEmpty(shape)
            : [shape];

    private string Holds(Shape shape)
    {
        var (target, name) = Resolve(shape);
        if (name is not null && s_shared.TryGetValue(name, out var known))
        {
            return _words.Of(known);
        }

        if ((target.Node["oneOf"] ?? target.Node["anyOf"]) is JsonArray forms && forms.OfType<JsonObject>().Any(form => form["type"] is not null || form["$ref"] is not null))
        {
            return string.Join(_words.Of(", or "), forms.OfType<JsonObject>().Select(form => Holds(new(target.File, form))).Distinct());
        }

        if (target.Node["enum"] is JsonArray values)
        {
            return string.Join(", ", values.Select(value => $"`{value}`"));
        }

        return target.Node["const"] is { } only ? $"`{only}`" : Kind(target);
    }

    private string Kind(Shape shape) => shape.Node["type"] switch
    {
        JsonArray kinds => string.Join(_words.Of(" or "), kinds.Select(kind => Word(kind!.ToString(), shape.Node))),
        { } kind when kind.ToString() == "array" && shape.Node["items"] is JsonObject items => _words.Of("list: {0}", Holds(new(shape.File, items))),
        { } kind when kind.ToString() == "object" && shape.Node["additionalProperties"] is JsonObject entries => _words.Of("map: {0}", Holds(new(shape.File, entries))),
        { } kind => Word(kind.ToString(), shape.Node),
        _ => _words.Of("value"),
    };

    private string Word(string kind, JsonObject node) => kind switch
    {
        "object" => _words.Of("mapping"),
        "array" => _words.Of("list"),
        "boolean" => _words.Of("`true` or `false`"),
        "integer" => Range(_words.Of("whole number"), node),
        "number" => Range(_words.Of("number"), node),
        _ => _words.Of("text"),
    };

    private string Range(string kind, JsonObject node) => (node["minimum"], node["maximum"]) switch
    {
        ({ } least, { } most) => _words.Of("{0} from {1} to {2}", kind, least.ToString(), most.ToString()),
        ({ } least, null) => _words.Of("{0} from {1}", kind, least.ToString()),
        _ => kind,
    };

    /// <summary>Where a reference leads, also one that stands alone in allOf, and the last name on the way.</summary>
    private static (Shape Target, string? Name) Resolve(Shape shape)
    {
        string? name = null;
        while ((shape.Node["$ref"] ?? (shape.Node["allOf"] as JsonArray)?[0]?["$ref"])?.ToString() is { } reference)
        {
            var parts = reference.Split('#');
            var file = parts[0].Length > 0 ? parts[0] : shape.File;
            name = parts[1].Split('/')[^1];
            shape = new(file, Read(file)["$defs"]![name]!.AsObject());
            if (s_shared.ContainsKey(name))
            {
                break;
            }
        }

        return (shape, name);
    }

    /// <summary>A shape and the file that its references start from.</summary>
    private sealed record Shape(string File, JsonObject Node);
}
