using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>Problems of the reference list (KB50xx, from KB5010).</summary>
internal static class ReferenceRules
{
    private static readonly Rule s_duplicateKey = new(
        "KB5010", Severity.Error, "Source listed twice",
        "Keep one of the two entries: a key is unique across all files of input/references.");
    private static readonly Rule s_duplicateUrl = new(
        "KB5011", Severity.Error, "Address listed twice",
        "Cite the entry that is there already, or give the address of the other document.");
    private static readonly Rule s_sameWork = new(
        "KB5012", Severity.Warning, "Same title and author as another source",
        "If they are the same work, keep one entry; if not, make the titles tell them apart.");
    private static readonly Rule s_missingForType = new(
        "KB5013", Severity.Error, "Field that this type of source needs", "Add the field, or choose the type that fits.");
    private static readonly Rule s_forbiddenForType = new(
        "KB5014", Severity.Error, "Field that this type of source does not have", "Remove the field, or choose the type that has it.");
    private static readonly Rule s_order = new(
        "KB5015", Severity.Warning, "Keys out of order", "Sort the entries of a file by key, so that everybody looks in the same place.");
    private static readonly Rule s_author = new(
        "KB5016", Severity.Error, "Author without a usable name",
        "Write `family` (and `given`) for a person, or `literal` for a name that is not split.");
    private static readonly Rule s_language = new(
        "KB5017", Severity.Error, "Language tag of the wrong form", "Use a BCP 47 tag: `en`, `pt-BR`.");
    private static readonly Rule s_licence = new(
        "KB5018", Severity.Error, "Licence that is not an SPDX id", "Use an id of the SPDX list: `CC-BY-SA-4.0`, `GPL-2.0-only`.");
    private static readonly Rule s_errorTitle = new(
        "KB5020", Severity.Error, "Title of an error page", "Write the title of the source, not of the page that the server sent instead.");
    private static readonly Rule s_invisible = new(
        "KB5021", Severity.Error, "Invisible character", "Delete the character; it often comes with text that was copied.");
    private static readonly Rule s_pages = new(
        "KB5022", Severity.Error, "Page prefix inside pages", "Write the numbers alone: the label is added in the reader's language.");
    private static readonly Rule s_url = new(
        "KB5030", Severity.Error, "Address that is not a URL",
        "Write an absolute http or https URL; encode spaces and other special characters with %XX.");
    private static readonly Rule s_https = new(
        "KB5031", Severity.Warning, "Address without https",
        "Look at it over https and add that address as `current_url`, or change the address.");
    private static readonly Rule s_currentSame = new(
        "KB5032", Severity.Error, "Current address equal to the address", "Remove `current_url`: it is for sources that moved.");
    private static readonly Rule s_archiveDateMissing = new(
        "KB5033", Severity.Error, "Archived copy without its date", "Add `archive_date`, the day of the capture.");
    private static readonly Rule s_archiveUrlMissing = new(
        "KB5034", Severity.Error, "Date of an archived copy without the copy", "Add `archive_url`, or remove the date.");
    private static readonly Rule s_archiveStamp = new(
        "KB5035", Severity.Error, "Archive address without a valid time stamp",
        "Copy the address of one capture: it holds 14 digits (YYYYMMDDhhmmss).");
    private static readonly Rule s_archiveMismatch = new(
        "KB5036", Severity.Error, "Archive date that differs from the time stamp", "Write the day that the archive's address holds.");
    private static readonly Rule s_archiveOther = new(
        "KB5037", Severity.Error, "Archived copy of another address", "Use a capture of this entry's `url` or `current_url`.");
    private static readonly Rule s_gone = new(
        "KB5038", Severity.Error, "Dead or moved source that leads nowhere", "Add `archive_url` with `archive_date`, or `current_url`.");
    private static readonly Rule s_accessedNoUrl = new(
        "KB5039", Severity.Error, "Access date without an address", "Add `url`, or remove `accessed`.");
    private static readonly Rule s_date = new(
        "KB5040", Severity.Error, "Date of the wrong form", "Write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists.");
    private static readonly Rule s_future = new("KB5041", Severity.Error, "Date in the future", "Correct the date.");
    private static readonly Rule s_accessedEarly = new(
        "KB5042", Severity.Error, "Accessed before it was issued", "Correct one of the two dates.");
    private static readonly Rule s_old = new(
        "KB5043", Severity.Warning, "Source not checked for a long time", "Look at the source again and set `checked` to that day.");
    private static readonly Rule s_isbn = new(
        "KB5050", Severity.Error, "Invalid ISBN", "Copy the ISBN again: it has 10 or 13 digits, and the last one is a check digit.");
    private static readonly Rule s_doi = new(
        "KB5051", Severity.Error, "DOI of the wrong form", "Write the DOI alone: `10.1145/945445.945462`.");
    private static readonly Rule s_cve = new(
        "KB5052", Severity.Error, "CVE of the wrong form", "Write `CVE-YYYY-NNNN` with four digits or more at the end.");
    private static readonly Rule s_series = new(
        "KB5053", Severity.Error, "Number that does not fit its series",
        "Write it in the form that `identifiers` in input/site.yml declares.");
    private static readonly Rule s_commit = new(
        "KB5054", Severity.Error, "Commit of the wrong form", "Write 7 to 40 hexadecimal digits in lower case.");
    private static readonly Rule s_issn = new(
        "KB5055", Severity.Error, "Invalid ISSN", "Copy the ISSN again: `NNNN-NNNN`; the last digit (or X) is a check digit.");
    private static readonly Rule s_knownSeries = new(
        "KB5056", Severity.Error, "Series named like an identifier that every site has",
        "Give the series another id, or remove it from input/site.yml.");

