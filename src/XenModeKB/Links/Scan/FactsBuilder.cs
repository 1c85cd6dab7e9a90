namespace XenModeKB.Links;

/// <summary>Collects the facts of one file after another; one per thread.</summary>
internal sealed class FactsBuilder
{
    private const int MostPooled = 20_000;

    /// <summary>Links. The list of a file with more is not kept for the next one.</summary>
    private const int MostKept = 10_000;

    private List<LinkFact> _links = [];
    private readonly AnchorList.Builder _anchors = new();
    private readonly List<string> _maps = [];
    private readonly List<AnchorFact> _duplicates = [];
    private readonly List<RemarkFact> _remarks = [];
    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _pooled;
    private string? _base;
    private string? _redirect;

    public FactsBuilder() => _pooled = _pool.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The same text as one string: the links of a site's layout stand in every file. Those inside a page are of that page alone.</summary>
    public string Text(ReadOnlySpan<char> text)
    {
        if (text is ['#', ..])
        {
            return text.ToString();
        }

        if (_pooled.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_pool.Count >= MostPooled)
        {
            _pool.Clear();
        }

        var made = text.ToString();
        _pool.Add(made);
        return made;
    }

    public void Link(LinkFact link)
    {
        _links.Add(link);
        _redirect ??= link.Role == LinkRole.Redirect ? link.Value : null;
    }

    public void Remark(RemarkFact remark) => _remarks.Add(remark);

    public void Map(string name) => _maps.Add(name);

    public void Id(ReadOnlySpan<char> id, Place place) => _anchors.Add(id, place);

    /// <summary>The name of an <c>a</c> is an anchor, yet two of them are no error.</summary>
    public void Name(ReadOnlySpan<char> name) => _anchors.Add(name, null);

    /// <summary>Only the first counts.</summary>
    public bool Base(string href)
    {
        var first = _base is null;
        _base ??= href;
        return first;
    }

    public FileFacts Take(string path, bool hasAnchors)
    {
        var anchors = _anchors.Take(_duplicates);
        var facts = new FileFacts(path)
        {
            HasAnchors = hasAnchors,
            Links = [.. _links],
            Anchors = anchors,
            Duplicates = [.. _duplicates],
            Maps = [.. _maps],
            Remarks = [.. _remarks],
            Base = _base,
            Redirect = _redirect,
        };
        Clear();
        return facts;
    }

    private void Clear()
    {
        _links = _links.Capacity > MostKept ? [] : _links;
        _links.Clear();
        _maps.Clear();
        _duplicates.Clear();
        _remarks.Clear();
        _base = null;
        _redirect = null;
    }
}
