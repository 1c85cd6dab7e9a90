using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>Problems of any mapping that is read field by field (KB11xx).</summary>
internal static class FieldRules
{
    private static readonly Rule s_unknownField = new(
        "KB1101", Severity.Error, "Unknown field",
        "Remove the field, or write the one that you meant.");
    private static readonly Rule s_missingField = new("KB1102", Severity.Error, "Missing field", "Add the field.");
    private static readonly Rule s_wrongKind = new(
        "KB1103", Severity.Error, "Value of the wrong kind", "Write the value in the form that the message names.");
    private static readonly Rule s_unknownValue = new(
        "KB1104", Severity.Error, "Value that is not one of a closed list", "Write one of the values that the message names.");
    private static readonly Rule s_missingLanguage = new(
        "KB1105",
        Severity.Warning,
        "Text that lacks a language",
        "Write the text in that language; until then its readers get the text of the source language.");
    private static readonly Rule s_missingSource = new(
        "KB1108",
        Severity.Error,
        "Text that lacks the source language",
        "Write the text in the first language of `locales` in input/site.yml: the others fall back to it.");
    private static readonly Rule s_unknownLanguage = new(
        "KB1106", Severity.Error, "Text in a language that the site does not have",
        "Use the codes of `locales` in input/site.yml; a text with a comma stands in quotation marks.");
    private static readonly Rule s_badId = new(
        "KB1107", Severity.Error, "Id that is not kebab-case", "Use lower-case ASCII letters, digits and single hyphens: `a-short-name`.");

    public static Diagnostic UnknownField(YamlScalar key, IEnumerable<string> known)
    {
        var fields = known.ToList();
        return s_unknownField.At(key.Span, Suggest.Nearest(key.Text, fields) is null && fields.Count > 0
            ? (Message)$"There is no field '{key.Text}' here. Fields: {string.Join(", ", fields.Order(StringComparer.Ordinal))}."
            : $"There is no field '{key.Text}' here.{Suggest.DidYouMean(key.Text, fields)}");
    }

    /// <summary>A field under the name that it has elsewhere.</summary>
    public static Diagnostic NamedElsewhere(YamlScalar key, string here) =>
        s_unknownField.At(key.Span, $"There is no field '{key.Text}' here: '{here}' is what it is called.");

    /// <summary>
    /// Required fields that a closed mapping lacks, without those that were only misspelt: these are reported where they were written.
    /// </summary>
    /// <param name="mapping">What was written.</param>
    /// <param name="required">The fields that must be there.</param>
    /// <param name="known">All fields that may be there.</param>
    public static IEnumerable<string> Missing(YamlMapping mapping, IEnumerable<string> required, IEnumerable<string> known)
    {
        var missing = required.Where(field => mapping[field] is null).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var fields = known.ToList();
        var unknown = mapping.Entries.Select(entry => entry.Key.Text).Where(key => !fields.Contains(key));
        var meant = unknown.Select(key => Suggest.Nearest(key, fields)).ToHashSet();
        return missing.Where(field => !meant.Contains(field));
    }

    public static Diagnostic MissingField(SourceSpan where, string field) =>
        s_missingField.At(where, $"The field '{field}' is missing.");

    public static Diagnostic WrongKind(SourceSpan where, string field, Message expected) =>
        s_wrongKind.At(where, $"'{field}' must be {expected}.");

    /// <summary>The same for what has no name: <c>a table</c>.</summary>
    public static Diagnostic WrongKind(SourceSpan where, Message what, Message expected) =>
        s_wrongKind.At(where, $"'{what}' must be {expected}.");

    public static Diagnostic UnknownValue(SourceSpan where, string field, string value, IReadOnlyCollection<string> known) =>
        s_unknownValue.At(
            where, $"'{field}' can't be '{value}'.{Suggest.DidYouMean(value, known)} It is one of: {string.Join(", ", known)}.");

    public static Diagnostic MissingLanguage(SourceSpan where, string field, string language, string source) =>
        s_missingLanguage.At(where, $"'{field}' has no text in '{language}'; its readers get the one in '{source}'.");

    public static Diagnostic MissingSource(SourceSpan where, string field, string language) =>
        s_missingSource.At(where, $"'{field}' has no text in '{language}', the source language.");

    public static Diagnostic UnknownLanguage(YamlScalar key, IEnumerable<string> known) =>
        s_unknownLanguage.At(
            key.Span, $"The site has no language '{key.Text}'.{Suggest.DidYouMean(MeantLanguage(key.Text, known.ToList()))}");

    /// <summary>The nearest code, or the only one of the same language: <c>pt-BR</c> for <c>pt</c>.</summary>
    public static string? MeantLanguage(string code, IReadOnlyCollection<string> known)
    {
        var language = code.Split('-', '_')[0];
        var same = known.Where(other => other.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return Suggest.Nearest(code, known) ?? (same is [var only] ? only : null);
    }

    /// <summary>Between braces a comma ends a text, and what stands behind it seems to be the code of a language.</summary>
    public static Diagnostic CutByComma(YamlScalar key) =>
        s_unknownLanguage.At(key.Span, $"A comma ends the text before '{key.Text}'; put the whole text in quotation marks.");

    public static Diagnostic BadId(SourceSpan where, string id) =>
        s_badId.At(where, $"'{id}' is not a kebab-case id.");
}
