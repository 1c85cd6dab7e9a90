using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>The closed list of a schema (<c>enum</c>) with how each value is shown (<c>x-kb-values</c>).</summary>
internal sealed class ReadOptions(ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public static IReadOnlyCollection<string> Tones { get; } = ["a", "b", "c", "mixed", "none", "good", "warn", "bad", "unknown"];

    public ImmutableArray<EnumOption> Read(Fields fields)
    {
        var values = fields.Texts("enum");
        var shown = fields.Node("x-kb-values") as YamlMapping;
        foreach (var entry in (shown?.Entries ?? []).Where(entry => !values.Any(value => value.Value == entry.Key.Text)))
        {
            diagnostics.Add(SchemaRules.LabelWithoutValue(entry.Key.Span, entry.Key.Text, values.Select(value => value.Value)));
        }

        return [.. values.Select(value => Option(value, shown))];
    }

    private EnumOption Option(Located<string> value, YamlMapping? shown)
    {
        var asWritten = LocalizedText.Same(value.Value, locales.Select(l => l.Code), value.Span);
        if (shown is null)
        {
            return new(value.Value, asWritten, "none", "");
        }

        if (shown[value.Value] is not { } node)
        {
            diagnostics.Add(SchemaRules.NoLabel(value.Span, value.Value));
            return new(value.Value, asWritten, "none", "");
        }

        if (Fields.Of(node, value.Value, node.Span, diagnostics, locales) is not { } fields)
        {
            return new(value.Value, asWritten, "none", "");
        }

        var option = new EnumOption(
            value.Value,
            fields.Localized("label", required: true) ?? asWritten,
            fields.OneOf("tone", Tones)?.Value ?? "none",
            fields.OneOf("icon", Icons.Names)?.Value ?? "");
        fields.Done();
        return option;
    }
}
