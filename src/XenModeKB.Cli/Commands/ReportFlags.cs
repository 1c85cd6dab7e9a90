using System.CommandLine;

namespace XenModeKB.Cli.Commands;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    GitHub,
    Sarif,
    JUnit,
    Markdown,
}

/// <summary>The flags <c>--format</c> and <c>--report</c>.</summary>
internal sealed class ReportFlags
{
    private static readonly (string Name, ReportFormat Format)[] s_formats =
    [
        ("text", ReportFormat.Text), ("json", ReportFormat.Json), ("github", ReportFormat.GitHub), ("sarif", ReportFormat.Sarif),
        ("junit", ReportFormat.JUnit), ("markdown", ReportFormat.Markdown),
    ];

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How findings are written: text, json, github, sarif, junit or markdown. "
            + "Default: github in GitHub Actions, text elsewhere.",
        HelpName = "FORMAT",
    };
    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write the findings to this file as well (as JSON when the format is text).",
        HelpName = "FILE",
    };

    public ReportFlags(Command command)
    {
        command.Add(_format);
        command.Add(_report);
    }

    /// <exception cref="UsageException">No such format.</exception>
    public (ReportFormat Format, string? File) Read(ParseResult parsed, CliContext context)
    {
        var file = parsed.GetValue(_report);
        return (Format(parsed.GetValue(_format), context), file is null ? null : context.FullPath(file));
    }

    private static ReportFormat Format(string? name, CliContext context)
    {
        if (name is null)
        {
            return context.InGitHubActions ? ReportFormat.GitHub : ReportFormat.Text;
        }

        var known = s_formats.Select(format => format.Name);
        return known.Contains(name)
            ? s_formats.Single(format => format.Name == name).Format
            : throw new UsageException($"There is no format '{name}'.{Pipeline.Suggest.DidYouMean(name, known)} "
                + $"Formats are {string.Join(", ", known)}.");
    }
}
