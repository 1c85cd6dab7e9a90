using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>
/// Checks the links of any folder or file of HTML. 1. find each path's site root; 2. list the files; 3. read and scan, in parallel;
/// 4. judge, in parallel; 5. what only the whole tells; 6. suggestions and places.
/// </summary>
internal static class LinkCheck
{
    private const int ManyFiles = 10_000;

    /// <summary>What is wrong with the options, or null.</summary>
    public static Message? UsageProblem(LinkCheckOptions options)
    {
        var named = options.SiteRoot is null ? options.Paths : [.. options.Paths, options.SiteRoot];
        if (named.FirstOrDefault(path => !Path.Exists(options.Full(path))) is { } missing)
        {
            return $"'{missing}' does not exist.";
        }

        if (options.SiteRoot is { } folder
            && options.Paths.FirstOrDefault(path => RelativeTo(options, folder, path) is null) is { } stranger)
        {
            return $"'{stranger}' is not in the site root '{folder}'.";
        }

        if (SiteAddress.From(options.BaseUrl) is null)
        {
            return $"'{options.BaseUrl}' is not an http(s) address.";
        }

        try
        {
            IgnorePatterns.From([.. options.Ignore, .. options.AllowMissing, .. options.IgnoreFiles]);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"A pattern can't be read: {e.Message}";
        }
    }

    /// <summary>Checks everything the options name. They must have no <see cref="UsageProblem"/>.</summary>
    public static LinkReport Run(LinkCheckOptions options, CancellationToken cancellation = default)
    {
        var patterns = new Patterns(
            IgnorePatterns.From(options.Ignore),
            IgnorePatterns.From(options.IgnoreFiles),
            IgnorePatterns.From(options.AllowMissing));
        var report = LinkReport.Empty;
        foreach (var site in options.Paths.Distinct().GroupBy(path => options.SiteRoot ?? RootOf(options, path)))
        {
            report = report.With(RunSite(site.Key, [.. site], options, patterns, cancellation));
        }

        var where = SourceSpan.FileStart(options.SiteRoot ?? (options.Paths.Count > 0 ? options.Paths[0] : "."));
        var unused = patterns.Unused.Select(unused => (unused.Pattern, Diagnostic: LinkRules.UnusedPattern.At(where, unused.Message)));
        return report.With(new([.. unused.Select(unused => new LinkProblem(unused.Diagnostic, unused.Pattern, "", ""))], 0, 0, 0));
    }

    private static LinkReport RunSite(
        string root,
        string[] paths,
        LinkCheckOptions options,
        Patterns patterns,
        CancellationToken cancellation)
    {
        var folder = options.Full(root);
        var all = ReadFolder.List(folder);
        var parts = paths.Select(path => RelativeTo(options, root, path)!).ToArray();
        var wanted = all.Where(path => ScanFile.HasLinks(path) && parts.Any(part => IsIn(path, part)) && !patterns.Files.Match(path))
            .ToArray();

        // Each thread keeps buffers as large as the files that it has read, so there are no more than can run.
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Jobs ?? Environment.ProcessorCount,
            CancellationToken = cancellation,
        };

