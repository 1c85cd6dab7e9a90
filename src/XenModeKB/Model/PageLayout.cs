namespace XenModeKB.Model;

/// <summary>How a page is laid out by the theme.</summary>
public enum PageLayout
{
    /// <summary>Article with side navigation and table of contents.</summary>
    Page,

    /// <summary>The home page of a language.</summary>
    Home,

    /// <summary>Without table of contents: tables and pictures take the width.</summary>
    Wide,

    /// <summary>The page for missing addresses: all links are absolute.</summary>
    NotFound,

    /// <summary>The root, where a reader picks a language.</summary>
    Root,
}
