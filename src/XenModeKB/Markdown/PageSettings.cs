using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>What is known before any page is.</summary>
internal sealed record PageSettings(SiteConfig Config, Strings Strings);
