using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>What a node may be, as the <c>type</c> keyword says.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Mapping = 1,
    List = 2,
    Text = 4,
    Integer = 8,
    Number = 16,
    Flag = 32,
    Any = 63,
}

/// <summary>What a schema means beyond JSON Schema: the <c>x-kb-type</c> keyword.</summary>
internal enum Meaning
{
    None,
    Localized,
    Date,
    Bound,
    Code,
    Short,
    Url,
    Id,
    Citations,
    Note,
    Notes,
    Claim,
}

/// <summary>One value of a closed list and how it is shown.</summary>
/// <param name="Value">As it is written in data.</param>
/// <param name="Label">As it is shown.</param>
/// <param name="Tone">Class of its colours: <c>a</c>, <c>good</c>, <c>none</c>…; never the only carrier of meaning.</param>
/// <param name="Icon">Name of its icon, or empty.</param>
internal sealed record EnumOption(string Value, LocalizedText Label, string Tone, string Icon);

/// <summary>A JSON Schema with its references resolved and merged.</summary>
internal sealed record Shape
{
    private readonly Lazy<FrozenDictionary<string, Shape>> _byName;

    public Shape() => _byName = new(() => Properties.ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));

    private Shape(Shape original)
    {
        (Kinds, Meaning, Label, Unit, Target, Past, Calendar) = (original.Kinds, original.Meaning, original.Label, original.Unit, original.Target, original.Past, original.Calendar);
        (Options, Properties, Required, Closed, Additional, Names, Items) = (original.Options, original.Properties, original.Required, original.Closed, original.Additional, original.Names, original.Items);
        (MinItems, MaxItems, Unique, MinLength, MaxLength, Pattern, Minimum, Maximum) = (original.MinItems, original.MaxItems, original.Unique, original.MinLength, original.MaxLength, original.Pattern, original.Minimum, original.Maximum);
        _byName = new(() => Properties.ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
    }

    public static Shape Anything { get; } = new();

    public Kinds Kinds { get; init; } = Kinds.Any;

    public Meaning Meaning { get; init; }

    public LocalizedText? Label { get; init; }

    public LocalizedText? Unit { get; init; }

    /// <summary>The collection that the text names an entity of; <c>*</c> for <c>collection/id</c>.</summary>
    public Located<string>? Target { get; init; }

    /// <summary>Whether a date after today is a mistake.</summary>
    public bool Past { get; init; }

    /// <summary>Whether the date goes into the calendar of the collection.</summary>
    public bool Calendar { get; init; }

    /// <summary>The closed list of values; empty when any text may stand here.</summary>
    public ImmutableArray<EnumOption> Options { get; init; } = [];

    /// <summary>In the order of the schema, which is the order in which fields are shown.</summary>
    public ImmutableArray<KeyValuePair<string, Shape>> Properties { get; init; } = [];

    public ImmutableArray<string> Required { get; init; } = [];

    public bool Closed { get; init; }

    public Shape? Additional { get; init; }

    /// <summary>What keys must be.</summary>
    public Shape? Names { get; init; }

    public Shape? Items { get; init; }

    public int MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool Unique { get; init; }

    public int MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Whether this is a map from entities of a collection to claims.</summary>
    public bool IsClaimsBy => Names?.Target is not null && Additional?.Meaning == Meaning.Claim;

    /// <summary>The shape of what a claim says.</summary>
    public Shape ClaimValue => this["value"] ?? Anything;

    public Shape? this[string property] => _byName.Value.GetValueOrDefault(property);

    /// <summary>What both shapes allow: the schema that <c>$ref</c> names and the keywords beside it.</summary>
    public static Shape Both(Shape a, Shape b) => new()
    {
        Kinds = a.Kinds & b.Kinds,
        Meaning = b.Meaning == Meaning.None ? a.Meaning : b.Meaning,
        Label = b.Label ?? a.Label,
        Unit = b.Unit ?? a.Unit,
        Target = b.Target ?? a.Target,
        Past = a.Past || b.Past,
        Calendar = a.Calendar || b.Calendar,
        Options = Narrower(a.Options, b.Options),
        Properties = Join(a, b),
        Required = [.. a.Required.Union(b.Required)],
        Closed = a.Closed || b.Closed,
        Additional = Joined(a.Additional, b.Additional),
        Names = Joined(a.Names, b.Names),
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

    private static Shape? Joined(Shape? a, Shape? b) => a is null ? b : b is null ? a : Both(a, b);

    private static int? Least(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    private static ImmutableArray<EnumOption> Narrower(ImmutableArray<EnumOption> a, ImmutableArray<EnumOption> b) =>
        a.IsEmpty ? b : b.IsEmpty ? a : [.. b.Where(option => a.Any(other => other.Value == option.Value))];

    private static ImmutableArray<KeyValuePair<string, Shape>> Join(Shape a, Shape b) =>
    [
        .. a.Properties.Select(p => KeyValuePair.Create(p.Key, Joined(p.Value, b[p.Key])!)),
        .. b.Properties.Where(p => a[p.Key] is null),
    ];
}
