
namespace XenModeKB.Markdown;

/// <summary>A page or file of this site.</summary>
internal readonly record struct SiteLink(string Route, string? Anchor);
