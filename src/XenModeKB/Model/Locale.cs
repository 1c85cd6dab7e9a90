using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>One language of the site.</summary>
/// <param name="Code">BCP 47, as in <c>lang</c>: <c>pt-BR</c>.</param>
/// <param name="Path">First segment of its URLs: <c>pt-br</c>.</param>
/// <param name="Name">Its name in itself: <c>Português</c>.</param>
public sealed record Locale(string Code, string Path, string Name);

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
