using System.Collections.Immutable;

namespace XenModeKB.Theme;

/// <summary>What stands in the head of a page.</summary>
public sealed record HeadView
{
    /// <summary>Title of the window: page and site.</summary>
    public required string DocumentTitle { get; init; }

    /// <summary>Absolute; null for pages that must not be indexed under an address.</summary>
    public string? Canonical { get; init; }

    /// <summary>Content of <c>meta name=robots</c>; null when there is nothing to say.</summary>
    public string? Robots { get; init; }

    /// <summary>
    /// The page in every language it exists in, itself included, and <c>x-default</c>; absolute. Empty when there is only one.
    /// </summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>The language of the text, in the form of the Open Graph protocol: <c>pt_BR</c>.</summary>
    public required string OpenGraphLocale { get; init; }

    /// <summary>The other languages that the page exists in, in the same form.</summary>
    public ImmutableArray<string> OtherOpenGraphLocales { get; init; } = [];

    /// <summary>Other forms of the page: Markdown twin, feeds, data files.</summary>
    public ImmutableArray<OtherForm> OtherForms { get; init; } = [];

    /// <summary>What a reader can subscribe to.</summary>
    public ImmutableArray<OtherForm> Feeds { get; init; } = [];

    public ImmutableArray<string> Stylesheets { get; init; } = [];

    /// <summary>Loaded before anything is drawn: what changes the look of the whole page must not come late.</summary>
    public ImmutableArray<string> EarlyScripts { get; init; } = [];

    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Scripts that this page asks for, beside those of every page: they change what is drawn, and so run before it is.</summary>
    public ImmutableArray<string> OwnScripts { get; init; } = [];

    /// <summary>Address of the icon; null when the theme has none.</summary>
    public string? Icon { get; init; }

    /// <summary>Addresses of the icon for browsers that know no SVG, of that for the first screen of a phone, and of the manifest that
    /// names the others; null when the theme's icon has one form only.</summary>
    public string? Favicon { get; init; }

    /// <inheritdoc cref="Favicon"/>
    public string? TouchIcon { get; init; }

    /// <inheritdoc cref="Favicon"/>
    public string? Manifest { get; init; }

    /// <summary>Colours for the bars of the browser: for light and for dark.</summary>
    public ImmutableArray<(string Scheme, string Colour)> ThemeColours { get; init; } = [];

    /// <summary>The picture that others show for a link to the page: absolute address, and what is on it.</summary>
    public (string Url, string Words)? Card { get; init; }

    /// <summary>Bibliographic facts of the page, as name and content of <c>meta</c> elements.</summary>
    public ImmutableArray<(string Name, string Content)> Metadata { get; init; } = [];

    /// <summary>Safe inside a script element: no '&lt;' in it.</summary>
    public ImmutableArray<string> JsonLd { get; init; } = [];
}

/// <summary>The page in one language.</summary>
/// <param name="HrefLang">BCP 47 or <c>x-default</c>.</param>
/// <param name="Url">Absolute.</param>
public sealed record Translation(string HrefLang, string Url);

/// <summary>The page in another format.</summary>
public sealed record OtherForm(string MediaType, string Href, string Title);
