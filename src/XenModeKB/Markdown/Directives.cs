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
        ["chooser", "collection", "compare", "flowchart", "flowcharts", "matrix", "picture", "table", "table-link"];

    /// <summary>What rooms give to the page that is about an entity. It stands there by itself; no directive asks for it.</summary>
    public static readonly IReadOnlyCollection<string> OfEntities = ["entity", "strip"];

    /// <summary>Where the files lie that a directive shows.</summary>
    public static string FolderOf(string name) => name switch
    {
        "chooser" or "flowchart" or "flowcharts" => "input/flowcharts/",
        "picture" => "input/data/pictures/",
        "matrix" or "table" or "table-link" => "input/data/tables/",
        _ => "input/data/schemas/",
    };

    /// <summary>The directive that shows the same thing where it is not also made in the form that this one shows.</summary>
    public static string? OtherOf(string name) => name switch
    {
        "compare" => "collection",
        "matrix" => "table",
        _ => null,
    };

    /// <summary>Containers with text of their own.</summary>
    public static readonly IReadOnlyCollection<string> Containers = [Frame, "then", "now", Tabs];
}
