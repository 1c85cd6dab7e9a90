using System.Text;
using System.Text.RegularExpressions;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// The page that GitHub shows for a job, in Markdown: numbers, then a table of the findings, with one row for what says the same.
/// </summary>
internal sealed partial class JobSummary(string title, RepositoryPath repository) : IPrinter
{
    /// <summary>A summary may have one megabyte; a reader gives up long before that.</summary>
    private const int MostRows = 200;

    public void Print(Report report, TextWriter to)
    {
        to.WriteLine($"### {title}: {report.In(Format.Findings(report))}");
        to.WriteLine();
        to.WriteLine(string.Join(" · ", report.Numbers.Phrases.Select(report.In)));
        to.WriteLine();
        var details = report.Numbers.Details.Select(report.In).ToList();
        details.ForEach(line => to.WriteLine($"- {Cell(line)}"));
        if (details.Count > 0)
        {
            to.WriteLine();
        }

        if (report.Diagnostics.Count == 0)
        {
            return;
        }

        to.WriteLine($"| | {report.In($"Where")} | {report.In($"Code")} | {report.In($"Problem")} |");
        to.WriteLine("|---|---|---|---|");
        var groups = FindingGroup.Of(report.Diagnostics, least: 2).OrderByDescending(group => group.First.Severity).ToList();
        foreach (var group in groups.Take(MostRows))
        {
            var diagnostic = group.First;
            var icon = diagnostic.Severity == Pipeline.Severity.Error ? "❌" : "⚠️";
            var kind = report.In(Format.Word(diagnostic.Severity));
            var (message, help) = (Cell(report.Message(diagnostic)), Cell(report.Help(diagnostic)));
            var where = Cell(repository.Of(diagnostic.Span.ToString()));
            var others = group.AlsoIn(span => repository.Of(span.ToString())) is { } also ? $"<br>{Cell(report.In(also))}" : "";
            to.WriteLine($"| {icon} {kind} | {where} | {diagnostic.Code} | {message}{others}<br>{help} |");
        }

        to.WriteLine();
        if (groups.Count > MostRows)
        {
            var more = groups.Skip(MostRows).Sum(group => group.Others.Length + 1);
            to.WriteLine(report.In(more == 1 ? (Message)$"{more:N0} more finding in the log." : $"{more:N0} more findings in the log."));
            to.WriteLine();
        }
    }

    /// <summary>
    /// Plain text in a cell: whatever a file says, it stays text. On GitHub a backslash does not keep a name from being told or another
    /// issue from naming this one: what would do so is broken by a space without a width.
    /// </summary>
    private static string Cell(string text) => Linking().Replace(Escaped(text), "$0\u200B");

    private static string Escaped(string text)
    {
        var cell = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' or '\r' => cell.Append(' '),
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '&' => cell.Append("&amp;"),
                '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '~' or '@' or '!' or '#' => cell.Append('\\').Append(c),
                _ => cell.Append(c),
            };
        }

        return cell.ToString();
    }

    [GeneratedRegex(@"[@#]|\bGH-|://(?=(www\.)?github\.com/)", RegexOptions.IgnoreCase)]
    private static partial Regex Linking();
}
