using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// A node and the shape it should have to a typed value, or null and a report. What a file cites and names on the
/// way is kept. One for each file; not for sharing between threads.
/// </summary>
internal sealed class ReadValue(DatasetSchemas schemas, SharedNotes notes, ImmutableArray<Diagnostic>.Builder diagnostics, string fileId)
{
    public SharedNotes Notes => notes;

    public ImmutableArray<Citation>.Builder Citations { get; } = ImmutableArray.CreateBuilder<Citation>();

    public ImmutableArray<EntityUse>.Builder Uses { get; } = ImmutableArray.CreateBuilder<EntityUse>();

    public int Claims { get; set; }

    public int Cited { get; set; }

    public DatasetSchemas Schemas => schemas;

    /// <summary>The fields of a mapping, those the schema knows first to last; reports what is missing or unknown.</summary>
    public ImmutableArray<KeyValuePair<string, Value>> Fields(YamlMapping mapping, Schema shape)
    {
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, Value>>(mapping.Entries.Length);
        foreach (var (key, node) in mapping.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            CheckName(key, shape);
            var of = shape[key.Text] ?? shape.AdditionalProperties;
            if (of is null && !shape.AllowsAdditional)
            {
                diagnostics.Add(FieldRules.UnknownField(key, shape.Properties.Select(p => p.Key)));
            }
            else if (Read(node, of ?? Schema.Anything, key.Text) is { } value)
            {
                found.Add(new(key.Text, value));
            }
        }

        foreach (var field in shape.AllowsAdditional
                ? shape.Required.Where(field => mapping[field] is null)
                : FieldRules.Missing(mapping, shape.Required, shape.Properties.Select(p => p.Key)))
        {
            diagnostics.Add(FieldRules.MissingField(mapping.Span.Start, field));
        }

        return Linked(found, shape).ToImmutable();
    }

