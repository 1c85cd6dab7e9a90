using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>A JSON Schema with its references resolved and merged.</summary>
internal sealed record Schema
{
    public static Schema Anything { get; } = new();

    public JsonTypes JsonTypes { get; init; } = JsonTypes.Any;

    public SemanticType SemanticType { get; init; }

    public LocalizedText? Label { get; init; }

    /// <summary>What a field is called: its name where the schema has no label.</summary>
    public LocalizedText LabelOf(string field, SiteConfig config) =>
        Label ?? LocalizedText.Same(field, config.Locales.Select(locale => locale.Code), default);

    /// <summary>What the list of those that name an entity in this field is called at that entity.</summary>
    public LocalizedText? Back { get; init; }

    public LocalizedText? Unit { get; init; }

    /// <summary>The collection that the text names an entity of; <c>*</c> for <c>collection/id</c>.</summary>
    public Located<string>? Target { get; init; }

    /// <summary>What it says of how a term is written.</summary>
    public TermField Term { get; init; }

    /// <summary>Of a list: the field of its items that names each of them.</summary>
    public Located<string>? Key { get; init; }

    /// <summary>The field beside this one that holds the address to which its value is a link.</summary>
    public Located<string>? Link { get; init; }

    /// <summary>Whether a date after today is a mistake.</summary>
    public bool Past { get; init; }

    /// <summary>Whether the date goes into the calendar of the collection.</summary>
    public bool Calendar { get; init; }

    /// <summary>The closed list of values; empty when any text may stand here.</summary>
    public ImmutableArray<EnumOption> Options { get; init; } = [];

    /// <summary>In the order of the schema, which is the order in which fields are shown.</summary>
    public ImmutableArray<KeyValuePair<string, Schema>> Properties { get; init; } = [];

    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Whether there may be properties that <see cref="Properties"/> does not name.</summary>
    public bool AllowsAdditional { get; init; } = true;

    public Schema? AdditionalProperties { get; init; }

    /// <summary>What keys must be.</summary>
    public Schema? PropertyNames { get; init; }

    public Schema? Items { get; init; }

    public int MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool Unique { get; init; }

    public int MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Whether true and false are what they say here, and no text.</summary>
    public bool TakesFlag => JsonTypes != JsonTypes.Any && JsonTypes.HasFlag(JsonTypes.Flag);

    /// <summary>Whether this is a map from entities of a collection to claims.</summary>
    public bool IsClaimsBy => PropertyNames?.Target is not null && AdditionalProperties?.SemanticType == SemanticType.Claim;

    /// <summary>The shape of what a claim says.</summary>
    public Schema ClaimValue => this["value"] ?? Anything;

    public Schema? this[string property]
    {
        get
        {
            foreach (var (name, schema) in Properties)
            {
                if (name == property)
                {
                    return schema;
                }
            }

            return null;
        }
    }

    /// <summary>What both shapes allow: the schema that <c>$ref</c> names and the keywords beside it.</summary>
    public static Schema Both(Schema a, Schema b) => new()
    {
        JsonTypes = a.JsonTypes & b.JsonTypes,
        SemanticType = b.SemanticType == SemanticType.None ? a.SemanticType : b.SemanticType,
        Label = b.Label ?? a.Label,
        Back = b.Back ?? a.Back,
        Unit = b.Unit ?? a.Unit,
        Target = b.Target ?? a.Target,
        Key = b.Key ?? a.Key,
        Link = b.Link ?? a.Link,
        Term = b.Term == TermField.None ? a.Term : b.Term,
        Past = a.Past || b.Past,
        Calendar = a.Calendar || b.Calendar,
        Options = Narrower(a.Options, b.Options),
        Properties = Join(a, b),
        Required = [.. a.Required.Union(b.Required)],
        AllowsAdditional = a.AllowsAdditional && b.AllowsAdditional,
        AdditionalProperties = Joined(a.AdditionalProperties, b.AdditionalProperties),
        PropertyNames = Joined(a.PropertyNames, b.PropertyNames),
        Items = Joined(a.Items, b.Items),
        MinItems = Math.Max(a.MinItems, b.MinItems),
        MaxItems = Least(a.MaxItems, b.MaxItems),
        Unique = a.Unique || b.Unique,
        MinLength = Math.Max(a.MinLength, b.MinLength),
        MaxLength = Least(a.MaxLength, b.MaxLength),
        Pattern = b.Pattern ?? a.Pattern,
        Minimum = a.Minimum is { } x && b.Minimum is { } y ? Math.Max(x, y) : a.Minimum ?? b.Minimum,
        Maximum = a.Maximum is { } v && b.Maximum is { } w ? Math.Min(v, w) : a.Maximum ?? b.Maximum,
    };

    private static Schema? Joined(Schema? a, Schema? b) => a is not null && b is not null ? Both(a, b) : a ?? b;

    private static int? Least(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    private static ImmutableArray<EnumOption> Narrower(ImmutableArray<EnumOption> a, ImmutableArray<EnumOption> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.IsEmpty ? b : a;
        }

        return [.. b.Where(option => a.Any(other => other.Value == option.Value))];
    }

    private static ImmutableArray<KeyValuePair<string, Schema>> Join(Schema a, Schema b) =>
    [
        .. a.Properties.Select(p => KeyValuePair.Create(p.Key, Joined(p.Value, b[p.Key])!)),
        .. b.Properties.Where(p => a[p.Key] is null),
    ];
}
