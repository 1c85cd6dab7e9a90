using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// Where a link leads to the full address of this site. It is not shown: what stands there is judged when the pages are known.
/// </summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Path">What follows the address of the site.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record OwnAddress(string Url, string Path, SourceSpan Where) : HtmlPart;
