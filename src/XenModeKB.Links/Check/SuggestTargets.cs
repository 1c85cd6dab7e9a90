using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>
/// "Did you mean" for paths and anchors. Each missing target is looked for once, and the candidates that a whole run compares
/// are limited, so that a site with thousands of broken links costs no more than one with a few.
/// </summary>
internal sealed class SuggestTargets(SiteMap map)
{
    private const int MostCandidates = 200_000;
    private const int MostInOneFolder = 2_000;
    private readonly Dictionary<(string, string?), string?> _known = [];
    private Dictionary<string, List<string>>? _children;
    private Dictionary<string, List<string>>? _named;
    private int _left = MostCandidates;

    public Finding Explain(Finding finding)
    {
        if (finding.Rule != LinkRules.MissingFile && finding.Rule != LinkRules.MissingAnchor && finding.Rule != LinkRules.NoIndex)
        {
            return finding;
        }

        if (!_known.TryGetValue((finding.Target, finding.Fragment), out var nearest))
        {
            nearest = _left <= 0 ? null : Nearest(finding);
            _known.Add((finding.Target, finding.Fragment), nearest);
        }

        return nearest is null ? finding : finding with { Message = $"{finding.Message}{Suggest.DidYouMean(nearest)}", Nearest = nearest };
    }

    private string? Nearest(Finding finding) => finding.Fragment is { } fragment ? Anchor(finding.Target, fragment) : Path(finding.Target);

    /// <summary>The nearest id of a file, with '#'.</summary>
    public string? Anchor(string path, string fragment)
    {
        var anchors = map.Find(path)?.Scan?.Anchors ?? [];
        var meant = PercentEncoding.Decode(fragment);
        var nearest = Nearest(meant, anchors.Take(MostInOneFolder)) ?? Nearest(PlainLetters.Of(meant), anchors.Take(MostInOneFolder));
        return nearest is null ? null : "#" + nearest;
    }

    /// <summary>
    /// Follows the path from the root, correcting each step by its nearest neighbour; else a file of the same name elsewhere.
    /// </summary>
    public string? Path(string missing)
    {
        _children ??= Group(map.Addresses, parent: true);
        var at = "";
        foreach (var name in missing.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var children = _children.GetValueOrDefault(at) ?? [];
            var isThere = children.BinarySearch(name, StringComparer.Ordinal) >= 0;
            if ((isThere ? name : OtherEnding(name, children) ?? Nearest(name, children.Take(MostInOneFolder))) is not { } next)
            {
                return SameName(missing);
            }

            at += at.Length == 0 ? next : "/" + next;
        }

        return map.Find(at) is null ? SameName(missing) : Address(at);
    }

    /// <summary>The neighbour that differs only in what follows the dot: <c>page</c>, <c>page.html</c>, <c>page.md</c>.</summary>
    private static string? OtherEnding(string name, List<string> children)
    {
        var stem = name[..(name.LastIndexOf('.') is var dot and > 0 ? dot : name.Length)];
        if (children.BinarySearch(stem, StringComparer.Ordinal) >= 0)
        {
            return stem;
        }

        var after = ~children.BinarySearch(stem + ".", StringComparer.Ordinal);
        return after >= 0 && after < children.Count && children[after].StartsWith(stem + ".", StringComparison.Ordinal)
            ? children[after]
            : null;
    }

    private string? SameName(string missing)
    {
        _named ??= Group(map.Addresses, parent: false);
        var name = missing.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        if (_named.GetValueOrDefault(name) is not { } places)
        {
            return null;
        }

        var place = places[0];
        return Address(place);
    }

    /// <summary>As a link would be written: with a slash at the end where it is a folder.</summary>
    private string Address(string path) => "/" + (map.Find(path + "/") is null ? path : path + "/");

    private string? Nearest(string word, IEnumerable<string> candidates)
    {
        var all = candidates.Take(Math.Max(0, _left)).ToArray();
        _left -= all.Length;
        return Suggest.Nearest(word, all);
    }

    /// <summary>Names by their folder, or folders by the names in them; sorted.</summary>
    private static Dictionary<string, List<string>> Group(IEnumerable<string> addresses, bool parent)
    {
        var groups = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var path = address.TrimEnd('/');
            while (path.Length > 0)
            {
                var slash = path.LastIndexOf('/');
                var (folder, name) = (slash < 0 ? "" : path[..slash], path[(slash + 1)..]);
                if (!groups.TryGetValue(parent ? folder : name, out var group))
                {
                    groups.Add(parent ? folder : name, group = new(StringComparer.Ordinal));
                }

                if (!group.Add(parent ? name : path) || !parent)
                {
                    break;
                }

                path = folder;
            }
        }

        return groups.ToDictionary(pair => pair.Key, pair => pair.Value.ToList(), StringComparer.Ordinal);
    }
}
