using System.Text;
using XenModeKB.Cli.Commands;
using XenModeKB.Cli.Printing;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>
/// Brings a report to everyone who asked. 1. Findings on standard output, in the format; 2. the same in the file of <c>--report</c>;
/// 3. a page for the job on GitHub; 4. closing lines, on standard error when standard output is for a machine.
/// </summary>
internal sealed class DeliverReport(CliContext context, string root, ReportFormat format, string? file)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly RepositoryPath _repository = new(root, context.Variable("GITHUB_WORKSPACE"));

    public void Apply(Report report, string title, Message ending)
    {
        Printer(format).Print(report, context.Out);
        if (file is not null)
        {
            WriteFile(report, file);
        }

        WriteJobSummary(report, title);
        Close(report, ending);
    }

    private IPrinter Printer(ReportFormat wanted) => wanted switch
    {
        ReportFormat.Json => new JsonPrinter(),
        ReportFormat.GitHub => new GitHubPrinter(_repository),
        ReportFormat.Sarif => new SarifPrinter(_repository, ToolVersion.Number),
        ReportFormat.JUnit => new JUnitPrinter(_repository),
        ReportFormat.Markdown => new JobSummary("kb", _repository),
        _ => new TextPrinter(new SourceLines(root, context.ToolFolder), new AnsiColors(context.ColoursOut), context.Width),
    };

    private void WriteFile(Report report, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var to = new StreamWriter(path, append: false, s_utf8) { NewLine = "\n" };
            Printer(format == ReportFormat.Text ? ReportFormat.Json : format).Print(report, to);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The report can't be written to {path}: {problem.Message}");
        }
    }

    private void WriteJobSummary(Report report, string title)
    {
        if (context.Variable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            using var to = new StreamWriter(context.FullPath(path), append: true, s_utf8) { NewLine = "\n" };
            new JobSummary($"kb {title}", _repository).Print(report, to);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The summary is an extra of the machine it runs on; the findings have been printed.
            context.Error.WriteLine($"kb: {context.Words($"the job summary can't be written: {problem.Message}")}");
        }
    }

    private void Close(Report report, Message ending)
    {
        var to = format == ReportFormat.Text ? context.Out : context.Error;
        foreach (var line in report.Numbers.Details)
        {
            to.WriteLine(report.In(line));
        }

        foreach (var line in Format.Lines(report.Numbers.Phrases.Select(report.In)))
        {
            to.WriteLine(line);
        }

        to.WriteLine(report.In($"{Format.Findings(report)}. {ending}").TrimEnd());
    }
}
