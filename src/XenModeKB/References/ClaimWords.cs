using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.References;

/// <summary>
/// The words by which each language compares speed and speaks of security: interface strings, <c>references.claims.*</c>.
/// </summary>
internal sealed class ClaimWords(Strings strings)
{
    private readonly ImmutableDictionary<string, ClaimVocabulary> _byLocale = strings.ByLocale.ToImmutableDictionary(
        locale => locale.Key,
        locale => new ClaimVocabulary(new(locale.Value["references.claims.speed"]), new(locale.Value["references.claims.security"])));

    public ClaimVocabulary this[Locale locale] => _byLocale[locale.Code];
}
