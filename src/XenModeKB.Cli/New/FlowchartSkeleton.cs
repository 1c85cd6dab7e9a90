namespace XenModeKB.Cli.New;

/// <summary>
/// A chart with one question and two outcomes. What only the author knows is empty or has a name that does not exist, so that the checks
/// ask for it.
/// </summary>
internal static class FlowchartSkeleton
{
    private const string Folder = "input/flowcharts";

    /// <exception cref="UsageException">The chart is there already.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 1, 1, $"a-short-name");
        var path = $"{Folder}/{id.Text}.yml";
        return File.Exists(context.FullPath(path))
            ? throw new UsageException($"{path} is there already.")
            : [new(path, Template.Fill(context, "flowchart.yml", id, null, BuiltIn(context)))];
    }

    private static string BuiltIn(ScaffoldContext context)
    {
        string Text(string field, string indent = "") => Template.Localized(context, field, "", indent);
        string Answer(string to) => "      - " + Text("label", "        ").TrimStart() + $"        to: {to}\n";
        string Outcome(string node) => $"  {node}:\n    outcome: collection/id\n{Text("reasons", "    ")}    cite: [key-of-a-source]\n";
        return Template.Header(context, Folder, "../data/schemas/flowchart.json")
            + Template.Named(context, "title") + Text("description")
            + "origin: original # or adaptation, reconstruction\n" + Text("applies_to")
            + "period: now # or then\ncite: [key-of-a-source]\nstart: first-question\nnodes:\n  first-question:\n"
            + Text("question", "    ") + "    answers:\n" + Answer("first-outcome") + Answer("second-outcome")
            + Outcome("first-outcome") + Outcome("second-outcome");
    }
}