    /// <summary>Makes links of what has its address in a field beside it; without an address it stays as it is.</summary>
    private static ImmutableArray<KeyValuePair<string, Value>>.Builder Linked(
        ImmutableArray<KeyValuePair<string, Value>>.Builder fields, Schema shape)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (shape[fields[i].Key]?.Link is { } link
                && fields.FirstOrDefault(field => field.Key == link.Value).Value is TextValue { Schema.SemanticType: SemanticType.Url } url)
            {
                fields[i] = new(fields[i].Key, new LinkedValue(fields[i].Value, url.Text, url.Span));
            }
        }

        return fields;
    }

    public Value? Read(YamlNode node, Schema shape, string field)
    {
        if (!Fits(node, shape.JsonTypes))
        {
            diagnostics.Add(FieldRules.WrongKind(node.Span, field, Expected(shape)));
            return null;
        }

        return (shape.SemanticType, node) switch
        {
            (SemanticType.Claim, _) => new ReadClaims(this, diagnostics).Read(node, shape, field),
            (SemanticType.Localized, YamlMapping) => Localized(node, field) is { } text ? new LocalizedValue(text, node.Span) : null,
            (SemanticType.Slug, YamlMapping) => Slug(node, field) is { } slug ? new LocalizedValue(slug, node.Span) : null,
            (SemanticType.Notes, _) => null,
            (SemanticType.Citations, YamlSequence) => Cite(node, shape, field),
            (_, YamlSequence list) => new ListValue(Items(list, shape, field), node.Span),
            (_, YamlMapping mapping) when shape.IsClaimsBy => By(mapping, shape),
            (_, YamlMapping mapping) => new RecordValue(Fields(mapping, shape), shape, node.Span),
            (_, YamlScalar scalar) => new ReadScalar(this, diagnostics, fileId).Read(scalar, shape, field),
            _ => null,
        };
    }

    public LocalizedText? Localized(YamlNode node, string field) =>
        Complete(node) ?? new ReadLocalized(diagnostics, schemas.Config.Locales).Text(node, field);

    private LocalizedText? Slug(YamlNode node, string field) =>
        new ReadLocalized(diagnostics, schemas.Config.Locales).Slug(node, field);

    public ImmutableArray<Citation> CiteKeys(YamlNode node, Schema shape, string field)
    {
        var read = Items((YamlSequence)node, shape, field);
        var citations = ImmutableArray.CreateRange(read.OfType<TextValue>().Select(text => Citation.Parse(text.Text, text.Span)));
        Citations.AddRange(citations);
        return citations;
    }

    /// <summary>The usual case, without the cost of finding out what is wrong; null when something is.</summary>
    private LocalizedText? Complete(YamlNode node)
    {
        var locales = schemas.Config.Locales;
        if (node is not YamlMapping mapping || mapping.Entries.Length != locales.Length)
        {
            return null;
        }

        var texts = LocalizedText.Empty.Texts.ToBuilder();
        foreach (var locale in locales)
        {
            if (mapping[locale.Code] is not YamlScalar { Text.Length: > 0 } text)
            {
                return null;
            }

            texts[locale.Code] = new(text.Text, text.Span);
        }

        return new(texts.ToImmutable());
    }

    private CiteValue Cite(YamlNode node, Schema shape, string field) => new(CiteKeys(node, shape, field), node.Span);

    private ClaimsByValue By(YamlMapping mapping, Schema shape)
    {
        var entries = Fields(mapping, shape).Where(field => field.Value is ClaimsValue);
        return new(
            shape.PropertyNames!.Target!.Value.Value,
            [.. entries.Select(field => KeyValuePair.Create(field.Key, (ClaimsValue)field.Value))],
            mapping.Span);
    }

    private ImmutableArray<Value> Items(YamlSequence list, Schema shape, string field)
    {
        if (list.Items.Length < shape.MinItems || list.Items.Length > (shape.MaxItems ?? int.MaxValue))
        {
            diagnostics.Add(
                DatasetRules.OutOfLimits(
                    list.Span,
                    field,
                    shape.MaxItems is { } most
                        ? (Message)$"a list of {shape.MinItems} to {most} items"
                        : $"a list of at least {shape.MinItems}"));
        }

        CheckKeys(list, shape);
        var seen = shape.Unique ? new HashSet<string>(StringComparer.Ordinal) : null;
        var items = ImmutableArray.CreateBuilder<Value>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (seen is not null && item is YamlScalar text && !seen.Add(text.Text))
            {
                diagnostics.Add(DatasetRules.Twice(item.Span, text.Text));
            }

            if (Read(item, shape.Items ?? Schema.Anything, field) is { } value)
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Two records of one list can't have one name.</summary>
    private void CheckKeys(YamlSequence list, Schema shape)
    {
        if (shape.Key is not { } field)
        {
            return;
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in list.Items.OfType<YamlMapping>().Select(item => item[field.Value]).OfType<YamlScalar>())
        {
            if (!lines.TryAdd(key.Text, key.Span.Line))
            {
                diagnostics.Add(DatasetRules.RecordTwice(key.Span, field.Value, key.Text, lines[key.Text]));
            }
        }
    }

    private void CheckName(YamlScalar key, Schema shape)
    {
        if (shape.PropertyNames is not { } names)
        {
            return;
        }

        if (names.Pattern?.IsMatch(key.Text) == false)
        {
            diagnostics.Add(FieldRules.BadId(key.Span, key.Text));
        }
        else if (names.Target is { } target)
        {
            Uses.Add(new(target.Value == "*" ? key.Text : $"{target.Value}/{key.Text}", key.Span));
        }
    }

    private static bool Fits(YamlNode node, JsonTypes kinds) => node switch
    {
        YamlMapping => kinds.HasFlag(JsonTypes.Mapping),
        YamlSequence => kinds.HasFlag(JsonTypes.List),
        YamlScalar { IsNull: true } => false,
        YamlScalar scalar => kinds.HasFlag(JsonTypes.Text)
            || (
                kinds.HasFlag(JsonTypes.Integer)
                    && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            || (kinds.HasFlag(JsonTypes.Number) && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            || (kinds.HasFlag(JsonTypes.Flag) && scalar.Text is "true" or "false"),
        _ => false,
    };

    /// <summary>What the author should have written, in words.</summary>
    private Message Expected(Schema shape) => shape.SemanticType switch
    {
        SemanticType.Localized => $"a text in each language ({string.Join(", ", schemas.Config.Locales.Select(l => l.Code))})",
        SemanticType.Claim => $"a claim (`value`, `cite`, `checked`, `certainty`) or a list of claims",
        SemanticType.Note => $"a text in each language or the name of a note of this file",
        _ when shape.JsonTypes.HasFlag(JsonTypes.Mapping) => $"a mapping of fields (`name: value`)",
        _ when shape.JsonTypes.HasFlag(JsonTypes.List) => $"a list",
        SemanticType.Date when shape.TakesFlag => $"a date, true or false",
        _ when shape.JsonTypes.HasFlag(JsonTypes.Text) => $"a text",
        _ when shape.JsonTypes.HasFlag(JsonTypes.Number) => $"a number",
        _ when shape.JsonTypes.HasFlag(JsonTypes.Integer) => $"a whole number",
        _ => $"true or false",
    };
}
