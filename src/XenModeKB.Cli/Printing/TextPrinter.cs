using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Printing;

/// <summary>
/// For people: <c>path(line,col): error KB5001: message</c>, then the line with a caret under it, then what to do. Findings of a file
/// stand together; what to do is said once per file and kind of problem. What says the same in many places is said at the first of them.
/// </summary>
internal sealed class TextPrinter(SourceLines source, AnsiColors paint, int width) : IPrinter
{
    /// <summary>Fewer places are each shown with their line.</summary>
    private const int Many = 5;

    public void Print(Report report, TextWriter to)
    {
        foreach (var file in FindingGroup.Of(report.Diagnostics, Many).GroupBy(group => group.First.Span.Path))
        {
            var helped = new HashSet<string>(StringComparer.Ordinal);
            foreach (var group in file)
            {
                PrintOne(report, group, helped.Add(group.First.Code), to);
            }
        }
    }

    private void PrintOne(Report report, FindingGroup group, bool withHelp, TextWriter to)
    {
        var diagnostic = group.First;
        var span = diagnostic.Span;
        var place = paint.Bold($"{CodeFrame.Harmless(span.ToString())}:");
        var kind = paint.Severity(diagnostic.Severity, $"{report.In(Format.Word(diagnostic.Severity))} {diagnostic.Code}:");
        to.WriteLine($"{place} {kind} {CodeFrame.Harmless(report.Message(diagnostic))}");
        PrintFrame(diagnostic, to);
        if (group.AlsoIn(span => span.ToString()) is { } others)
        {
            to.WriteLine($"  {CodeFrame.Harmless(report.In(others))}");
        }

        if (withHelp)
        {
            to.WriteLine($"  {paint.Good(report.In($"help:"))} {CodeFrame.Harmless(report.Help(diagnostic))}");
        }

        to.WriteLine();
    }

    private void PrintFrame(Diagnostic diagnostic, TextWriter to)
    {
        var text = source.Line(diagnostic.Span.Path, diagnostic.Span.Line);
        if (text.IsEmpty)
        {
            return;
        }

        var number = diagnostic.Span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var (line, carets) = CodeFrame.Draw(text, diagnostic.Span, width - number.Length - 4);
        to.WriteLine($"{paint.Faint($"{number} |")} {line}");
        to.WriteLine($"{paint.Faint("      |")} {paint.Severity(diagnostic.Severity, carets)}");
    }
}