    public static Diagnostic DuplicateKey(Located<string> key, SourceSpan first) =>
        s_duplicateKey.At(key.Span, $"The source '{key.Value}' is already listed in {first}.");

    public static Diagnostic DuplicateUrl(Located<string> url, Reference first, SourceSpan there) =>
        s_duplicateUrl.At(url.Span, $"'{first.Key.Value}' already has this address, in {there}.");

    public static Diagnostic SameWork(Reference second, Reference first) =>
        s_sameWork.At(second.Title.Span, $"'{first.Key.Value}' has the same title and author, in {first.Title.Span}.");

    public static Diagnostic MissingForType(Located<string> key, string type, string field) =>
        s_missingForType.At(key.Span, $"A source of type '{type}' needs '{field}'.");

    public static Diagnostic ForbiddenForType(SourceSpan where, string type, string field, IEnumerable<string> types) =>
        s_forbiddenForType.At(where, $"A source of type '{type}' has no '{field}'; these types have: {string.Join(", ", types)}.");

    public static Diagnostic Order(Located<string> key, string before) =>
        s_order.At(key.Span, $"'{key.Value}' comes before '{before}' in the alphabet.");

    public static Diagnostic AuthorForm(SourceSpan where, Message problem) => s_author.At(where, problem);

    public static Diagnostic Language(Located<string> tag) => s_language.At(tag.Span, $"'{tag.Value}' is not a language tag.");

    public static Diagnostic Licence(Located<string> id) => s_licence.At(id.Span, $"'{id.Value}' is not the id of a licence.");

    public static Diagnostic ErrorTitle(Located<string> title, string phrase) =>
        s_errorTitle.At(title.Span, $"'{phrase}' is what a server says, not the title of a source.");

    public static Diagnostic Invisible(SourceSpan where, string field, Message character, int position) =>
        s_invisible.At(where, $"Character {position} of '{field}' is invisible: {character}.");

    public static Diagnostic Pages(Located<string> pages, string numbers) =>
        s_pages.At(pages.Span, $"'pages' holds numbers only. Did you mean '{numbers}'?");

