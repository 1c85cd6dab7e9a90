using System.Collections.Immutable;

namespace XenModeKB.Theme;

/// <summary>The section that a page is in.</summary>
/// <param name="Heading">Name of the section, and its first page.</param>
/// <param name="Entries">Its pages; only the way to the current page is open.</param>
public sealed record SideNavigation(LinkView Heading, ImmutableArray<SideEntry> Entries);

/// <summary>One page or folder of the side navigation.</summary>
/// <param name="Link">Text and address; current on the page itself, or on its nearest ancestor that the navigation shows.</param>
/// <param name="Children">Empty when the folder is not open.</param>
public sealed record SideEntry(LinkView Link, ImmutableArray<SideEntry> Children);
