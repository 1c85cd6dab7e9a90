namespace XenModeKB.Markdown;

/// <summary>The kinds of alerts, as they are written in lower case.</summary>
internal static class AlertKinds
{
    public static readonly IReadOnlyCollection<string> All = ["note", "tip", "important", "warning", "caution"];
}
