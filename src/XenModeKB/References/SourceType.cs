using System.Collections.Immutable;

namespace XenModeKB.References;

/// <summary>A kind of source: which fields it needs and takes, and what the export formats call it.</summary>
/// <param name="Name">Value of <c>type</c>.</param>
/// <param name="Csl">Type in CSL-JSON.</param>
/// <param name="BibTeX">Entry type.</param>
/// <param name="Ris">Type code.</param>
/// <param name="SchemaOrg">Type in JSON-LD.</param>
/// <param name="Required">Fields, beyond those that every source needs.</param>
/// <param name="Extra">Fields that only some types take, this one among them.</param>
internal sealed record SourceType(
    string Name, string Csl, string BibTeX, string Ris, string SchemaOrg, ImmutableArray<string> Required, ImmutableArray<string> Extra)
{
    /// <summary>Stands for every series that the site declares: they number what a CVE could number, too.</summary>
    public const string Series = "identifiers.cve";

    /// <summary>Fields that not every type takes.</summary>
    public static ImmutableArray<string> Special { get; } =
        [
            "container", "series", "volume", "issue", "edition", "editors", "pages",
            "identifiers.commit", "identifiers.cve", "identifiers.doi", "identifiers.isbn", "identifiers.issn",
        ];

    public static ImmutableArray<SourceType> All { get; } =
    [
        new("advisory", "report", "techreport", "RPRT", "Report", ["url"], ["identifiers.cve"]),
        new("article", "article-journal", "article", "JOUR", "ScholarlyArticle",
            ["authors"], ["container", "volume", "issue", "pages", "identifiers.doi", "identifiers.issn"]),
        new("blog", "post-weblog", "online", "BLOG", "BlogPosting", ["url"], ["identifiers.cve"]),
        new("book", "book", "book", "BOOK", "Book",
            ["publisher"], ["series", "volume", "edition", "editors", "pages", "identifiers.doi", "identifiers.isbn"]),
        new("chapter", "chapter", "incollection", "CHAP", "Chapter",
            ["authors", "container"],
            ["container", "series", "volume", "edition", "editors", "pages", "identifiers.doi", "identifiers.isbn"]),
        new("commit", "software", "software", "COMP", "SoftwareSourceCode",
            ["url", "identifiers.commit"], ["identifiers.commit", "identifiers.cve"]),
        new("encyclopedia", "entry-encyclopedia", "inreference", "ENCYC", "Article",
            ["url"], ["container", "volume", "edition", "editors", "pages"]),
        new("image", "graphic", "misc", "ART", "ImageObject", ["url"], []),
        new("mail", "personal_communication", "online", "ICOMM", "EmailMessage", ["url"], ["identifiers.cve"]),
        new("manual", "document", "manual", "GEN", "TechArticle",
            ["url"], ["edition", "pages", "identifiers.commit", "identifiers.doi", "identifiers.isbn"]),
        new("news", "article-newspaper", "article", "NEWS", "NewsArticle", ["url"], ["container", "pages", "identifiers.cve"]),
        new("paper", "paper-conference", "inproceedings", "CPAPER", "ScholarlyArticle",
            ["authors", "container"],
            ["container", "series", "volume", "editors", "pages", "identifiers.doi", "identifiers.isbn", "identifiers.issn"]),
        new("report", "report", "techreport", "RPRT", "Report",
            ["url"], ["series", "issue", "edition", "pages", "identifiers.doi", "identifiers.isbn"]),
        new("slides", "speech", "misc", "SLIDE", "PresentationDigitalDocument", ["url"], ["pages", "identifiers.doi"]),
        new("software", "software", "software", "COMP", "SoftwareSourceCode", ["url"], ["identifiers.commit", "identifiers.doi"]),
        new("standard", "standard", "standard", "STAND", "CreativeWork",
            ["url"], ["series", "issue", "edition", "pages", "identifiers.doi", "identifiers.isbn"]),
        new("thesis", "thesis", "phdthesis", "THES", "Thesis",
            ["authors", "publisher"], ["pages", "identifiers.doi", "identifiers.isbn"]),
        new("thread", "post", "online", "ICOMM", "DiscussionForumPosting", ["url"], ["identifiers.cve"]),
        new("video", "motion_picture", "misc", "VIDEO", "VideoObject", ["url"], ["identifiers.doi"]),
        new("webpage", "webpage", "online", "ELEC", "WebPage", ["url"], ["identifiers.cve", "identifiers.doi"]),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(type => type.Name)];

    public static SourceType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    public bool Takes(string field) => !Special.Contains(field) || Extra.Contains(field);

    /// <summary>The types that take a special field, for messages.</summary>
    public static IEnumerable<string> ThatTake(string field) => All.Where(type => type.Takes(field)).Select(type => type.Name);
}
