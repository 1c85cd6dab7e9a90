namespace XenModeKB.Markdown;

/// <summary>The names that may follow <c>:::</c>.</summary>
internal static class Directives
{
    /// <summary>What holds the two columns; it has no text of its own, and no label.</summary>
    public const string Frame = "then-now";

    /// <summary>What holds blocks of code that say the same for several tools; each has a title.</summary>
    public const string Tabs = "tabs";

    /// <summary>What embeds something that a site may have, and need not.</summary>
    public static readonly IReadOnlyCollection<string> OfThings =
        ["chooser", "collection", "compare", "flowchart", "flowcharts", "picture", "table", "table-link"];

    /// <summary>Where the files lie that a directive shows.</summary>
    public static string FolderOf(string name) => name switch
    {
        "chooser" or "flowchart" or "flowcharts" => "input/flowcharts/",
        "picture" => "input/data/pictures/",
        "table" or "table-link" => "input/data/tables/",
        _ => "input/data/schemas/",
    };

    /// <summary>Containers with text of their own.</summary>
    public static readonly IReadOnlyCollection<string> Containers = [Frame, "then", "now", Tabs];
}
