namespace XenModeKB.Links;

/// <summary>What to check in which folder, and how that folder is served.</summary>
internal sealed record LinkCheckOptions
{
    /// <summary>Folders and files, as the user wrote them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>What relative paths are relative to.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The folder that is served as "/"; null for each path's own folder.</summary>
    public string? SiteRoot { get; init; }

    /// <summary>Address of the site root; links to it are internal. Null when it is not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Addresses that are not judged; see <see cref="IgnorePatterns"/>.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Files that are not checked, by path in the site.</summary>
    public IReadOnlyList<string> IgnoreFiles { get; init; } = [];

    /// <summary>Targets that may be missing: <c>/api/*</c>, <c>#comment-*</c>.</summary>
    public IReadOnlyList<string> AllowMissing { get; init; } = [];

    /// <summary>Whether <c>/page</c> leads to <c>page.html</c>.</summary>
    public bool PrettyUrls { get; init; } = true;

    public IReadOnlyList<string> IndexNames { get; init; } = ["index.html", "index.htm"];

    /// <summary>Whether to gather the links that lead out of the site.</summary>
    public bool KeepExternals { get; init; }

    /// <summary>What was published: it must still be there. Null when nobody asks.</summary>
    public PublishedManifest? Against { get; init; }

    /// <summary>Only for tests: the one port of this machine that stands for another site.</summary>
    public int? TestPort { get; init; }

    /// <summary>How many files at once; all processors when null.</summary>
    public int? Jobs { get; init; }

    /// <summary>The full form of a path that the user wrote.</summary>
    public string Full(string path) => Path.GetFullPath(path, CurrentFolder);
}
