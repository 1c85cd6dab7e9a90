namespace XenModeKB.Links;

/// <summary>How a site is served, as far as it changes what a link leads to.</summary>
/// <param name="IndexNames">Files that stand for their folder, in order of preference.</param>
/// <param name="PrettyUrls">Whether <c>/page</c> leads to <c>page.html</c>.</param>
internal sealed record ServingRules(IReadOnlyList<string> IndexNames, bool PrettyUrls)
{
    public static ServingRules Strict { get; } = new(["index.html", "index.htm"], PrettyUrls: false);
}

/// <summary>One file of the site; it is scanned when someone asks for an anchor in it.</summary>
internal sealed class SiteFile(string path, Func<ScannedFile?> read)
{
    private readonly Lazy<ScannedFile?> _scan = new(read);

    public string Path => path;

    public ScannedFile? Scan => _scan.Value;

    /// <summary>The address in the file that only leads elsewhere, or null.</summary>
    public string? Redirect => IsPage ? Scan?.Redirect : null;

    public bool IsPage { get; } = ScanFile.IsPage(path);

    public bool HasAnchor(string fragment) => Scan?.HasAnchor(fragment) ?? true;
}

/// <summary>All files of a site, and the addresses that lead to them.</summary>
internal sealed class SiteMap
{
    private readonly Dictionary<string, SiteFile> _addresses;
    private readonly Dictionary<string, SiteFile>.AlternateLookup<ReadOnlySpan<char>> _byAddress;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "" };
    private readonly Lazy<Dictionary<string, string>> _caseless;

    public SiteMap(IReadOnlyCollection<SiteFile> files, ServingRules rules)
    {
        Files = files;
        _addresses = new(files.Count * 3, StringComparer.Ordinal);
        _byAddress = _addresses.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in files)
        {
            _addresses[file.Path] = file;
            AddFolders(file.Path);
        }

        foreach (var index in rules.IndexNames)
        {
            AddIndexes(files, index);
        }

        if (rules.PrettyUrls)
        {
            foreach (var file in files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
            {
                _addresses.TryAdd(file.Path[..^5], file);
            }
        }

        _caseless = new(CaselessAddresses);
    }

    /// <summary>Of a site whose files are all scanned, on a host that serves nothing but files and indexes.</summary>
    public static SiteMap Of(IReadOnlyCollection<ScannedFile> files) =>
        new([.. files.Select(file => new SiteFile(file.Path, () => file))], ServingRules.Strict);

    public IReadOnlyCollection<SiteFile> Files { get; }

    /// <summary>Every address that leads to a file, ordinal.</summary>
    public IEnumerable<string> Addresses => _addresses.Keys;

    public SiteFile? Find(ReadOnlySpan<char> path) => _byAddress.TryGetValue(path, out var file) ? file : null;

    public bool IsFolder(string path) => _folders.Contains(path.TrimEnd('/'));

    /// <summary>The address that differs only in letter case, or null.</summary>
    public string? OtherCase(string path) => _caseless.Value.GetValueOrDefault(path);

    private void AddFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0 && _folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
        {
        }
    }

    private void AddIndexes(IEnumerable<SiteFile> files, string index)
    {
        foreach (var file in files)
        {
            if (file.Path == index)
            {
                _addresses.TryAdd("", file);
            }
            else if (file.Path.Length > index.Length && file.Path.EndsWith(index, StringComparison.Ordinal)
                && file.Path[^(index.Length + 1)] == '/')
            {
                var folder = file.Path[..^index.Length];
                _addresses.TryAdd(folder, file);
                _addresses.TryAdd(folder[..^1], file);
            }
        }
    }

    private Dictionary<string, string> CaselessAddresses()
    {
        var caseless = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in _addresses.Keys.Order(StringComparer.Ordinal))
        {
            caseless.TryAdd(address, address);
        }

        return caseless;
    }
}
