using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Localization;

/// <summary>Problems of languages, their pages and their strings (KB7xxx).</summary>
internal static class LocalizationRules
{
    private static readonly Rule s_missingPage = new(
        "KB7001",
        Severity.Warning,
        "Page without a translation",
        "Add the file; until then readers of that language see this page's text with a notice.");
    private static readonly Rule s_noLocales = new(
        "KB7002", Severity.Error, "Site without languages", "List at least one language under `locales` in input/site.yml.");
    private static readonly Rule s_badBaseUrl = new(
        "KB7003", Severity.Error, "Base URL that is not an address", "Write an absolute address: https://example.org/docs/");
    private static readonly Rule s_localeTwice = new(
        "KB7004", Severity.Error, "Language listed twice", "Give each language a code and a path of its own.");
    private static readonly Rule s_noHome = new(
        "KB7005",
        Severity.Error,
        "Site without a home page",
        "Add the file, with `title` and `description` in its front matter: the name of the site leads there from every page. "
            + "One language is enough to begin with.");
    private static readonly Rule s_seriesTwice = new(
        "KB7006", Severity.Error, "Series of identifiers declared twice", "Keep one of the two.");
    private static readonly Rule s_exampleRefused = new(
        "KB7007",
        Severity.Error,
        "Example that its own pattern refuses",
        "Correct the pattern or the example; the pattern has to match all of it.");
    private static readonly Rule s_footer = new(
        "KB7008",
        Severity.Error,
        "Footer link without one target",
        "Give the link exactly one of `page` (the key of a page), `file` (the route of a file of the site) "
            + "and `url` (an address outside of it).");
    private static readonly Rule s_sourceOnly = new(
        "KB7009",
        Severity.Error,
        "Page in the source language alone that is not there",
        "Name a page of the source language by its key, or a folder of such pages; remove the line when all of them are translated.");
    private static readonly Rule s_sections = new(
        "KB7010", Severity.Warning, "Translation with other sections", "Give the sections of both files the same ids in the same order.");
    private static readonly Rule s_entity = new(
        "KB7013", Severity.Error, "Two pages for one entity", "Keep `entity:` in one page of each language.");
    private static readonly Rule s_otherEntity = new(
        "KB7014", Severity.Warning, "Translation that is the page of another entity",
        "Write the same `entity:` in each language: links to the entity lead to its page in the reader's language.");
    private static readonly Rule s_missingString = new(
        "KB7020", Severity.Error, "Interface string that a language lacks", "Add the string to the language's file in theme/strings/.");
    private static readonly Rule s_locale = new(
        "KB7021",
        Severity.Error,
        "Language without interface strings",
        "Add theme/strings/<code>.yml; a theme folder beside input/ may hold it.");

    private static readonly Rule s_unknownString = new(
        "KB7022", Severity.Error, "Interface string that nothing shows", "Write the key of the string that was meant, or remove the line.");

    private static readonly Rule s_otherPlaces = new(
        "KB7023",
        Severity.Error,
        "Interface string with other places to fill in",
        "Write each of `{0}`, `{1}`… that the string has in the other languages.");

    private static readonly Rule s_addressTwice = new(
        "KB7024",
        Severity.Error,
        "Segment of an address declared twice",
        "Keep one: `slug` in the file of the page, table, collection, entity or chart; `addresses` in input/site.yml for what has none.");
    private static readonly Rule s_addressOfNothing = new(
        "KB7025",
        Severity.Error,
        "Address of a page that is not there",
        "Name a page, or a folder of pages, by its key: its address without language, where nothing is translated.");

    private static readonly Rule s_pluralForms = new(
        "KB7026",
        Severity.Error,
        "Interface string with other plural forms than its language has",
        "Write one text for each form that the message names: `{one: \"{0} page\", other: \"{0} pages\"}`.");
    private static readonly Rule s_noPluralRules = new(
        "KB7027",
        Severity.Warning,
        "Language whose plural forms are not known",
        "Name under `plurals` a language that has the same forms: `plurals: en`. Until then all numbers take the form `other`.");

    public static Diagnostic PluralForms(SourceSpan where, string key, string language, IEnumerable<string> forms) =>
        s_pluralForms.At(where, $"The text of '{key}' counts: in '{language}' it has the forms {string.Join(", ", forms)}.");

    public static Diagnostic NoPluralRules(Located<string> language) =>
        s_noPluralRules.At(language.Span, $"The plural forms of '{language.Value}' are not known.");

    public static Diagnostic AddressTwice(Located<string> slug, string key, string language, string other) =>
        s_addressTwice.At(slug.Span, $"In '{language}', the address of '{key}' is '{other}' already.");

