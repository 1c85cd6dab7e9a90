using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>A piece of the Markdown form of a page: text, and after it what is known only when all pages are.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Url">Address of a link into this site, as the author wrote it; null for none.</param>
/// <param name="IsImage">Whether a picture stands there.</param>
/// <param name="Embed">What is embedded; null for nothing.</param>
internal sealed record TwinPart(string Text, string? Url = null, bool IsImage = false, OpenEmbed? Embed = null) : HtmlPart;
