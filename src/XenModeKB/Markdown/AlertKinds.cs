namespace XenModeKB.Markdown;

/// <summary>The kinds of alerts, as they are written in lower case.</summary>
internal static class AlertKinds
{
    public static readonly IReadOnlyCollection<string> All = ["note", "tip", "important", "warning", "caution"];

    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abstract"] = "note",
        ["attention"] = "warning",
        ["bug"] = "warning",
        ["danger"] = "caution",
        ["error"] = "caution",
        ["example"] = "note",
        ["failure"] = "caution",
        ["hint"] = "tip",
        ["info"] = "note",
        ["question"] = "note",
        ["quote"] = "note",
        ["success"] = "tip",
        ["summary"] = "note",
        ["todo"] = "note",
        ["warn"] = "warning",
    };

    /// <summary>The kind that a name of an alert means, here or in other generators; null for any other word.</summary>
    public static string? Meant(string name) =>
        All.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant() : s_elsewhere.GetValueOrDefault(name);
}
