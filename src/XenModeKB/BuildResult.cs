using System.Collections.Immutable;
using XenModeKB.Links;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Pipelines;
using XenModeKB.References;

namespace XenModeKB;

/// <summary>What a build is asked to do.</summary>
/// <param name="Root">Absolute path of the folder that holds input/.</param>
/// <param name="ToolTheme">Absolute path of the theme folder that travels with the tool (styles, scripts, strings).</param>
/// <param name="Today">Decides diagnostics ("in the future", "checked too long ago"), never bytes.</param>
/// <param name="BaseUrl">Overrides the base URL of input/site.yml; null keeps it.</param>
/// <param name="Jobs">Documents at once; all processors when null.</param>
internal sealed record BuildOptions(string Root, string ToolTheme, DateOnly Today, string? BaseUrl = null, int? Jobs = null)
{
    /// <summary>What the last published site had, which this one must keep; null when nobody asks.</summary>
    public PublishedManifest? Published { get; init; }

    /// <summary>Whether everything is read and compared, and no site is made of it.</summary>
    public bool StopsAfterProcess { get; init; }

    /// <summary>Whether nobody keeps the files: pictures are named then, and not drawn.</summary>
    public bool OnlyChecks { get; init; }

    /// <summary>
    /// Takes each file as soon as it is made; the files of the result have no content then. Null for a site that is kept in memory.
    /// </summary>
    public IFileReceiver? Receiver { get; init; }

    /// <summary>Who looks at pages while they are made anew; null for nobody.</summary>
    public IOnlooker? Onlooker { get; init; }
}

/// <summary>Numbers for the closing lines of a build.</summary>
/// <param name="PagesByLocale">Pages per language, by locale code.</param>
/// <param name="Links">Links of the finished site that were checked.</param>
/// <param name="Claims">Claims of the dataset, and how many of them cite a source.</param>
internal sealed record BuildSummary(ImmutableSortedDictionary<string, int> PagesByLocale, int Links, (int Total, int Cited) Claims)
{
    /// <summary>How well pages and sources are covered; null when the build did not come so far.</summary>
    public SourceCoverage? Coverage { get; init; }

    /// <summary>How the translations stand; null when the build did not come so far.</summary>
    public DriftReport? Drift { get; init; }

    public static BuildSummary Of(SiteParts parts, ImmutableArray<WrittenFile> files, int links, ImmutableArray<CitationUse> uses)
    {
        var read = parts.Input;
        var pages = read.Config.Locales.ToImmutableSortedDictionary(
            locale => locale.Code,
            locale => files.Count(file => file.Output.Scan.Redirect is null && IsPage(file.File.Path, locale)),
            StringComparer.Ordinal);
        return new(pages, links, read.Dataset.Provenance)
        {
            Coverage = SourceCoverage.Of(read.References, uses, read.Pages.Claims, parts.Site),
            Drift = read.Drift,
        };
    }

    private static bool IsPage(string path, Locale locale) =>
        path.StartsWith(locale.Path + "/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal);

    public static BuildSummary Empty { get; } = new(ImmutableSortedDictionary<string, int>.Empty, 0, (0, 0));
}

/// <summary>A finished build: everything that is wrong, and the files of the site (empty when there are errors).</summary>
internal sealed record BuildResult(IReadOnlyList<Diagnostic> Diagnostics, BuildSummary Summary, ImmutableArray<OutputFile> Files)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
