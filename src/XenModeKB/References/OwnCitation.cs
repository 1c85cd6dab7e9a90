using System.Collections.Immutable;

namespace XenModeKB.References;

/// <summary>How others cite a page of this site.</summary>
/// <param name="Text">One line of plain text.</param>
/// <param name="BibTeX">One entry.</param>
/// <param name="CslJson">A list of one item.</param>
/// <param name="Permalink">The text at the commit it was made from; null when the commit or file is not known.</param>
/// <param name="Metadata">Highwire tags for the head, name and content.</param>
internal sealed record OwnCitation(
    string Text, string BibTeX, string CslJson, string? Permalink, ImmutableArray<(string Name, string Content)> Metadata);
