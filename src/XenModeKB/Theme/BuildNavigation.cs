using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>Makes the navigation of one page from the tree.</summary>
internal sealed class BuildNavigation(PageDraft draft, Shell site, PageLinks links)
{
    /// <summary>A folder with more pages than this shows those around the way to the page; its own page lists the rest.</summary>
    private const int MostSiblings = 60;

    private readonly NavigationNode? _node = draft.Layout is PageLayout.NotFound or PageLayout.Root
        ? null
        : site.Tree.Find(draft.Locale.Code, draft.Key);

    private IReadOnlyList<NavigationNode> Way => field ??= _node?.Path() ?? [];

    /// <summary>The page itself; for a page that the navigation does not list, the nearest folder that it does.</summary>
    private NavigationNode? Marked => field ??= Way.LastOrDefault(node => node.IsListed);

    /// <summary>Whether the page speaks several languages, and so belongs to none.</summary>
    private bool SpeaksAll => draft.Layout is PageLayout.NotFound or PageLayout.Root;

    public ImmutableArray<LinkView> Sections() => SectionsIn(draft.Locale);

    /// <summary>What the footer of this language leads to; pages that the language lacks are left out.</summary>
    public ImmutableArray<FooterColumnView> Footer() => SpeaksAll
        ? []
        : [.. site.Config.Footer.Select(column => new FooterColumnView(
            column.Label[draft.Locale],
            [.. column.Links.Select(FooterLinkTo).OfType<LinkView>()]))];

    public SideNavigation? Side() => Way is [var section, ..] && section.Children.Count > 0
        ? new(LinkTo(section), Entries(section, 1))
        : null;

    /// <summary>Home and the folders above the page.</summary>
    public ImmutableArray<LinkView> Breadcrumbs(string home) => Way.Count == 0
        ? []
        : [new(home, links.To(draft.Locale.Path + "/")), .. Way.SkipLast(1).Select(node => LinkTo(node) with { IsCurrent = false })];

    /// <summary>The page where readers of this language search; null where the language is not known yet.</summary>
    public string? Search() => SpeaksAll ? null : SearchIn(draft.Locale);

    public LinkView? Previous() => Neighbour(_node?.Previous);

    public LinkView? Next() => Neighbour(_node?.Next);

    public ImmutableArray<LanguageView> Languages() =>
        [.. site.Config.Locales.Select(locale => new LanguageView(
            locale.Code,
            locale.Name,
            links.To(RouteIn(locale)),
            locale.Direction,
            locale.Code == draft.Locale.Code && draft.Layout != PageLayout.Root,
            site.Config.Description[locale],
            new Labels(site.Strings, locale),
            SpeaksAll ? SearchIn(locale) : null,
            SpeaksAll ? SectionsIn(locale) : []))];

    private ImmutableArray<LinkView> SectionsIn(Locale locale) =>
        [.. site.Tree.Sections(locale.Code).Select(node => new LinkView(node.Title, links.To(node.FirstPage!.Route), Way.Contains(node)))];

    private string? SearchIn(Locale locale) =>
        site.Tree.Find(locale.Code, SearchPlace.Key)?.Page is { } page ? links.To(page.Route, SearchPlace.Field) : null;

    private LinkView? FooterLinkTo(FooterLink link)
    {
        Wording? label = link.Label?[draft.Locale];
        switch (link.Kind)
        {
            case FooterTarget.Page:
                return site.Tree.Find(draft.Locale.Code, link.Target.Value) is { Page: { } page } node
                    ? new(label ?? node.Title, links.To(page.Route), node == _node)
                    : null;
            case FooterTarget.File:
                return new(label!.Value, links.To(link.Target.Value.Replace("{language}", draft.Locale.Code, StringComparison.Ordinal)));
            default:
                return new(label!.Value, link.Target.Value);
        }
    }

    private LinkView? Neighbour(NavigationNode? node) => node?.Page is null ? null : LinkTo(node) with { IsCurrent = false };

    private string RouteIn(Locale locale) =>
        (_node is null ? null : site.Tree.Find(locale.Code, draft.Key)?.Page?.Route) ?? locale.Path + "/";

    private ImmutableArray<SideEntry> Entries(NavigationNode folder, int depth)
    {
        var way = depth < Way.Count ? Way[depth] : null;
        return [.. Around(folder.Children, way).Select(node => new SideEntry(LinkTo(node), node == way ? Entries(node, depth + 1) : []))];
    }

    private static IEnumerable<NavigationNode> Around(List<NavigationNode> children, NavigationNode? way)
    {
        if (children.Count <= MostSiblings)
        {
            return children;
        }

        var first = Math.Clamp((way?.Position ?? 0) - (MostSiblings / 2), 0, children.Count - MostSiblings);
        return children.Skip(first).Take(MostSiblings);
    }

    private LinkView LinkTo(NavigationNode node) =>
        new(node.Title, node.Page is { } page ? links.To(page.Route) : "", node == Marked);
}
