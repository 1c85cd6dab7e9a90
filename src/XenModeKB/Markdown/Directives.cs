namespace XenModeKB.Markdown;

/// <summary>The names that may follow <c>:::</c>.</summary>
internal static class Directives
{
    /// <summary>Containers with text of their own.</summary>
    public static readonly IReadOnlyCollection<string> Containers = ["then-now", "then", "now"];
}
