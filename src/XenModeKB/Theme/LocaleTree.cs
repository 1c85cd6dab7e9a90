using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Theme;

/// <summary>The tree of one language. Every step is linear in pages, save the sorting of siblings.</summary>
internal sealed class LocaleTree
{
    private readonly Dictionary<string, NavigationNode> _nodes = new(StringComparer.Ordinal);
    private readonly string _language;
    private readonly NavigationNode _home = new("", null);

    public LocaleTree(IEnumerable<NavigationPage> pages, SiteConfig config, Locale locale)
    {
        _language = locale.Code;
        _nodes[""] = _home;
        foreach (var page in pages)
        {
            Add(page);
        }

        foreach (var group in config.Navigation.Where(group => _nodes.ContainsKey(group.Folder)))
        {
            _nodes[group.Folder].Title = group.Label[locale];
        }

        SortChildren();
        LinkNeighbours();
        Sections = [.. config.Navigation.Select(group => Find(group.Folder)).OfType<NavigationNode>()
            .Where(node => node.FirstPage is not null)];
        EmptySections = [.. config.Navigation.Where(group => Find(group.Folder)?.FirstPage is null)];
    }

    public ImmutableArray<NavigationNode> Sections { get; }

    public ImmutableArray<NavigationGroup> EmptySections { get; }

    public bool HasPages => _nodes.Count > 1 || _home.Page is not null;

    public IEnumerable<string> Folders => _nodes.Values.Where(node => node.IsSection).Select(node => node.Key);

    /// <summary>Keys of everything that is a page.</summary>
    public IEnumerable<string> Pages => _nodes.Values.Where(node => node.Page is not null).Select(node => node.Key);

    public NavigationNode? Find(string key) => _nodes.GetValueOrDefault(key);

    /// <summary>The first page of a key stays; two of them are reported where routes are checked.</summary>
    private void Add(NavigationPage page)
    {
        var node = NodeOf(page.Key);
        if (node.Page is not null)
        {
            return;
        }

        node.Page = page;
        node.Title = new(page.Title, page.TitleLanguage);
        for (var at = node; page.InNavigation && at is { IsListed: false }; at = at.Parent)
        {
            at.IsListed = true;
        }
    }

    /// <summary>The node of a key, with all folders above it. A loop, not recursion: a hostile key may have many segments.</summary>
    private NavigationNode NodeOf(string key)
    {
        var missing = new Stack<string>();
        var known = key;
        while (!_nodes.ContainsKey(known))
        {
            missing.Push(known);
            known = known[..Math.Max(0, known.LastIndexOf('/'))];
        }

        var node = _nodes[known];
        foreach (var next in missing)
        {
            node = _nodes[next] = new(next, node);
        }

        return node;
    }

    private void SortChildren()
    {
        foreach (var node in _nodes.Values.Where(node => node.IsListed && node.Parent is not null))
        {
            node.Parent!.Children.Add(node);
        }

        foreach (var children in _nodes.Values.Select(node => node.Children))
        {
            children.Sort(ByOrderThenTitle(_language));
            for (var i = 0; i < children.Count; i++)
            {
                children[i].Position = i;
            }
        }
    }

    private static Comparison<NavigationNode> ByOrderThenTitle(string language) => (a, b) =>
    {
        var byOrder = (a.Page?.Order ?? int.MaxValue).CompareTo(b.Page?.Order ?? int.MaxValue);
        var byTitle = byOrder != 0 ? byOrder : string.CompareOrdinal(Fold.SortKey(a.Title, language), Fold.SortKey(b.Title, language));
        return byTitle != 0 ? byTitle : string.CompareOrdinal(a.Key, b.Key);
    };

    /// <summary>Previous and next, depth first, section by section.</summary>
    private void LinkNeighbours()
    {
        foreach (var section in _home.Children)
        {
            NavigationNode? previous = null;
            var open = new Stack<NavigationNode>([section]);
            while (open.TryPop(out var node))
            {
                for (var i = node.Children.Count - 1; i >= 0; i--)
                {
                    open.Push(node.Children[i]);
                }

                if (node.Page is { InNavigation: true })
                {
                    node.Previous = previous;
                    _ = previous is null ? null : previous.Next = node;
                    previous = node;
                }
            }
        }
    }
}
