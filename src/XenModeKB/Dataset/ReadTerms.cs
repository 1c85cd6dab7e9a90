using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// The glossary: what the fields say that a schema marks with <c>x-kb-term</c>. It is read before all other data and from the nodes alone,
/// since every text is held to it; what is wrong in the file is told when its entity is read.
/// </summary>
internal static class ReadTerms
{
    /// <summary>Whether a collection has terms.</summary>
    public static bool Has(CollectionSchema schema) => (Field(schema, TermField.Avoid) ?? Field(schema, TermField.Preferred)) is not null;

    /// <summary>The terms of one file, one for each language.</summary>
    public static Glossary Of(YamlDocument document, CollectionSchema schema)
    {
        var root = document.Root as YamlMapping;
        var avoid = Field(schema, TermField.Avoid) is { } field ? root?[field] as YamlMapping : null;
        var preferred = Field(schema, TermField.Preferred) is { } other ? root?[other] as YamlMapping : null;
        var languages = (avoid?.Entries ?? []).Concat(preferred?.Entries ?? []).Select(entry => entry.Key.Text)
            .Distinct(StringComparer.Ordinal);
        return new(languages.Select(language => Term(language, preferred, avoid)).ToImmutableArray());
    }

    private static GlossaryTerm Term(string language, YamlMapping? preferred, YamlMapping? avoid) => new(
        language,
        (preferred?[language] as YamlScalar)?.Text,
        ((avoid?[language] as YamlSequence)?.Items ?? []).OfType<YamlScalar>().Select(form => form.Text).ToImmutableArray());

    private static string? Field(CollectionSchema schema, TermField term) =>
        schema.Root.Properties.Where(property => property.Value.Term == term).Select(property => property.Key).FirstOrDefault();
}
