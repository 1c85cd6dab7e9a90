using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>One text in several languages, each with its place.</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, Located<string>> Texts)
{
    public static LocalizedText Empty { get; } =
        new(ImmutableSortedDictionary<string, Located<string>>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>
    /// The text in a language; in the first language that has one when it is missing there; else empty. A missing text is an error
    /// elsewhere.
    /// </summary>
    public string this[Locale locale] => this[locale.Code];

    /// <inheritdoc cref="this[Locale]"/>
    public string this[string code] =>
        Texts.TryGetValue(code, out var text) ? text.Value : Texts.Values.FirstOrDefault().Value ?? "";

    /// <summary>The same text in every language: for names that are not translated.</summary>
    public static LocalizedText Same(string text, IEnumerable<string> codes, SourceSpan span) =>
        new(codes.ToImmutableSortedDictionary(code => code, _ => new Located<string>(text, span), StringComparer.Ordinal));
}