        var judged = Judge(folder, all, wanted, options, patterns, parallel);
        GiveBack(wanted.Length);
        return Report(root, judged) with
        {
            PathsWithoutPages = [.. paths.Where((_, i) => !all.Any(file => ScanFile.HasLinks(file) && IsIn(file, parts[i])))],
        };
    }

    /// <summary>
    /// Steps 3 to 5. What the scan holds is free when this returns: a large site has millions of links, and a report of its own.
    /// </summary>
    private static Judged Judge(
        string folder, string[] all, string[] wanted, LinkCheckOptions options, Patterns patterns, ParallelOptions parallel)
    {
        var files = new ScannedFile[wanted.Length];
        Parallel.For(0, files.Length, parallel, i => files[i] = ReadFolder.Read(folder, wanted[i]));
        GiveBack(files.Length);

        var site = SiteAddress.From(BaseUrl(options, folder), options.TestPort) ?? SiteAddress.From(null, options.TestPort)!;
        var map = Map(folder, all, files, options);
        var settings = new CheckSettings(site, patterns.Links, patterns.Missing, options.KeepExternals);
        var found = CheckFiles.Check(files, map, settings, parallel);
        return new(found, files.Length, files.Sum(file => file.Links.Length), Gone(map, options));
    }

    /// <summary>
    /// Collects what the last step has left, before the next one grows. The collector would let both stand side by side: with 2.5 million
    /// links that are 600 MB in place of 470, and each call takes a tenth of a second.
    /// </summary>
    private static void GiveBack(int files)
    {
        if (files >= ManyFiles)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static LinkReport Gone(SiteMap map, LinkCheckOptions options) => options.Against is not { } published
        ? LinkReport.Empty
        : new([.. GoneFiles.Compare(published, map).Select(gone => new LinkProblem(gone, "", "", ""))], 0, 0, 0);

    private static SiteMap Map(string folder, string[] all, ScannedFile[] files, LinkCheckOptions options)
    {
        var read = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var entries = all.Select(path => new SiteFile(path, () => read.GetValueOrDefault(path) ?? Unwanted(path)));
        return new([.. entries], new(options.IndexNames, options.PrettyUrls));

        // A file that is not checked itself may still be what a link leads to.
        ScannedFile? Unwanted(string path) => ScanFile.HasLinks(path) ? ReadFolder.Read(folder, path) : null;
    }

    private static LinkReport Report(string root, Judged judged)
    {
        var prefix = Shown(root);
        var problems = judged.Found.Findings
            .Select(finding => Problem(finding, prefix))
            .OrderBy(problem => problem.Diagnostic)
            .ToList();
        return new LinkReport(
            problems,
            judged.Files,
            judged.Links,
            problems.Count(problem => LinkRules.IsBroken(problem.Diagnostic.Rule)))
        {
            Externals = [.. judged.Found.Externals.Select(use => External(use, prefix))],
        }.With(judged.Gone);
    }

    private static LinkProblem Problem(Finding finding, string prefix)
    {
        var diagnostic = finding.Rule.At(Span(prefix, finding.Path, finding.Place), finding.Message);
        return new(diagnostic, finding.Value, finding.Element, finding.Attribute);
    }

    private static ExternalLink External(ExternalUse use, string prefix) =>
        new(use.Address, Span(prefix, use.Path, use.Link.Place), use.Link.Value, use.Link.Element, use.Link.Attribute);

    /// <summary>A file has one path, however many findings are in it.</summary>
    private static SourceSpan Span(string prefix, string path, Place place) =>
        new(SharedText.Of(prefix + path), place.Line, place.Column, place.EndLine, place.EndColumn);

    /// <summary>What stands before a path of the site so that it can be opened from here.</summary>
    private static string Shown(string root)
    {
        var shown = Path.TrimEndingDirectorySeparator(root.Replace(Path.DirectorySeparatorChar, '/'));
        shown = shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : shown;
        if (shown is "." or "")
        {
            return "";
        }

        return shown.EndsWith('/') ? shown : shown + "/";
    }

    /// <summary>Where a folder is served: as the user says, else as the site itself does.</summary>
    public static string? BaseUrl(LinkCheckOptions options, string folder) =>
        options.BaseUrl ?? PublishedManifest.BaseIn(ReadFolder.Start(folder, PublishedManifest.Path, 4096));

    /// <summary>Full paths of the folders that are served as '/'.</summary>
    public static IEnumerable<string> Roots(LinkCheckOptions options) =>
        options.Paths.Select(path => options.Full(options.SiteRoot ?? RootOf(options, path))).Distinct();

    private static string RootOf(LinkCheckOptions options, string path)
    {
        var folder = Directory.Exists(options.Full(path)) ? path : Path.GetDirectoryName(path);
        return folder is { Length: > 0 } ? folder : ".";
    }

    /// <summary>The path inside the root, with '/', empty for the root itself; null when it is elsewhere.</summary>
    private static string? RelativeTo(LinkCheckOptions options, string root, string path)
    {
        var relative = Path.GetRelativePath(options.Full(root), options.Full(path)).Replace(Path.DirectorySeparatorChar, '/');
        if (relative is ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            return null;
        }

        return relative == "." ? "" : relative;
    }

    private static bool IsIn(string path, string part) =>
        part.Length == 0 || path == part
            || (path.Length > part.Length && path[part.Length] == '/' && path.StartsWith(part, StringComparison.Ordinal));

    private sealed record Judged(LinkFindings Found, int Files, int Links, LinkReport Gone);

    /// <summary>What a run leaves out.</summary>
    private sealed record Patterns(IgnorePatterns Links, IgnorePatterns Files, IgnorePatterns Missing)
    {
        public IEnumerable<(string Pattern, Message Message)> Unused =>
        [
            .. Links.Unused.Select(pattern => Told(pattern, $"The ignore pattern '{pattern}' matches no link.")),
            .. Files.Unused.Select(pattern => Told(pattern, $"The pattern '{pattern}' of files to ignore matches no file.")),
            .. Missing.Unused.Select(pattern => Told(pattern, $"The pattern '{pattern}' of what may be missing matches nothing missing.")),
        ];

        private static (string Pattern, Message Message) Told(string pattern, Message message) => (pattern, message);
    }
}
