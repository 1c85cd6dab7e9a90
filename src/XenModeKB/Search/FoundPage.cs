using System.Collections.Immutable;
using XenModeKB.Model;

namespace XenModeKB.Search;

/// <summary>A page that can be found.</summary>
/// <param name="Route">Its address from the root of the site.</param>
/// <param name="Key">The same in all languages.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Folder">Titles of the pages above it, the highest first; empty for a page of the highest level.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Headings">Those that a table of contents shows.</param>
internal sealed record FoundPage(
    string Route, string Key, string Title, string Folder, string Description, ImmutableArray<Heading> Headings);
