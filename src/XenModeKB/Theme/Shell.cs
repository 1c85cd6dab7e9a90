using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>Routes of the theme's files as they stand in the site.</summary>
/// <param name="Stylesheets">In the order of the cascade.</param>
/// <param name="Scripts">Script name without extension to route.</param>
/// <param name="EarlyScripts">Names of the scripts that every page runs before it is drawn.</param>
/// <param name="CommonScripts">Names of the scripts that every page loads.</param>
/// <param name="Icon">Route of the icon, or null.</param>
internal sealed record ThemeAssets(
    ImmutableArray<ThemeStyle> Stylesheets,
    ImmutableSortedDictionary<string, string> Scripts,
    ImmutableArray<string> EarlyScripts,
    ImmutableArray<string> CommonScripts,
    string? Icon)
{
    /// <summary>The icon in other forms; null when the theme's one can't be drawn in them.</summary>
    public ThemeIcons? Icons { get; init; }

    /// <summary>The colour of the page, for the bars of the browser; null when the styles do not name it.</summary>
    public (string Light, string Dark)? Paper { get; init; }

    public static ThemeAssets None { get; } =
        new([], ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal), [], [], null);
}

/// <summary>Routes of the icon in forms that are drawn from the theme's one.</summary>
/// <param name="Favicon">For browsers that know no SVG icon.</param>
/// <param name="Touch">For the first screen of a phone.</param>
/// <param name="Pngs">Pixels on a side, and route.</param>
internal sealed record ThemeIcons(string Favicon, string Touch, ImmutableArray<(int Size, string Route)> Pngs);

/// <summary>What the layouts of all pages share.</summary>
internal sealed record Shell(SiteConfig Config, Strings Strings, NavigationTree Tree, ThemeAssets Assets)
{
    /// <summary>What a reader can subscribe to, in any language.</summary>
    public EquatableArray<SiteFeed> Feeds { get; init; } = [];
}

/// <summary>A draft and what other rooms made for it.</summary>
/// <param name="Draft">The page.</param>
internal sealed record ReadyPage(PageDraft Draft)
{
    /// <summary>What stands in the place of each citation of the body, in their order.</summary>
    public ImmutableArray<HtmlFragment> Inline { get; init; } = [];

    /// <summary>The numbered notes.</summary>
    public HtmlFragment Notes { get; init; } = HtmlFragment.Empty;

    /// <summary>Date of the last change of the file behind the page; null when it is not known.</summary>
    public DateOnly? Changed { get; init; }

    public CitePage? Cite { get; init; }

    /// <summary>The picture that others show for a link to the page, and what is on it; null when there is none.</summary>
    public (string Route, string Words)? Card { get; init; }

    /// <summary>Bibliographic facts for the head, name and content.</summary>
    public ImmutableArray<(string Name, string Content)> Metadata { get; init; } = [];
}
