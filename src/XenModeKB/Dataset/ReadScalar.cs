using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>A text that was written to the typed value that its shape makes of it, or null and a report.</summary>
internal sealed class ReadScalar(ReadValue values, ImmutableArray<Diagnostic>.Builder diagnostics, string fileId)
{
    public Value? Read(YamlScalar scalar, Schema shape, string field)
    {
        if (!shape.Options.IsEmpty)
        {
            return Option(scalar, shape, field);
        }

        if (shape.TakesFlag && scalar.Text is ("true" or "false"))
        {
            return new FlagValue(scalar.Text == "true", scalar.Span);
        }

        if (!shape.JsonTypes.HasFlag(JsonTypes.Text))
        {
            return Number(scalar, shape, field);
        }

        if (shape.SemanticType == SemanticType.Date)
        {
            return Date(scalar, shape);
        }

        if (WrongText(scalar.Text, shape) is { } expected)
        {
            diagnostics.Add(shape.SemanticType == SemanticType.Localized
                ? FieldRules.WrongKind(
                    scalar.Span,
                    field,
                    $"a text in each language ({string.Join(", ", values.Schemas.Config.Locales.Select(l => l.Code))}), or unknown")
                : DatasetRules.OutOfLimits(scalar.Span, field, expected));
            return null;
        }

        // Shown as a link: one that leads nowhere and says nothing would be told on each page that has it.
        if (shape.SemanticType == SemanticType.Url && string.IsNullOrWhiteSpace(scalar.Text))
        {
            diagnostics.Add(FieldRules.WrongKind(scalar.Span, field, $"an address that is not empty"));
            return null;
        }

        return Text(scalar, shape);
    }

    private Value? Text(YamlScalar scalar, Schema shape)
    {
        if (shape.SemanticType == SemanticType.Localized)
        {
            return new UnknownValue(scalar.Span);
        }

        if (shape.SemanticType == SemanticType.Id && scalar.Text != fileId)
        {
            diagnostics.Add(DatasetRules.OtherId(scalar.Span, scalar.Text, fileId));
        }

        if (shape.Target is not { } target)
        {
            return new TextValue(scalar.Text, shape, scalar.Span);
        }

        var id = target.Value == "*" ? scalar.Text : $"{target.Value}/{scalar.Text}";
        values.Uses.Add(new(id, scalar.Span));
        return new EntityValue(id, scalar.Text, scalar.Span);
    }

    private OptionValue? Option(YamlScalar scalar, Schema shape, string field)
    {
        foreach (var option in shape.Options)
        {
            if (option.Value == scalar.Text)
            {
                return new(option, scalar.Span);
            }
        }

        diagnostics.Add(FieldRules.UnknownValue(scalar.Span, field, scalar.Text, [.. shape.Options.Select(option => option.Value)]));
        return null;
    }

    private Value? Date(YamlScalar scalar, Schema shape)
    {
        if (scalar.Text == "unknown" && shape.Pattern?.IsMatch(scalar.Text) == true)
        {
            return new UnknownValue(scalar.Span);
        }

        if (!PartialDate.TryParse(scalar.Text, out var date))
        {
            diagnostics.Add(DatasetRules.NoDate(scalar.Span, scalar.Text, shape.TakesFlag));
            return null;
        }

        if (shape.Past && date.First > values.Schemas.Today)
        {
            diagnostics.Add(DatasetRules.Future(scalar.Span, scalar.Text));
        }

        return new DateValue(date, scalar.Span);
    }

    private Value? Number(YamlScalar scalar, Schema shape, string field)
    {
        if (!decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new TextValue(scalar.Text, shape, scalar.Span);
        }

        if (number < shape.Minimum || number > shape.Maximum)
        {
            diagnostics.Add(DatasetRules.OutOfLimits(scalar.Span, field, (shape.Minimum, shape.Maximum) switch
            {
                ({ } least, { } most) => $"{least} to {most}",
                ({ } least, _) => $"at least {least}",
                _ => $"at most {shape.Maximum.GetValueOrDefault()}",
            }));
        }

        return new NumberValue(number, scalar.Text, shape.Unit, scalar.Span);
    }

    /// <summary>What the text should be, or null when it is fine.</summary>
    private static Message? WrongText(string text, Schema shape)
    {
        if (text.Length < shape.MinLength)
        {
            return $"a text of {shape.MinLength} or more characters";
        }

        if (text.Length > shape.MaxLength)
        {
            return $"a text of {shape.MaxLength.GetValueOrDefault()} characters or less (it has {text.Length})";
        }

        if (shape.Pattern?.IsMatch(text) == false)
        {
            return shape switch
            {
                { Target: not null } => $"an id: lower-case ASCII letters, digits and single hyphens",
                { SemanticType: SemanticType.Url } => $"an address that begins with http:// or https://",
                _ => $"a text like the pattern {shape.Pattern.ToString()}",
            };
        }

        return null;
    }
}
