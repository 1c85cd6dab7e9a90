using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Where a link into this site begins.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Title">Text of its title attribute; null for none.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record OpenLink(string Url, string? Title, SourceSpan Where) : HtmlPart;

/// <summary>The target of a link without a text, which is not shown but checked all the same.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record HiddenLink(string Url, SourceSpan Where) : HtmlPart;

/// <summary>Where it ends.</summary>
internal sealed record CloseLink : HtmlPart
{
    public static CloseLink Part { get; } = new();
}

/// <summary>An image of this site.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record OpenImage(string Url, string Alt, SourceSpan Where) : HtmlPart;

/// <summary>Something that another room makes: a table, a chart.</summary>
/// <param name="Name">What it is: <c>table</c>.</param>
/// <param name="Argument">Which one.</param>
/// <param name="Where">Where the directive was written.</param>
internal sealed record OpenEmbed(string Name, string Argument, SourceSpan Where) : HtmlPart;
