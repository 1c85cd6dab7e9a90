using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>What the navigation needs to know of a page.</summary>
internal sealed record NavigationPage(string LocaleCode, string Key, string Route, string Title)
{
    /// <summary>Language of the title when it is not the page's own.</summary>
    public string? TitleLanguage { get; init; }

    public int Order { get; init; }

    public bool InNavigation { get; init; }

    /// <summary>Whether the text is in the page's own language: fallbacks are not.</summary>
    public bool IsTranslation { get; init; }

    public bool Indexed { get; init; }

    public static NavigationPage Of(PageInfo draft) => new(draft.Locale.Code, draft.Key, draft.Route, draft.NavTitle ?? draft.Title)
    {
        TitleLanguage = draft.ContentLocale?.Code ?? (draft.NavTitle is null ? draft.TitleLanguage : null),
        Order = draft.Order,
        InNavigation = draft.InNavigation,
        IsTranslation = draft.ContentLocale is null || draft.ContentLocale.Code == draft.Locale.Code,
        Indexed = draft.Indexed,
    };
}

/// <summary>A page or folder in the tree of one language. Not changed after the tree is built.</summary>
internal sealed class NavigationNode(string key, NavigationNode? parent)
{
    public string Key => key;

    /// <summary>The folder it is in; null for the home page.</summary>
    public NavigationNode? Parent => parent;

    /// <summary>Null for a folder that has no page of its own.</summary>
    public NavigationPage? Page { get; set; }

    public Wording Title { get; set; } = key[(key.LastIndexOf('/') + 1)..];

    /// <summary>The children that the navigation lists, in its order.</summary>
    public List<NavigationNode> Children { get; } = [];

    /// <summary>Place among the listed children of its parent; -1 when it is not listed.</summary>
    public int Position { get; set; } = -1;

    /// <summary>Neighbours in reading order, inside the section.</summary>
    public NavigationNode? Previous { get; set; }

    public NavigationNode? Next { get; set; }

    /// <summary>Whether the node, or something under it, is a page that the navigation lists.</summary>
    public bool IsListed { get; set; }

    /// <summary>The page itself, or the first one under it.</summary>
    public NavigationPage? FirstPage => Page ?? Children.Select(child => child.FirstPage).FirstOrDefault(page => page is not null);

    public bool IsSection => parent is { Key: "" };

    /// <summary>This node and the folders that it is in, without the home page; from the outside in.</summary>
    public IReadOnlyList<NavigationNode> Path()
    {
        var path = new List<NavigationNode>();
        for (var node = this; node is { Key.Length: > 0 }; node = node.Parent)
        {
            path.Add(node);
        }

        path.Reverse();
        return path;
    }
}
