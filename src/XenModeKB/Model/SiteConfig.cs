using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A group of the top navigation.</summary>
/// <param name="Folder">First segment of the keys of its pages: <c>modes</c>.</param>
/// <param name="Label">What the navigation shows.</param>
public sealed record NavigationGroup(string Folder, LocalizedText Label)
{
    /// <summary>Where the folder is named.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A work that the content adapts and credits on each page.</summary>
public sealed record Credit(LocalizedText Text, string? Url);

/// <summary>An old address for which no page of its own can speak.</summary>
/// <param name="From"><c>/en/old/</c>; or an anchor that is given up: <c>#old</c> on any page, <c>/en/page/#old</c> on one.</param>
/// <param name="To">The page that took its place: <c>/en/new/</c>; null for an anchor.</param>
public sealed record SiteRedirect(Located<string> From, Located<string>? To)
{
    /// <summary>
    /// Key of a folder, in place of one page: each of its pages leads on from <see cref="From"/> and the rest of its key. Null for one
    /// page.
    /// </summary>
    public Located<string>? Keys { get; init; }
}

/// <summary>What <c>input/site.yml</c> says.</summary>
public sealed record SiteConfig
{
    public required LocalizedText Title { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>Absolute, ends with '/', may carry a path.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The first is the source language.</summary>
    public required ImmutableArray<Locale> Locales { get; init; }

    /// <summary>Where the code of each language is written, by that code.</summary>
    public ImmutableSortedDictionary<string, SourceSpan> LocaleSpans { get; init; } =
        ImmutableSortedDictionary<string, SourceSpan>.Empty.WithComparers(StringComparer.Ordinal);

    public string? Repository { get; init; }

    public string Branch { get; init; } = "main";

    public string LicenceName { get; init; } = "";

    public string LicenceUrl { get; init; } = "";

    public Credit? Credit { get; init; }

    /// <summary>A claim or source checked longer ago than this many months is a warning.</summary>
    public int CheckedLimitMonths { get; init; } = 24;

    public ImmutableArray<NavigationGroup> Navigation { get; init; } = [];

    /// <summary>Series of numbers that sources may name, beyond those known everywhere.</summary>
    public ImmutableArray<IdentifierSeries> Identifiers { get; init; } = [];

    /// <summary>
    /// Names of files and folders directly in the output that others put there and that every new site keeps: <c>CNAME</c>.
    /// </summary>
    public ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>Whether pages have pictures that others show for a link to them.</summary>
    public bool Cards { get; init; } = true;

    /// <summary>Keys of pages, and of folders of pages, that are written in the source language alone.</summary>
    public ImmutableArray<Located<string>> SourceOnly { get; init; } = [];

    /// <summary>Columns of links at the foot of every page.</summary>
    public ImmutableArray<FooterColumn> Footer { get; init; } = [];

    /// <summary>What languages write in the addresses of folders and pages that have no file of their own to say it.</summary>
    public ImmutableArray<PageSlug> Addresses { get; init; } = [];

    /// <summary>Old addresses that lead to pages which no Markdown file makes.</summary>
    public ImmutableArray<SiteRedirect> Redirects { get; init; } = [];

    /// <summary>What of it is translated.</summary>
    public FileTexts Texts { get; init; } = new("", []);

    /// <summary>Where the file was read: for problems that concern the site as a whole.</summary>
    public required SourceSpan Span { get; init; }

    public Locale SourceLocale => Locales[0];

    /// <summary>Path part of the base URL, with slashes at both ends.</summary>
    public string BasePath => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";

    /// <summary>Where to report what concerns a language as a whole.</summary>
    public SourceSpan SpanOf(Locale locale) => LocaleSpans.GetValueOrDefault(locale.Code, Span);

    public Locale? Find(string code) => Locales.FirstOrDefault(locale => locale.Code == code);
}
