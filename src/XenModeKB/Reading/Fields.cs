using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Reading;

/// <summary>
/// Reads one mapping field by field and reports what is wrong at its place. Every read names a field; <see cref="Done"/>
/// reports the fields that nobody asked for. Reading never stops at the first problem.
/// </summary>
internal sealed class Fields(YamlMapping mapping, ImmutableArray<Diagnostic>.Builder diagnostics, ImmutableArray<Locale> locales)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> _missing = new(StringComparer.Ordinal);

    public YamlMapping Mapping => mapping;

    /// <summary>What fields are called in other formats, in lower case, each with its name here.</summary>
    public IReadOnlyDictionary<string, string> UsualNames { private get; set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The fields of a node that should be a mapping; null (and reported) when it is not.</summary>
    public static Fields? Of(
        YamlNode? node, string what, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics, ImmutableArray<Locale> locales) =>
        Of(node, (Message)$"{what}", where, diagnostics, locales);

    /// <summary>The same for what is no field: <c>a table</c>.</summary>
    public static Fields? Of(
        YamlNode? node, Message what, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics, ImmutableArray<Locale> locales)
    {
        if (node is YamlMapping found)
        {
            return new(found, diagnostics, locales);
        }

        diagnostics.Add(FieldRules.WrongKind(node?.Span ?? where, what, $"a mapping of fields (`name: value`)"));
        return null;
    }

    /// <summary>The node of an optional field; null when it is missing or empty.</summary>
    public YamlNode? Node(string field)
    {
        _known.Add(field);
        return mapping[field] is YamlScalar { IsNull: true } ? null : mapping[field];
    }

    /// <summary>Fields that can't be read because of another mistake: they are not unknown.</summary>
    public void Pass(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            _known.Add(field);
        }
    }

    /// <summary>Whether nothing at all was written for a field: a wrong value and a misspelt name are reported as such.</summary>
    public bool Lacks(string field) =>
        Node(field) is null
            && (mapping.KeyOf(field) is not null || FieldRules.Missing(mapping, [field], _known).Any())
            && !IsNamedElsewhere(field);

    /// <summary>The node of a field that must be there.</summary>
    public YamlNode? Required(string field)
    {
        var node = Node(field);
        if (node is null)
        {
            diagnostics.Add(_missing[field] = FieldRules.MissingField(mapping.KeyOf(field)?.Span ?? mapping.Span.Start, field));
        }

        return node;
    }

    /// <summary>A text that says something: one of nothing but spaces is reported.</summary>
    public Located<string>? Text(string field, bool required = false)
    {
        if (Word(field, required) is not { } text)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(text.Value))
        {
            return text;
        }

        diagnostics.Add(FieldRules.WrongKind(text.Span, field, $"a text that is not empty"));
        return null;
    }

    /// <summary>A text of a closed list, ordinal and case-sensitive.</summary>
    public Located<string>? OneOf(string field, IReadOnlyCollection<string> values, bool required = false)
    {
        if (Word(field, required) is not { } text)
        {
            return null;
        }

        if (values.Contains(text.Value))
        {
            return text;
        }

        diagnostics.Add(FieldRules.UnknownValue(text.Span, field, text.Value, values));
        return null;
    }

    /// <summary>An address that a page may link to: of the web or of mail.</summary>
    public Located<string>? Address(string field, bool required = false)
    {
        if (Text(field, required) is not { } address)
        {
            return null;
        }

        if (WebAddress.IsAllowed(address.Value))
        {
            return address;
        }

        diagnostics.Add(FieldRules.WrongKind(address.Span, field, $"an address that begins with https://, http:// or mailto:"));
        return null;
    }

    public Located<int>? Integer(string field, int least, int most)
    {
        if (Integer(field) is not { } number)
        {
            return null;
        }

        if (number.Value >= least && number.Value <= most)
        {
            return number;
        }

        diagnostics.Add(FieldRules.WrongKind(number.Span, field, $"a whole number from {least} to {most}"));
        return null;
    }

    public Located<int>? Integer(string field, bool required = false)
    {
        if (Word(field, required) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new(number, text.Span);
        }

        diagnostics.Add(FieldRules.WrongKind(text.Span, field, $"a whole number"));
        return null;
    }

    /// <summary>Only the words <c>true</c> and <c>false</c>.</summary>
    public bool Flag(string field, bool otherwise = false) =>
        OneOf(field, ["true", "false"]) is { } text ? text.Value == "true" : otherwise;

    /// <summary>A text in every language of the site.</summary>
    public LocalizedText? Localized(string field, bool required = false)
    {
        var node = required ? Required(field) : Node(field);
        return node is null ? null : new ReadLocalized(diagnostics, locales).Text(node, field);
    }

    /// <summary>A segment of an address, in the languages that have one of their own.</summary>
    public LocalizedText? Slug(string field) =>
        Node(field) is { } node ? new ReadLocalized(diagnostics, locales).Slug(node, field) : null;

    /// <summary>A list of texts; empty when the field is missing.</summary>
    public ImmutableArray<Located<string>> Texts(string field, bool required = false) =>
        [.. Items(field, required).Select(item => AsText(item, field)).OfType<Located<string>>()];

    /// <summary>The items of a list; empty when the field is missing.</summary>
    public ImmutableArray<YamlNode> Items(string field, bool required = false)
    {
        switch (required ? Required(field) : Node(field))
        {
            case null:
                return [];
            case YamlSequence list:
                return list.Items;
            case var other:
                diagnostics.Add(FieldRules.WrongKind(other.Span, field, $"a list: `- item` on a line for each, or `[one, two]`"));
                return [];
        }
    }

    /// <summary>Citations: a list of keys, each <c>key</c> or <c>key, p. 3</c>.</summary>
    public ImmutableArray<Citation> Citations(string field, bool required = false) =>
        [.. Texts(field, required).Select(text => Citation.Parse(text.Value, text.Span))];

    /// <summary>The fields of a mapping inside this one.</summary>
    public Fields? Inner(string field, bool required = false)
    {
        var node = required ? Required(field) : Node(field);
        return node is null ? null : Of(node, field, node.Span, diagnostics, locales);
    }

    /// <summary>Reports every field that was never read, and takes back that one is missing which was only misspelt.</summary>
    public void Done()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            diagnostics.Add(HereOf(entry.Key.Text) is { } here
                ? FieldRules.NamedElsewhere(entry.Key, here)
                : FieldRules.UnknownField(entry.Key, _known));
        }

        foreach (var field in _missing.Keys
            .Where(field => mapping[field] is null)
            .Where(field => IsNamedElsewhere(field) || !FieldRules.Missing(mapping, [field], _known).Any()))
        {
            diagnostics.Remove(_missing[field]);
        }
    }

    private bool IsNamedElsewhere(string field) => mapping.Entries.Any(entry => HereOf(entry.Key.Text) == field);

    private string? HereOf(string name) =>
        _known.Contains(name) ? null : UsualNames.GetValueOrDefault(name.ToLowerInvariant().Replace('_', '-'));

    private Located<string>? Word(string field, bool required) => AsText(required ? Required(field) : Node(field), field);

    private Located<string>? AsText(YamlNode? node, string field)
    {
        if (node is YamlScalar scalar)
        {
            return new(scalar.Text, scalar.Span);
        }

        if (node is not null)
        {
            diagnostics.Add(FieldRules.WrongKind(node.Span, field, $"a text"));
        }

        return null;
    }
}
