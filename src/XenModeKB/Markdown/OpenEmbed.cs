using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Something that another room makes: a table, a chart.</summary>
/// <param name="Name">What it is: <c>table</c>.</param>
/// <param name="Argument">Which one.</param>
/// <param name="HasText">Whether text was written in it, which would not be shown.</param>
/// <param name="Where">Where the directive was written.</param>
internal sealed record OpenEmbed(string Name, string Argument, bool HasText, SourceSpan Where) : HtmlPart;
