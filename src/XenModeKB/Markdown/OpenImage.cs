using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>An image of this site.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Title">What its author says beside it, or null.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record OpenImage(string Url, string Alt, string? Title, SourceSpan Where) : HtmlPart;
