using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A schema node to a <see cref="Schema"/>. The keywords are those of JSON Schema 2020-12 that need no look at several
/// branches (no anyOf, oneOf, if), so that a mistake in data has one cause; the others are reported as unknown.
/// </summary>
internal sealed class ReadSchema(
    IReadOnlyDictionary<string, YamlNode> files,
    ImmutableArray<string> unread,
    ImmutableArray<Locale> locales,
    ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>More than anybody can follow; every reference may nest again as deep as a file may.</summary>
    private const int DeepestReference = 32;

    private static readonly string[] s_annotations =
    [
        "$schema",
        "$id",
        "$comment",
        "title",
        "description",
        "examples",
        "default",
        "deprecated",
        "format",
    ];

    private static readonly Dictionary<string, JsonTypes> s_types = new(StringComparer.Ordinal)
    {
        ["object"] = JsonTypes.Mapping,
        ["array"] = JsonTypes.List,
        ["string"] = JsonTypes.Text,
        ["integer"] = JsonTypes.Integer,
        ["number"] = JsonTypes.Number | JsonTypes.Integer,
        ["boolean"] = JsonTypes.Flag,
    };

    private static readonly string[] s_semanticTypes = [.. Enum.GetNames<SemanticType>().Skip(1).Select(name => name.ToLowerInvariant())];

    private static readonly string[] s_terms = [.. Enum.GetNames<TermField>().Skip(1).Select(name => name.ToLowerInvariant())];

    private readonly Dictionary<string, Schema?> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withErrors = new(StringComparer.Ordinal);
    private string _file = "";
    private int _depth;

    /// <summary>Whether something that the last shape refers to could not be read, or is not there.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The shape of a whole file; its definitions are read as well, used or not.</summary>
    public Schema Root(string file, YamlMapping root)
    {
        _file = file;
        HasErrors = false;
        var shape = Node(root);
        foreach (var definition in (root["$defs"] as YamlMapping)?.Entries ?? [])
        {
            _ = Referred(new($"#/$defs/{definition.Key.Text}", definition.Key.Span));
        }

        return shape;
    }

    private Schema Node(YamlNode node)
    {
        if (node is YamlScalar { Quoted: false, Text: "true" })
        {
            return Schema.Anything;
        }

        if (Fields.Of(node, Message.Of("a schema"), node.Span, diagnostics, locales) is not { } fields)
        {
            return Schema.Anything;
        }

        var reference = fields.Text("$ref");
        var target = reference is { } located ? Referred(located) : null;
        var own = Own(fields, target);
        fields.Done();
        if (target is null)
        {
            return own;
        }

        foreach (var added in (target.AllowsAdditional ? [] : own.Properties).Where(p => target[p.Key] is null))
        {
            diagnostics.Add(SchemaRules.ClosedBase(node.Span, added.Key));
        }

        return Schema.Both(target, own);
    }

    private Schema Own(Fields fields, Schema? target)
    {
        foreach (var name in (string[])[.. s_annotations, "$defs", "x-kb-collection", "x-kb-contradictions"])
        {
            fields.Node(name);
        }

        var properties = Properties(fields);
        return Limits(fields, new()
        {
            JsonTypes = Kind(fields),
            SemanticType = fields.OneOf("x-kb-type", s_semanticTypes) is { } meaning
                ? Enum.Parse<SemanticType>(meaning.Value, ignoreCase: true)
                : SemanticType.None,
            Label = fields.Localized("x-kb-label"),
            Back = fields.Localized("x-kb-back"),
            Unit = fields.Localized("x-kb-unit"),
            Target = fields.Text("x-kb-ref"),
            Key = fields.Text("x-kb-key"),
            Link = fields.Text("x-kb-link"),
            Term = fields.OneOf("x-kb-term", s_terms) is { } term ? Enum.Parse<TermField>(term.Value, ignoreCase: true) : TermField.None,
            Past = fields.Flag("x-kb-past"),
            Calendar = fields.Flag("x-kb-calendar"),
            Options = new ReadOptions(locales, diagnostics).Read(fields),
            Properties = properties,
            Required = [.. Required(fields, [.. properties, .. target?.Properties ?? []])],
            AllowsAdditional = fields.Node("additionalProperties") is not YamlScalar { Text: "false" },
            AdditionalProperties = fields.Node("additionalProperties") is YamlMapping additional ? Node(additional) : null,
            PropertyNames = fields.Node("propertyNames") is { } names ? Node(names) : null,
            Items = fields.Node("items") is { } items ? Node(items) : null,
        });
    }

    private Schema Limits(Fields fields, Schema shape) => shape with
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

    private ImmutableArray<KeyValuePair<string, Schema>> Properties(Fields fields) => fields.Node("properties") switch
    {
        null => [],
        YamlMapping mapping => [.. mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Node(entry.Value)))],
        var other => Wrong<ImmutableArray<KeyValuePair<string, Schema>>>(other.Span, "properties", $"an object of schemas", []),
    };

    /// <summary>Fields that must be there. One that no file may have would be missing in all of them.</summary>
    private IEnumerable<string> Required(Fields fields, ImmutableArray<KeyValuePair<string, Schema>> properties)
    {
        var isClosed = fields.Node("additionalProperties") is YamlScalar { Text: "false" };
        foreach (var name in fields.Texts("required"))
        {
            if (isClosed && !properties.Any(property => property.Key == name.Value))
            {
                diagnostics.Add(SchemaRules.UnknownName(name.Span, $"field", name.Value, properties.Select(property => property.Key)));
            }
            else
            {
                yield return name.Value;
            }
        }
    }

    private JsonTypes Kind(Fields fields)
    {
        var node = fields.Node("type");
        var names = node switch
        {
            null => [],
            YamlSequence list => list.Items,
            _ => [node],
        };
        var kinds = names.IsEmpty ? JsonTypes.Any : JsonTypes.None;
        foreach (var name in names)
        {
            var known = name is YamlScalar scalar && s_types.TryGetValue(scalar.Text, out var kind) ? kind : JsonTypes.None;
            kinds |= known == JsonTypes.None
                ? Wrong(name.Span, "type", $"one of: {string.Join(", ", s_types.Keys)}", JsonTypes.Any)
                : known;
        }

        return kinds;
    }

    private decimal? Number(Fields fields, string keyword)
    {
        if (fields.Text(keyword) is not { } text)
        {
            return null;
        }

        return decimal.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong<decimal?>(text.Span, keyword, $"a number", null);
    }

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
            return Wrong<Regex?>(text.Span, "pattern", $"a regular expression without look-around and back-references", null);
        }
    }

    private T Wrong<T>(SourceSpan where, string keyword, Message expected, T instead)
    {
        diagnostics.Add(SchemaRules.BadKeyword(where, keyword, expected));
        return instead;
    }

    private Schema? Referred(Located<string> reference)
    {
        var hash = reference.Value.IndexOf('#', StringComparison.Ordinal);
        var (file, pointer) = hash < 0 ? (reference.Value, "") : (reference.Value[..hash], reference.Value[(hash + 1)..]);
        file = file.Length == 0 ? _file : file;
        var address = $"{file}#{pointer}";
        HasErrors |= _withErrors.Contains(address);
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

            HasErrors = true;
            _withErrors.Add(address);
            return _known[address] = Schema.Anything;
        }

        if (_depth == DeepestReference)
        {
            diagnostics.Add(SchemaRules.ReferenceTooDeep(reference.Span, reference.Value, DeepestReference));
            HasErrors = true;
            return Schema.Anything;
        }

        _known[address] = null;
        _depth++;
        var (outer, outerHasErrors) = (_file, HasErrors);
        (_file, HasErrors) = (file, false);
        var shape = Node(node);
        _depth--;
        if (HasErrors)
        {
            _withErrors.Add(address);
        }

        (_file, HasErrors) = (outer, outerHasErrors || HasErrors);
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
