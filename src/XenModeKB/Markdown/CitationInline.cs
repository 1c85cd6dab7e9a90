using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary><c>[@one; @two, p. 3]</c> in the tree. No keys when it could not be read.</summary>
internal sealed class CitationInline : LeafInline
{
    public required ImmutableArray<CitedKey> Keys { get; init; }

    public required string Text { get; init; }
}
