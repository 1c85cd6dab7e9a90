using System.Globalization;
using System.Text;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>A chart in the languages of two drawing programs, for reuse elsewhere.</summary>
internal static class ChartExports
{
    public static OutputFile Mermaid(ChartView view)
    {
        var text = new StringBuilder("---\ntitle: ").Append(YamlQuoted(view.Title)).Append("\n---\nflowchart TD\n");
        foreach (var step in view.Steps)
        {
            var (open, close) = step.Answers.IsEmpty ? ("([", "])") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"  n{step.Place + 1}{open}\"{Entities(step.Text)}\"{close}\n");
        }

        foreach (var step in view.Steps)
        {
            foreach (var answer in step.Answers)
            {
                text.Append(CultureInfo.InvariantCulture, $"  n{step.Place + 1} -->|\"{Entities(answer.Label)}\"| n{answer.To + 1}\n");
            }
        }

        return File(view, "mmd", text);
    }

    public static OutputFile Dot(ChartView view)
    {
        var text = new StringBuilder("digraph ").Append(Quoted(view.Chart.Id)).Append(" {\n  label=").Append(Quoted(view.Title))
            .Append(";\n  node [shape=box];\n");
        foreach (var step in view.Steps)
        {
            text.Append("  ").Append(Quoted(step.Node.Id)).Append(" [label=").Append(Quoted(step.Text))
                .Append(step.Answers.IsEmpty ? ", style=rounded];\n" : "];\n");
        }

        foreach (var step in view.Steps)
        {
            foreach (var answer in step.Answers)
            {
                text.Append("  ").Append(Quoted(step.Node.Id)).Append(" -> ").Append(Quoted(view.Steps[answer.To].Node.Id))
                    .Append(" [label=").Append(Quoted(answer.Label)).Append("];\n");
            }
        }

        return File(view, "dot", text.Append("}\n"));
    }

    private static OutputFile File(ChartView view, string extension, StringBuilder text) =>
        OutputFile.FromText(ChartData.ExportRoute(view, extension), text.ToString()) with { Origin = view.Chart.Span };

    private static string Quoted(string text) =>
        $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string YamlQuoted(string text) => $"'{OneLine(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Mermaid's own escapes: a number between # and ;.</summary>
    private static string Entities(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            escaped.Append(
                c is '"' or '#' or ';' or '<' or '>' or '&' or '`' or '\\'
                    ? string.Create(CultureInfo.InvariantCulture, $"#{(int)c};")
                    : c.ToString());
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
