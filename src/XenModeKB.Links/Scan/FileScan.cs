namespace XenModeKB.Links;

/// <summary>Collects what a scan finds in one file.</summary>
internal sealed class FileScan(string path)
{
    private readonly List<ScannedLink> _links = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<ScannedId> _duplicates = [];
    private readonly List<string> _maps = [];
    private readonly List<MarkupProblem> _problems = [];
    private string? _base;
    private string? _redirect;

    public void Link(ScannedLink link)
    {
        _links.Add(link);
        _redirect ??= link.Role == LinkRole.Redirect ? link.Value : null;
    }

    public void Problem(MarkupProblem problem) => _problems.Add(problem);

    public void ImageMap(string name) => _maps.Add(name);

    public void Id(string id, Place place)
    {
        if (!_ids.Add(id))
        {
            _duplicates.Add(new(id, place));
        }
    }

    /// <summary>The name of an <c>a</c> is an anchor, yet two of them are no error.</summary>
    public void Name(string name) => _names.Add(name);

    /// <summary>Only the first counts: says whether this is the first.</summary>
    public bool Base(string href)
    {
        var isFirst = _base is null;
        _base ??= href;
        return isFirst;
    }

    public ScannedFile ToFile(bool hasAnchors) => new(path)
    {
        HasAnchors = hasAnchors,
        Links = [.. _links],
        Anchors = [.. _ids.Union(_names, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        DuplicateIds = [.. _duplicates],
        ImageMaps = [.. _maps],
        Problems = [.. _problems],
        Base = _base,
        Redirect = _redirect,
    };
}
