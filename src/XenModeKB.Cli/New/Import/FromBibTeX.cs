using System.Collections.Frozen;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New.Import;

/// <summary>Entries of BibTeX and biblatex in the fields of the reference list.</summary>
internal static class FromBibTeX
{
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        ["article"] = "article",
        ["periodical"] = "article",
        ["suppperiodical"] = "article",
        ["book"] = "book",
        ["mvbook"] = "book",
        ["booklet"] = "book",
        ["collection"] = "book",
        ["proceedings"] = "book",
        ["inbook"] = "chapter",
        ["incollection"] = "chapter",
        ["bookinbook"] = "chapter",
        ["suppbook"] = "chapter",
        ["inproceedings"] = "paper",
        ["conference"] = "paper",
        ["inreference"] = "encyclopedia",
        ["phdthesis"] = "thesis",
        ["mastersthesis"] = "thesis",
        ["thesis"] = "thesis",
        ["techreport"] = "report",
        ["report"] = "report",
        ["manual"] = "manual",
        ["standard"] = "standard",
        ["software"] = "software",
        ["video"] = "video",
        ["movie"] = "video",
        ["image"] = "image",
        ["online"] = "webpage",
        ["www"] = "webpage",
        ["electronic"] = "webpage",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Fields there, and what they are called here; the first that is there counts.</summary>
    private static readonly (string From, string To)[] s_fields =
    [
        ("title", "title"), ("journal", "container"), ("journaltitle", "container"), ("booktitle", "container"), ("series", "series"),
        ("volume", "volume"), ("edition", "edition"), ("publisher", "publisher"), ("institution", "publisher"), ("school", "publisher"),
        ("organization", "publisher"), ("location", "place"), ("address", "place"), ("pages", "pages"), ("number", "issue"),
        ("issue", "issue"), ("version", "edition"), ("note", "note"),
    ];

    /// <summary>What programs and people keep there for themselves: nothing that a list of sources shows.</summary>
    private static readonly string[] s_private =
    [
        "abstract", "keywords", "keyword", "file", "timestamp", "owner", "bibsource", "biburl", "ids", "shorttitle", "key", "options",
        "annote", "annotation", "mendeley-groups", "adsurl", "adsnote", "bdsk-url-1", "date-added", "date-modified", "numpages",
    ];

    private static readonly FrozenSet<string> s_known = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. s_fields.Select(field => field.From), "author", "editor", "date", "year", "month", "day", "url", "urldate", "doi", "isbn",
            "issn", "langid", "language", "howpublished", .. s_private]);

    public static IEnumerable<ImportedSource> Read(string path, string text) => new BibTeXReader(path, text).Read().Select(Source);

    private static ImportedSource Source(BibTeXEntry entry)
    {
        var source = new ImportedSource(entry.Key, s_types.GetValueOrDefault(entry.Type, "webpage"));
        if (!s_types.ContainsKey(entry.Type) && entry.Type != "misc")
        {
            source.Remarks.Add($"@{entry.Type} has no type here");
        }

        foreach (var (from, to) in s_fields)
        {
            source.Set(to, Words(entry, from, source));
        }

        BibTeXNames.Read(entry.Fields.GetValueOrDefault("author", ""), source.Authors, source.Remarks);
        BibTeXNames.Read(entry.Fields.GetValueOrDefault("editor", ""), source.Editors, source.Remarks);
        source.Set("issued", Issued(entry));
        source.Set("accessed", Plain(entry, "urldate"));
        source.Set("url", Address(entry));
        source.Set("identifiers.doi", Doi(Plain(entry, "doi")));
        source.Set("identifiers.isbn", Plain(entry, "isbn"));
        source.Set("identifiers.issn", Plain(entry, "issn"));
        source.Set("language", Plain(entry, "langid") ?? Plain(entry, "language"));
        source.Remarks.AddRange(
            entry.Fields.Keys.Where(name => !s_known.Contains(name)).Select(name => (Message)$"the field {name} was left out"));
        return source;
    }

    /// <summary>An address can stand in <c>howpublished</c>, too, as it did before there was a field.</summary>
    private static string? Address(BibTeXEntry entry)
    {
        if (Plain(entry, "url") is { } url)
        {
            return url;
        }

        var published = entry.Fields.GetValueOrDefault("howpublished", "");
        var at = published.IndexOf("http", StringComparison.Ordinal);
        return at < 0 ? null : published[at..].Split('}', ' ', '"')[0].Replace("\\", "", StringComparison.Ordinal);
    }

    private static string? Issued(BibTeXEntry entry)
    {
        if (Plain(entry, "date") is { } date)
        {
            return date.Split('/')[0];
        }

        var year = Plain(entry, "year");
        var month = MonthOf(Plain(entry, "month"));
        return year is null || month is null ? year : $"{year}-{month}";
    }

    private static string? MonthOf(string? month)
    {
        var name = BibTeXReader.Months.FirstOrDefault(known => month?.StartsWith(known, StringComparison.OrdinalIgnoreCase) == true);
        if (name is not null)
        {
            return $"{BibTeXReader.Months.IndexOf(name) + 1:00}";
        }

        return int.TryParse(month, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? $"{number:00}"
            : null;
    }

    private static string? Doi(string? doi)
    {
        var at = doi?.IndexOf("10.", StringComparison.Ordinal) ?? -1;
        return at < 0 ? doi : doi![at..];
    }

    private static string? Words(BibTeXEntry entry, string field, ImportedSource source)
    {
        if (!entry.Fields.TryGetValue(field, out var tex))
        {
            return null;
        }

        var (words, unknown) = TexText.Of(tex);
        source.Remarks.AddRange(unknown.Select(command => (Message)$"the command {command} was left out of {field}"));
        return field == "pages" ? words.Replace('–', '-').Replace('—', '-') : words;
    }

    /// <summary>Addresses and numbers: nothing in them is markup but braces and a backslash before a sign.</summary>
    private static string? Plain(BibTeXEntry entry, string field) =>
        entry.Fields.TryGetValue(field, out var value)
            ? value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal).Trim()
            : null;
}
