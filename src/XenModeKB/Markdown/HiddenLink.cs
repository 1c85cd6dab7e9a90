using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>The target of a link without a text, which is not shown but checked all the same.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record HiddenLink(string Url, SourceSpan Where) : HtmlPart;