    public static Diagnostic AddressOfNothing(PageSlug address, string? nearest) =>
        s_addressOfNothing.At(
            address.Span, $"No page has the key '{address.Key}'.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic UnknownString(SourceSpan where, string key, IEnumerable<string> known) =>
        s_unknownString.At(where, $"No string has the key '{key}'.{Suggest.DidYouMean(key, known)}");

    public static Diagnostic PlacesMissing(SourceSpan where, string key, IEnumerable<string> places) =>
        s_otherPlaces.At(where, $"The text of '{key}' lacks {string.Join(", ", places)}, where something is filled in.");

    public static Diagnostic PlaceTooMany(SourceSpan where, string key, string place) =>
        s_otherPlaces.At(where, $"The text of '{key}' has '{place}', where nothing is filled in.");

    public static Diagnostic MissingPage(string path, string language, string expected) =>
        s_missingPage.At(SourceSpan.FileStart(path), $"There is no translation into '{language}': {expected} is missing.");

    /// <summary>All pages of a language are missing.</summary>
    public static Diagnostic NoPages(SourceSpan language, string code, int pages) =>
        s_missingPage.At(language, $"None of {pages} pages is translated into '{code}': no page is in input/content/{code}/.");

    public static Diagnostic OtherEntity(Located<string>? mine, string page, Located<string>? theirs, string source) => s_otherEntity.At(
        mine?.Span ?? SourceSpan.FileStart(page),
        (mine, theirs) switch
        {
            ({ } own, null) => (Message)$"This translation is the page of '{own.Value}', its source {source} that of no entity.",
            (null, { } other) => $"This translation is the page of no entity, its source {source} that of '{other.Value}'.",
            _ => $"This translation is the page of '{mine?.Value}', its source {source} that of '{theirs?.Value}'.",
        });

    public static Diagnostic NothingInSourceOnly(Located<string> key, string? nearest) => s_sourceOnly.At(
        key.Span,
        nearest is null
            ? (Message)$"No page of '{key.Value}' is in the source language alone."
            : $"There is no page and no folder '{key.Value}' in the source language. Did you mean '{nearest}'?");

    public static Diagnostic NoLocales(SourceSpan where) => s_noLocales.At(where, "The site has no languages.");

    public static Diagnostic BadBaseUrl(SourceSpan where, string url) =>
        s_badBaseUrl.At(where, $"'{url}' is not an absolute http or https address.");

    public static Diagnostic BaseUrlBehindPath(SourceSpan where, string url) =>
        s_badBaseUrl.At(where, $"'{url}' goes on behind its path: no page can have an address below it.");

    public static Diagnostic CodeTwice(Located<string> code) =>
        s_localeTwice.At(code.Span, $"The code '{code.Value}' is that of another language already.");

    public static Diagnostic PathTwice(Located<string> path) =>
        s_localeTwice.At(path.Span, $"The path '{path.Value}' is that of another language already.");

    public static Diagnostic NoHome(string path) =>
        s_noHome.At(SourceSpan.FileStart(path), "The site has no home page: this file is missing.");

    public static Diagnostic SeriesTwice(Located<string> id) =>
        s_seriesTwice.At(id.Span, $"The series '{id.Value}' is declared above already.");

    public static Diagnostic ExampleRefused(Located<string> example) =>
        s_exampleRefused.At(example.Span, $"'{example.Value}' does not match the pattern of its series.");

    public static Diagnostic FooterTarget(SourceSpan where) =>
        s_footer.At(where, "A link of the footer leads to exactly one of `page`, `file` and `url`.");

    public static Diagnostic Sections(SourceSpan where, string otherPath, Message detail) =>
        s_sections.At(where, $"The sections differ from {otherPath}: {detail}.");

    /// <summary>Whether a problem is that a page or a section has no translation.</summary>
    public static bool IsMissing(Rule rule) => rule == s_missingPage || rule == s_sections;

    public static Diagnostic EntityTwice(SourceSpan where, string entity, string otherPath) =>
        s_entity.At(where, $"The page of '{entity}' is {otherPath} already.");

    /// <summary>One message for a language, whose file may have been begun only.</summary>
    public static Diagnostic MissingStrings(SourceSpan where, IReadOnlyList<string> keys, string language)
    {
        const int MostNamed = 4;
        if (keys.Count == 1)
        {
            return s_missingString.At(where, $"The string '{keys[0]}' has no text in '{language}'.");
        }

        var named = string.Join(", ", keys.Take(MostNamed));
        return s_missingString.At(where, keys.Count > MostNamed
            ? (Message)$"{keys.Count} strings have no text in '{language}': {named} and {keys.Count - MostNamed} more."
            : $"{keys.Count} strings have no text in '{language}': {named}.");
    }

    public static Diagnostic NoStrings(SourceSpan where, string language) =>
        s_locale.At(where, $"The theme has no interface strings in '{language}'.");
}
