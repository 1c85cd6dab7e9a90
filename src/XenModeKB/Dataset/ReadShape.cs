using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A schema node to a <see cref="Shape"/>. The keywords are those of JSON Schema 2020-12 that need no look at several
/// branches (no anyOf, oneOf, if), so that a mistake in data has one cause; the others are reported as unknown.
/// </summary>
internal sealed class ReadShape(
    IReadOnlyDictionary<string, YamlNode> files, ImmutableArray<string> unread, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>More than anybody can follow; every reference may nest again as deep as a file may.</summary>
    private const int DeepestReference = 32;

    private static readonly string[] s_annotations = ["$schema", "$id", "$comment", "title", "description", "examples", "default", "deprecated", "format"];

    private static readonly Dictionary<string, Kinds> s_kinds = new(StringComparer.Ordinal)
    {
        ["object"] = Kinds.Mapping,
        ["array"] = Kinds.List,
        ["string"] = Kinds.Text,
        ["integer"] = Kinds.Integer,
        ["number"] = Kinds.Number | Kinds.Integer,
        ["boolean"] = Kinds.Flag,
    };

    private static readonly string[] s_meanings = [.. Enum.GetNames<Meaning>().Skip(1).Select(name => name.ToLowerInvariant())];

    private readonly Dictionary<string, Shape?> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _partial = new(StringComparer.Ordinal);
    private string _file = "";
    private int _depth;

    /// <summary>Whether something that the last shape refers to could not be read, or is not there.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>The shape of a whole file; its definitions are read as well, used or not.</summary>
    public Shape Root(string file, YamlMapping root)
    {
        _file = file;
        IsPartial = false;
        var shape = Node(root);
        foreach (var definition in (root["$defs"] as YamlMapping)?.Entries ?? [])
        {
            _ = Referred(new($"#/$defs/{definition.Key.Text}", definition.Key.Span));
        }

        return shape;
    }

    private Shape Node(YamlNode node)
    {
        if (node is YamlScalar { Quoted: false, Text: "true" })
        {
            return Shape.Anything;
        }

        if (Fields.Of(node, "a schema", node.Span, diagnostics, locales) is not { } fields)
        {
            return Shape.Anything;
        }

        var reference = fields.Text("$ref");
        var target = reference is { } located ? Referred(located) : null;
        var own = Own(fields);
        fields.Done();
        if (target is null)
        {
            return own;
        }

        foreach (var added in (target.Closed ? own.Properties : []).Where(p => target[p.Key] is null))
        {
            diagnostics.Add(SchemaRules.ClosedBase(node.Span, added.Key));
        }

        return Shape.Both(target, own);
    }

    private Shape Own(Fields fields)
    {
        foreach (var name in (string[])[.. s_annotations, "$defs", "x-kb-collection", "x-kb-contradictions"])
        {
            fields.Node(name);
        }

        return Limits(fields, new()
        {
            Kinds = Kind(fields),
            Meaning = fields.OneOf("x-kb-type", s_meanings) is { } meaning ? Enum.Parse<Meaning>(meaning.Value, ignoreCase: true) : Meaning.None,
            Label = fields.Localized("x-kb-label"),
            Unit = fields.Localized("x-kb-unit"),
            Target = fields.Text("x-kb-ref"),
            Past = fields.Flag("x-kb-past"),
            Calendar = fields.Flag("x-kb-calendar"),
            Options = new ReadOptions(locales, diagnostics).Read(fields),
            Properties = Properties(fields),
            Required = [.. fields.Texts("required").Select(text => text.Value)],
            Closed = fields.Node("additionalProperties") is YamlScalar { Text: "false" },
            Additional = fields.Node("additionalProperties") is YamlMapping additional ? Node(additional) : null,
            Names = fields.Node("propertyNames") is { } names ? Node(names) : null,
            Items = fields.Node("items") is { } items ? Node(items) : null,
        });
    }

    private Shape Limits(Fields fields, Shape shape) => shape with
    {
        MinItems = fields.Integer("minItems")?.Value ?? 0,
        MaxItems = fields.Integer("maxItems")?.Value,
        Unique = fields.Flag("uniqueItems"),
        MinLength = fields.Integer("minLength")?.Value ?? 0,
        MaxLength = fields.Integer("maxLength")?.Value,
        Pattern = Pattern(fields.Text("pattern")),
        Minimum = Number(fields, "minimum"),
        Maximum = Number(fields, "maximum"),
    };

    private ImmutableArray<KeyValuePair<string, Shape>> Properties(Fields fields) => fields.Node("properties") switch
    {
        null => [],
        YamlMapping mapping => [.. mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Node(entry.Value)))],
        var other => Wrong<ImmutableArray<KeyValuePair<string, Shape>>>(other.Span, "properties", "an object of schemas", []),
    };

    private Kinds Kind(Fields fields)
    {
        var node = fields.Node("type");
        var names = node switch
        {
            null => [],
            YamlSequence list => list.Items,
            _ => [node],
        };
        var kinds = names.IsEmpty ? Kinds.Any : Kinds.None;
        foreach (var name in names)
        {
            var known = name is YamlScalar scalar && s_kinds.TryGetValue(scalar.Text, out var kind) ? kind : Kinds.None;
            kinds |= known == Kinds.None ? Wrong(name.Span, "type", $"one of: {string.Join(", ", s_kinds.Keys)}", Kinds.Any) : known;
        }

        return kinds;
    }

    private decimal? Number(Fields fields, string keyword) =>
        fields.Text(keyword) is not { } text ? null
        : decimal.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<decimal?>(text.Span, keyword, "a number", null);

    private Regex? Pattern(Located<string>? pattern)
    {
        if (pattern is not { } text)
        {
            return null;
        }

        try
        {
            // Without backtracking, no pattern of an author can make the build hang on a value.
            return new(text.Value, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return Wrong<Regex?>(text.Span, "pattern", "a regular expression without look-around and back-references", null);
        }
    }

    private T Wrong<T>(SourceSpan where, string keyword, string expected, T instead)
    {
        diagnostics.Add(SchemaRules.BadKeyword(where, keyword, expected));
        return instead;
    }

    private Shape? Referred(Located<string> reference)
    {
        var hash = reference.Value.IndexOf('#', StringComparison.Ordinal);
        var (file, pointer) = hash < 0 ? (reference.Value, "") : (reference.Value[..hash], reference.Value[(hash + 1)..]);
        file = file.Length == 0 ? _file : file;
        var address = $"{file}#{pointer}";
        IsPartial |= _partial.Contains(address);
        if (_known.TryGetValue(address, out var known))
        {
            if (known is null)
            {
                diagnostics.Add(SchemaRules.CircularReference(reference.Span, reference.Value));
            }

            return known;
        }

        if (Find(file, pointer) is not { } node)
        {
            if (!unread.Contains(file))
            {
                diagnostics.Add(SchemaRules.BadReference(reference.Span, reference.Value, Known()));
            }

            IsPartial = true;
            _partial.Add(address);
            return _known[address] = Shape.Anything;
        }

        if (_depth == DeepestReference)
        {
            diagnostics.Add(SchemaRules.ReferenceTooDeep(reference.Span, reference.Value, DeepestReference));
            IsPartial = true;
            return Shape.Anything;
        }

        _known[address] = null;
        _depth++;
        var (outer, outerIsPartial) = (_file, IsPartial);
        (_file, IsPartial) = (file, false);
        var shape = Node(node);
        _depth--;
        if (IsPartial)
        {
            _partial.Add(address);
        }

        (_file, IsPartial) = (outer, outerIsPartial || IsPartial);
        return _known[address] = shape;
    }

    private YamlNode? Find(string file, string pointer)
    {
        var node = files.GetValueOrDefault(file);
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = (node as YamlMapping)?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node;
    }

    private IEnumerable<string> Known() =>
        from file in files
        from definition in ((file.Value as YamlMapping)?["$defs"] as YamlMapping)?.Entries ?? []
        select (file.Key == _file ? "" : file.Key) + "#/$defs/" + definition.Key.Text;
}
