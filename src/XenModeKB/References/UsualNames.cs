using System.Collections.Frozen;

namespace XenModeKB.References;

/// <summary>
/// What BibTeX, biblatex, CSL and people call the fields of a source, in lower case and with hyphens, each with its name here.
/// </summary>
internal static class UsualNames
{
    public static FrozenDictionary<string, string> OfSources { get; } = Of(
        ("accessed", "access-date accessdate date-accessed retrieved urldate visited"),
        ("authors", "author by creator writer"),
        ("container", "book booktitle container-title encyclopedia journal journal-title journaltitle magazine newspaper proceedings"),
        ("edition", "version"),
        ("editors", "editor"),
        ("identifiers.cve", "cve"),
        ("identifiers.doi", "doi"),
        ("identifiers.isbn", "isbn"),
        ("identifiers.issn", "issn"),
        ("issue", "issue-number no number"),
        ("issued", "date publication-date published year"),
        ("language", "lang langid locale"),
        ("licence", "copyright license rights"),
        ("note", "annote annotation comment howpublished notes"),
        ("pages", "page page-range pp"),
        ("place", "address city location publisher-place"),
        ("publisher", "institution organisation organization school university"),
        ("series", "collection-title"),
        ("title", "name"),
        ("type", "entrytype genre kind"),
        ("url", "href link uri website"),
        ("volume", "vol"));

    private static FrozenDictionary<string, string> Of(params (string Here, string Elsewhere)[] names) =>
        names.SelectMany(name => name.Elsewhere.Split(' '), (name, elsewhere) => (elsewhere, name.Here))
            .ToFrozenDictionary(name => name.elsewhere, name => name.Here, StringComparer.Ordinal);
}
