using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>The ratings of a spectrum: a scale, a word of it for each field of an entity, and the sources.</summary>
internal sealed class ReadRatings(ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The tones of a rating, each with an icon of its own, since colour alone says nothing.</summary>
    private static readonly ImmutableSortedDictionary<string, string> s_icons = ImmutableSortedDictionary<string, string>.Empty
        .WithComparers(StringComparer.Ordinal).Add("bad", "cross").Add("good", "check").Add("warn", "warning");

    public PictureRatings? Read(Fields picture, int fields, IReadOnlyCollection<string> entities)
    {
        if (picture.Mapping["ratings"] is null || picture.Inner("ratings") is not { } ratings)
        {
            return null;
        }

        var scale = ratings.Items("scale", required: true).Select(Option).OfType<EnumOption>()
            .DistinctBy(option => option.Value).ToDictionary(option => option.Value, StringComparer.Ordinal);
        var citations = ratings.Citations("cite", required: true);
        var cells = ratings.Inner("of", required: true);
        ratings.Done();
        return new(cells is null ? s_noCells : Cells(cells, scale, fields, entities), citations);
    }

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<EnumOption>> s_noCells =
        ImmutableSortedDictionary<string, ImmutableArray<EnumOption>>.Empty.WithComparers(StringComparer.Ordinal);

    private EnumOption? Option(YamlNode node)
    {
        if (Fields.Of(node, "scale", node.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var id = fields.Text("id", required: true);
        var label = fields.Localized("label", required: true);
        var tone = fields.OneOf("tone", [.. s_icons.Keys], required: true);
        fields.Done();

        // What is wrong with it has been told; the cells that name it are right.
        var found = tone?.Value ?? s_icons.Keys.First();
        return id is { } name ? new(name.Value, label ?? LocalizedText.Empty, found, s_icons[found]) : null;
    }

    private ImmutableSortedDictionary<string, ImmutableArray<EnumOption>> Cells(
        Fields of, Dictionary<string, EnumOption> scale, int fields, IReadOnlyCollection<string> entities)
    {
        var cells = s_noCells.ToBuilder();
        foreach (var entry in of.Mapping.Entries)
        {
            var words = of.Texts(entry.Key.Text);
            if (!entities.Contains(entry.Key.Text))
            {
                diagnostics.Add(TableRules.UnknownName(entry.Key.Span, $"entity in this picture", entry.Key.Text, entities));
            }

            if (words.Length != fields)
            {
                diagnostics.Add(TableRules.Ratings(entry.Value.Span, words.Length, fields));
            }

            foreach (var word in words.Where(word => !scale.ContainsKey(word.Value)))
            {
                diagnostics.Add(FieldRules.UnknownValue(word.Span, entry.Key.Text, word.Value, [.. scale.Keys]));
            }

            cells[entry.Key.Text] = [.. words.Select(word => scale.GetValueOrDefault(word.Value)).OfType<EnumOption>()];
        }

        return cells.ToImmutable();
    }
}
