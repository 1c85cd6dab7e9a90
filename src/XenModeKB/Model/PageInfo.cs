using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>What the rest of the site knows of a page: everything but what is on it.</summary>
public record PageInfo
{
    /// <summary>Output route: <c>en/inits/runit/</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The same in all languages: <c>inits/runit</c>; empty for the home page. Pages of one key are translations.</summary>
    public required string Key { get; init; }

    public required Locale Locale { get; init; }

    public required string Title { get; init; }

    /// <summary>Language of the title when it is not the page's own; null when it is.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>
    /// What the window and search engines say, where several pages of the site have the title; the title when null.
    /// </summary>
    public string? HeadTitle { get; init; }

    /// <summary>Short title for navigation; the title when null.</summary>
    public string? NavTitle { get; init; }

    public PageLayout Layout { get; init; } = PageLayout.Page;

    /// <summary>Place among its siblings; then by title.</summary>
    public int Order { get; init; } = 1000;

    /// <summary>Whether the side navigation lists it. Chooser steps and pair comparisons are reached from their parent instead.</summary>
    public bool InNavigation { get; init; } = true;

    /// <summary>Whether search engines should index it.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>
    /// Whether links to it are shown with a picture of its own. Pages that nobody passes on have that of the home page.
    /// </summary>
    public bool HasCard { get; init; } = true;

    /// <summary>Where the page comes from: first line of the Markdown or YAML file.</summary>
    public required SourceSpan Origin { get; init; }

    /// <summary>Language of the text when it is not the page's own: a missing translation shows the source text.</summary>
    public Locale? ContentLocale { get; init; }

    /// <summary>Of a page that shows the text of another language: the file that would be its translation.</summary>
    public string? TranslationPath { get; init; }

    /// <summary>Whether that file is there, and makes no page because of its mistakes.</summary>
    public bool HasTranslationFile { get; init; }

    /// <summary>Old routes that lead here.</summary>
    public ImmutableArray<Located<string>> Redirects { get; init; } = [];
}
