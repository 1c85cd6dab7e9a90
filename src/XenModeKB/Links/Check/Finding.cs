using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>One problem of one file, before it is known where its author wrote it.</summary>
/// <param name="Rule">What sort of problem.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Place">Where in that file.</param>
/// <param name="Message">For people; a suggestion may be added.</param>
internal sealed record Finding(Rule Rule, FileFacts File, Place Place, string Message)
{
    /// <summary>The address as it is written; empty when the problem is not one of an address.</summary>
    public string Value { get; init; } = "";

    /// <summary>Where the link leads, equal for all links to the same place.</summary>
    public string Target { get; init; } = "";

    public string? Fragment { get; init; }

    /// <summary>Where its author wrote it; null when a layout did, or nobody knows.</summary>
    public SourceSpan? Origin { get; init; }

    public string Element { get; init; } = "";

    public string Attribute { get; init; } = "";
}
