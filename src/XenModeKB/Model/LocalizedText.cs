using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>One text in several languages, each with its place.</summary>
/// <param name="Texts">By language code.</param>
/// <param name="Source">
/// Code of the language whose text stands in where another one is missing; null for the first that has a text.
/// </param>
public sealed record LocalizedText(ImmutableSortedDictionary<string, Located<string>> Texts, string? Source = null)
{
    public static LocalizedText Empty { get; } =
        new(ImmutableSortedDictionary<string, Located<string>>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>
    /// The text in a language, or the one that stands in; empty when there is none. A missing text is reported elsewhere.
    /// </summary>
    public Wording this[Locale locale] => this[locale.Code];

    /// <inheritdoc cref="this[Locale]"/>
    public Wording this[string code] =>
        LanguageOf(code) is var language && Texts.TryGetValue(language, out var text)
            ? new(text.Value, language == code ? null : language)
            : new("");

    /// <summary>The same text in every language: for names that are not translated.</summary>
    public static LocalizedText Same(string text, IEnumerable<string> codes, SourceSpan span) =>
        new(codes.ToImmutableSortedDictionary(code => code, _ => new Located<string>(text, span), StringComparer.Ordinal));

    private string LanguageOf(string code)
    {
        if (Texts.ContainsKey(code))
        {
            return code;
        }

        return Source is not null && Texts.ContainsKey(Source) ? Source : Texts.Keys.FirstOrDefault() ?? code;
    }
}
