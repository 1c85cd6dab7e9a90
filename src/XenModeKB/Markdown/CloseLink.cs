using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>Where it ends.</summary>
internal sealed record CloseLink : HtmlPart
{
    public static CloseLink Part { get; } = new();
}
