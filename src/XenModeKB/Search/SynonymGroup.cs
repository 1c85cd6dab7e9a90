using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Search;

/// <summary>Terms that mean the same to who searches.</summary>
/// <param name="Locale">Code of the language that they belong to, or <see cref="All"/>.</param>
/// <param name="Terms">Each of one word or several, without accents.</param>
/// <param name="Span">The first of them.</param>
internal sealed record SynonymGroup(string Locale, ImmutableArray<ImmutableArray<string>> Terms, SourceSpan Span)
{
    /// <summary>Stands in the file where a language does, for all of them.</summary>
    public const string All = "all";

    public bool IsOf(string locale) => Locale is All || Locale == locale;
}