    public static Diagnostic Url(SourceSpan where, string field, Message problem, string? meant) =>
        s_url.At(where, $"'{field}' is not a URL: {problem}.{Suggest.DidYouMean(meant)}");

    public static Diagnostic Https(Located<string> url, string otherKey) =>
        s_https.At(url.Span, $"The entry '{otherKey}' reaches this host by https. Did you mean 'https{url.Value["http".Length..]}'?");

    public static Diagnostic CurrentSame(Located<string> url) => s_currentSame.At(url.Span, "'current_url' is the same as 'url'.");

    public static Diagnostic ArchiveDateMissing(SourceSpan where, string? day)
    {
        var meant = day is null ? null : $"archive_date: \"{day}\"";
        return s_archiveDateMissing.At(where, $"'archive_url' needs 'archive_date'.{Suggest.DidYouMean(meant)}");
    }

    public static Diagnostic ArchiveUrlMissing(SourceSpan where) => s_archiveUrlMissing.At(where, "'archive_date' needs 'archive_url'.");

    public static Diagnostic ArchiveStamp(SourceSpan where, Message problem) =>
        s_archiveStamp.At(where, $"'archive_url' does not name a capture: {problem}.");

    public static Diagnostic ArchiveMismatch(SourceSpan where, string day) =>
        s_archiveMismatch.At(where, $"The archive's address names another day. Did you mean '{day}'?");

    public static Diagnostic ArchiveOther(SourceSpan where, string captured) =>
        s_archiveOther.At(where, $"This is a capture of '{captured}'.");

    public static Diagnostic Gone(Located<string> status)
    {
        return s_gone.At(status.Span, status.Value == "moved"
            ? (Message)$"A source that is '{status.Value}' needs 'current_url' or 'archive_url'."
            : $"A source that is '{status.Value}' needs 'archive_url' or 'current_url'.");
    }

    public static Diagnostic AccessedNoUrl(SourceSpan where) =>
        s_accessedNoUrl.At(where, "'accessed' is the day on which someone read the address, and there is none.");

    public static Diagnostic Date(Located<string> date, string field) => s_date.At(date.Span, $"'{field}' can't be '{date.Value}'.");

    public static Diagnostic Future(DateField date) =>
        s_future.At(date.Span, $"'{date.Name}' is {date.Date.ToString()}, which is in the future.");

    public static Diagnostic AccessedEarly(DateField accessed, DateField issued) =>
        s_accessedEarly.At(accessed.Span, $"Accessed {accessed.Date.ToString()}, but issued {issued.Date.ToString()}.");

    public static Diagnostic Old(DateField looked, int months) =>
        s_old.At(looked.Span, $"This was last checked on {looked.Date.ToString()}, more than {months} months ago.");

    public static Diagnostic Isbn(Identifier isbn, Message problem) => s_isbn.At(isbn.Span, $"'{isbn.Value}' is not an ISBN: {problem}.");

    public static Diagnostic Issn(Identifier issn) => s_issn.At(issn.Span, $"'{issn.Value}' is not an ISSN.");

    public static Diagnostic Doi(Identifier doi, string? meant) =>
        s_doi.At(doi.Span, $"'{doi.Value}' is not a DOI.{Suggest.DidYouMean(meant)}");

    public static Diagnostic Cve(Identifier cve, string? meant) =>
        s_cve.At(cve.Span, $"'{cve.Value}' is not a CVE number.{Suggest.DidYouMean(meant)}");

    public static Diagnostic Series(Identifier identifier, IdentifierSeries series, string? meant) =>
        s_series.At(
            identifier.Span,
            $"'{identifier.Value}' is not a number of the series '{identifier.Scheme}', such as {series.Example}."
                + $"{Suggest.DidYouMean(meant)}");

    public static Diagnostic KnownSeries(Located<string> id) =>
        s_knownSeries.At(id.Span, $"'{id.Value}' is an identifier that every site has.");

    public static Diagnostic Commit(Identifier commit) => s_commit.At(commit.Span, $"'{commit.Value}' is not the hash of a commit.");
}
