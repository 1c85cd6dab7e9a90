using System.Collections.Immutable;
using System.Text.RegularExpressions;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;
using XenModeKB.Texts;

namespace XenModeKB.Localization;

/// <summary>
/// The series of numbers that <c>identifiers</c> in input/site.yml declares, each with a pattern that its own example has to match.
/// </summary>
internal static class ReadIdentifierSeries
{
    public static ImmutableArray<IdentifierSeries> Read(ImmutableArray<YamlNode> items, ImmutableArray<Diagnostic>.Builder problems)
    {
        var found = new List<IdentifierSeries>();
        foreach (var series in items.Select(item => Series(item, problems)).OfType<IdentifierSeries>())
        {
            if (found.Exists(other => other.Id.Value == series.Id.Value))
            {
                problems.Add(LocalizationRules.SeriesTwice(series.Id));
            }
            else
            {
                found.Add(series);
            }
        }

        return [.. found];
    }

    private static IdentifierSeries? Series(YamlNode item, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (Fields.Of(item, "identifiers", item.Span, problems, []) is not { } fields)
        {
            return null;
        }

        var id = fields.Text("id", required: true);
        var written = fields.Text("pattern", required: true);
        var example = fields.Text("example", required: true);
        fields.Done();
        if (id is not { } name)
        {
            return null;
        }

        if (!KebabCase.Is(name.Value))
        {
            problems.Add(FieldRules.BadId(name.Span, name.Value));
        }

        var pattern = Pattern(written, problems);
        if (pattern is not null && example is { } number && !pattern.IsMatch(number.Value))
        {
            problems.Add(LocalizationRules.ExampleRefused(number));
        }

        return new(name, pattern, example?.Value ?? "");
    }

    /// <summary>Without backtracking, no pattern can make the build hang on a value.</summary>
    private static Regex? Pattern(Located<string>? written, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (written is not { } pattern)
        {
            return null;
        }

        try
        {
            return new($@"\A(?:{pattern.Value})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            problems.Add(FieldRules.WrongKind(pattern.Span, "pattern", $"a regular expression without look-around and back-references"));
            return null;
        }
    }
}
