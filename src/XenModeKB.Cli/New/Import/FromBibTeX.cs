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
        ("journal", "container"), ("journaltitle", "container"), ("booktitle", "container"), ("series", "series"),
        ("volume", "volume"), ("edition", "edition"), ("publisher", "publisher"), ("institution", "publisher"), ("school", "publisher"),
        ("organization", "publisher"), ("location", "place"), ("address", "place"), ("pages", "pages"), ("number", "issue"),
        ("issue", "issue"), ("version", "edition"), ("note", "note"),
    ];

    /// <summary>What programs and people keep there for themselves: nothing that a list of sources shows.</summary>
    private static readonly string[] s_private =
    [
        "abstract", "keywords", "keyword", "file", "timestamp", "owner", "bibsource", "biburl", "ids", "shorttitle", "key", "options",
        "annote", "annotation", "mendeley-groups", "adsurl", "adsnote", "bdsk-url-1", "date-added", "date-modified", "numpages",
        "sortkey", "sortname", "sorttitle", "sortyear", "presort", "label", "shorthand", "shortauthor", "shortjournal", "entrysubtype",
        "gender", "indextitle", "langidopts", "execute", "acmid", "ee", "rating", "readstatus", "groups", "creationdate",
        "modificationdate",
    ];

    /// <summary>A title can have parts of its own, and so can that of what it appeared in.</summary>
    private static readonly (string Title, string Subtitle, string Addon)[] s_titles =
    [
        ("title", "subtitle", "titleaddon"), ("journal", "journalsubtitle", "journaltitleaddon"),
        ("journaltitle", "journalsubtitle", "journaltitleaddon"), ("booktitle", "booksubtitle", "booktitleaddon"),
    ];

    private static readonly FrozenSet<string> s_known = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. s_fields.Select(field => field.From), "author", "editor", "date", "year", "month", "day", "url", "urldate", "doi", "isbn",
            "issn", "langid", "language", "howpublished", "crossref", "xdata", "eprint", "archiveprefix", "eprinttype", "primaryclass",
            "eprintclass", .. s_titles.SelectMany(title => new[] { title.Title, title.Subtitle, title.Addon }), .. s_private]);

    public static IEnumerable<ImportedSource> Read(string path, string text) =>
        Inherited.In(new BibTeXReader(path, text).Read()).Select(Source);

    private static ImportedSource Source(BibTeXEntry entry)
    {
        var source = new ImportedSource(entry.Key, s_types.GetValueOrDefault(entry.Type, "webpage"));
        if (!s_types.ContainsKey(entry.Type) && entry.Type != "misc")
        {
            source.Remarks.Add($"@{entry.Type} has no type here");
        }

        source.Remarks.AddRange(entry.Remarks);
        source.Set("title", Words(entry, "title", source));
        foreach (var (from, to) in s_fields)
        {
            source.Set(to, Words(entry, from, source), from);
        }

        BibTeXNames.Read(entry.Fields.GetValueOrDefault("author", ""), source.Authors, source.Remarks);
        BibTeXNames.Read(entry.Fields.GetValueOrDefault("editor", ""), source.Editors, source.Remarks);
        Dates(entry, source);
        source.Set("url", Address(entry, source));
        source.Set("identifiers.doi", Doi(Plain(entry, "doi")));
        source.Set("identifiers.isbn", Plain(entry, "isbn"));
        source.Set("identifiers.issn", Plain(entry, "issn"));
        source.Set("language", Plain(entry, "langid") ?? Plain(entry, "language"));
        source.Remarks.AddRange(
            entry.Fields.Where(field => !s_known.Contains(field.Key) && !string.IsNullOrWhiteSpace(field.Value))
                .Select(field => (Message)$"the field {field.Key} was left out"));
        source.Private.AddRange(
            entry.Fields.Where(field => s_private.Contains(field.Key) && field.Value.Length > 0).Select(field => field.Key));
        return source;
    }

    private static void Dates(BibTeXEntry entry, ImportedSource source)
    {
        var remarks = source.Remarks;
        source.Set(
            "issued",
            BibTeXDates.Of(Plain(entry, "date"), Plain(entry, "year"), Plain(entry, "month"), Plain(entry, "day"), "date", remarks));
        source.Set("accessed", BibTeXDates.Of(Plain(entry, "urldate"), null, null, null, "urldate", remarks));
    }

    /// <summary>
    /// An address can also be the number of a preprint, or stand in <c>howpublished</c>, as it did before there was a field.
    /// </summary>
    private static string? Address(BibTeXEntry entry, ImportedSource source)
    {
        var published = entry.Fields.GetValueOrDefault("howpublished", "");
        var at = published.IndexOf("http", StringComparison.Ordinal);
        var inside = at < 0 ? null : published[at..].Split('}', ' ', '"')[0].Replace("\\", "", StringComparison.Ordinal);
        var around = at < 0 ? published : published.Replace(inside!, "", StringComparison.Ordinal);
        around = around.Replace("\\url", "", StringComparison.Ordinal);
        if (around.Any(char.IsLetterOrDigit))
        {
            source.Remarks.Add($"howpublished '{TexText.Of(published).Words}' was left out");
        }

        var preprint = Preprint(entry, source);
        return Plain(entry, "url") ?? preprint ?? inside;
    }

    /// <summary>Where an archive of preprints has it; a number of an archive that is not known is told.</summary>
    private static string? Preprint(BibTeXEntry entry, ImportedSource source)
    {
        if (Plain(entry, "eprint") is not { Length: > 0 } number)
        {
            return null;
        }

        var archive = Plain(entry, "eprinttype") ?? Plain(entry, "archiveprefix") ?? "arXiv";
        var address = archive.ToLowerInvariant() switch
        {
            "arxiv" => $"https://arxiv.org/abs/{number.Replace("arXiv:", "", StringComparison.OrdinalIgnoreCase)}",
            "pubmed" => $"https://pubmed.ncbi.nlm.nih.gov/{number}/",
            "jstor" => $"https://www.jstor.org/stable/{number}",
            "hdl" => $"https://hdl.handle.net/{number}",
            _ => null,
        };
        if (address is null || Plain(entry, "url") is { } url && !url.Contains(number, StringComparison.Ordinal))
        {
            source.Remarks.Add($"eprint '{number}' ({archive}) was left out");
        }

        return address;
    }

    private static string? Doi(string? doi)
    {
        var at = doi?.IndexOf("10.", StringComparison.Ordinal) ?? -1;
        return at < 0 ? doi : doi![at..];
    }

    private static string? Words(BibTeXEntry entry, string field, ImportedSource source)
    {
        if (!entry.Fields.ContainsKey(field))
        {
            return null;
        }

        var (_, subtitle, addon) = s_titles.FirstOrDefault(title => title.Title == field);
        var words = Text(entry, field, source);
        words += Text(entry, subtitle, source) is { Length: > 0 } second ? $": {second}" : "";
        words += Text(entry, addon, source) is { Length: > 0 } third ? $". {third}" : "";
        return field == "pages" ? words.Replace('–', '-').Replace('—', '-') : words;
    }

    private static string? Text(BibTeXEntry entry, string? field, ImportedSource source)
    {
        if (field is null || !entry.Fields.TryGetValue(field, out var tex))
        {
            return null;
        }

        var (words, unknown) = TexText.Of(tex);
        source.Remarks.AddRange(unknown.Select(command => (Message)$"the command {command} was left out of {field}"));
        return words;
    }

    /// <summary>Addresses and numbers: nothing in them is markup but braces and a backslash before a sign.</summary>
    private static string? Plain(BibTeXEntry entry, string field) =>
        entry.Fields.TryGetValue(field, out var value)
            ? value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal).Trim()
            : null;
}
