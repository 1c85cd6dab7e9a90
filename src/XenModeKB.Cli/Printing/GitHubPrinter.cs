using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// Workflow commands that GitHub shows as annotations. It shows about ten of each kind, so errors come first, and what is
/// the same problem in several places is one annotation that names the others.
/// </summary>
internal sealed class GitHubPrinter(RepositoryPath repository) : IPrinter
{
    private const int MostPlaces = 20;

    public void Print(Report report, TextWriter to)
    {
        foreach (var group in FindingGroup.Of(report.Diagnostics, least: 2).OrderByDescending(group => group.First.Severity))
        {
            to.WriteLine(Command(report, group));
        }
    }

    private string Command(Report report, FindingGroup group)
    {
        var first = group.First;
        var span = first.Span;
        // Columns of a range that spans lines are refused by GitHub.
        var columns = span.Line == span.EndLine ? $",col={span.Column},endColumn={span.EndColumn}" : "";
        var place = $"file={Property(repository.Of(span.Path))},line={span.Line},endLine={span.EndLine}{columns}";
        var text = string.Join('\n', [report.Message(first), report.Help(first), .. Also(group.Others).Select(report.In)]);
        var title = $"{first.Code} {report.Language.Translate(first.Rule.Title)}";
        return $"::{Format.Of(first.Severity)} {place},title={Property(title)}::{Data(text)}";
    }

    private IEnumerable<Message> Also(ImmutableArray<SourceSpan> others)
    {
        if (others.Length == 0)
        {
            return [];
        }

        var places = others.Take(MostPlaces).Select(span => repository.Of(span.ToString()));
        Message more = others.Length > MostPlaces ? $" and {others.Length - MostPlaces} more" : Message.None;
        return [$"Also in: {string.Join(", ", places)}{more}"];
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
