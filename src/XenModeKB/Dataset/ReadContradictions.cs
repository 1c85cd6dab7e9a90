using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>The rules of a schema (<c>x-kb-contradictions</c>); every field and value that they name must exist.</summary>
internal sealed class ReadContradictions(Schema shape, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public ImmutableArray<Contradiction> Read(YamlNode? node)
    {
        if (node is not (null or YamlSequence))
        {
            diagnostics.Add(SchemaRules.BadKeyword(node.Span, "x-kb-contradictions", $"a list of rules"));
        }

        return [.. ((node as YamlSequence)?.Items ?? [])
            .Select(item => Fields.Of(item, "x-kb-contradictions", item.Span, diagnostics, locales))
            .OfType<Fields>()
            .Select(Rule)];
    }

    private Contradiction Rule(Fields fields)
    {
        fields.Text("id");
        var rule = new Contradiction(
            Conditions(fields, "if"),
            Conditions(fields, "then"),
            fields.Texts("ascending"),
            fields.Text("field"),
            fields.Text("parent"),
            fields.Text("acyclic"),
            Words(fields),
            fields.Texts("except"));
        fields.Done();
        if (rule.Acyclic is not null && fields.Mapping.KeyOf("except") is { } except)
        {
            diagnostics.Add(
                SchemaRules.BadKeyword(except.Span, "except", $"left out of a rule with 'acyclic': a circle has no good exception"));
            rule = rule with { Except = [] };
        }

        foreach (var name in rule.Ascending.Concat(new[] { rule.Field, rule.Parent, rule.Acyclic }.OfType<Located<string>>()))
        {
            _ = Known(name);
        }

        return rule;
    }

    /// <summary>A text, or one in each language of the site.</summary>
    private static Message Words(Fields fields)
    {
        if (fields.Node("message") is not YamlMapping)
        {
            return $"{fields.Text("message", required: true)?.Value}";
        }

        var texts = fields.Localized("message")?.Texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Value)) ?? [];
        return texts.Any() ? $"{new TextByLanguage([.. texts])}" : Message.None;
    }

    private ImmutableArray<Condition> Conditions(Fields fields, string keyword)
    {
        if (fields.Node(keyword) is not YamlMapping mapping)
        {
            return [];
        }

        var values = new Fields(mapping, diagnostics, locales);
        return [.. mapping.Entries.Select(entry => Condition(new(entry.Key.Text, entry.Key.Span), values.Texts(entry.Key.Text)))];
    }

    private Condition Condition(Located<string> field, ImmutableArray<Located<string>> values)
    {
        var known = Known(field);
        var options = (known?.SemanticType == SemanticType.Claim ? known.ClaimValue : known)?.Options ?? [];
        foreach (var value in values.Where(value => !options.IsEmpty && !options.Any(option => option.Value == value.Value)))
        {
            diagnostics.Add(SchemaRules.UnknownName(value.Span, $"value", value.Value, options.Select(option => option.Value)));
        }

        return new(field, values);
    }

    /// <summary>The shape at a dotted path, or null and a report.</summary>
    private Schema? Known(Located<string> path)
    {
        var at = shape;
        foreach (var step in path.Value.Split('.'))
        {
            if (at[step] is not { } next)
            {
                diagnostics.Add(SchemaRules.UnknownName(path.Span, $"field", step, at.Properties.Select(p => p.Key)));
                return null;
            }

            at = next;
        }

        return at;
    }
}
