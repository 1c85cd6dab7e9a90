namespace XenModeKB.Markdown;

/// <summary>Ids that the layouts of the theme have on every page: none of them is suggested for a heading.</summary>
internal static class LayoutIds
{
    public static readonly IReadOnlyCollection<string> All = ["content", "notes-heading"];
}
