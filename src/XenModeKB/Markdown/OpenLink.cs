using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Where a link into this site begins.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Title">Text of its title attribute; null for none.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record OpenLink(string Url, string? Title, SourceSpan Where) : HtmlPart
{
    /// <summary>The words that lead there.</summary>
    public string Text { get; init; } = "";
}
