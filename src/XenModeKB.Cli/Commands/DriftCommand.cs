using System.CommandLine;
using XenModeKB.Cli.Drift;
using XenModeKB.Cli.Printing;
using XenModeKB.Files;
using XenModeKB.Localization;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb drift</c>. 1. Everything is read as for a build; 2. with <c>--update</c>, the review of what is named is recorded; without, what
/// is missing, behind or extra is listed, with what has changed since; 3. problems of translations are reported, and errors, because what
/// has errors can't be compared.
/// </summary>
internal sealed class DriftCommand
{
    private readonly CliContext _context;
    private readonly Func<BuildOptions, BuildSite> _site;
    private readonly Option<string?> _root = RootFolder.Flag();
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail the run, too." };
    private readonly Option<string[]> _update = new("--update")
    {
        Description = "Record that the translation says what its source says now: input/content/pt-BR/page.md#section, the page alone, "
            + "or a data file, with or without #field.",
        HelpName = "PAGE[#SECTION]",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<bool> _all = new("--all") { Description = "With --update: record every translation that is behind or new." };
    private readonly ReportFlags _report;

    private DriftCommand(Command command, CliContext context, Func<BuildOptions, BuildSite> site)
    {
        _context = context;
        _site = site;
        foreach (var option in new Option[] { _root, _strict, _update, _all })
        {
            command.Add(option);
        }

        _report = new(command);
        command.SetAction(Run);
    }

    public static Command Make(CliContext context, Func<BuildOptions, BuildSite> site)
    {
        var command = new Command("drift", "List translations that are missing, or behind their source; --update records a review.");
        _ = new DriftCommand(command, context, site);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = RootFolder.Find(parsed.GetValue(_root), _context);
        var (format, file) = _report.Read(parsed, _context);
        var isUpdate = parsed.GetResult(_update) is not null;
        var (targets, all) = (parsed.GetValue(_update) ?? [], parsed.GetValue(_all));
        if (isUpdate ? targets.Length > 0 == all : all)
        {
            throw new UsageException($"--update names what was compared, or stands with --all.");
        }

        using var progress = new Progress(_context);
        var options = new BuildOptions(root, _context.ToolTheme, _context.Today()) { StopsAfterProcess = true };
        var result = _site(options)(progress.Step, _context.Cancellation);
        var drift = result.Summary.Drift ?? DriftReport.Empty;
        if (isUpdate)
        {
            var find = new FindTargets(drift);
            return Update(root, all ? find.All : targets.SelectMany(find.Of), result);
        }

        var entries = SiteSettings.TryRead(root) is { } config ? ListDrift.Of(drift, new(root, config)) : [];
        var report = new Report([.. Told(result)], new DriftNumbers(drift, entries), progress.Time) { Language = _context.Language.Value };
        new DeliverReport(_context, root, format, file).Apply(report, "drift", ending: Message.None);
        return report.IsFine(parsed.GetValue(_strict)) ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>Of a build that did not come so far, everything.</summary>
    private static IEnumerable<Diagnostic> Told(BuildResult result) =>
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || DriftRules.IsDrift(diagnostic.Rule));

    private int Update(string root, IEnumerable<(FileDrift File, string? Id)> chosen, BuildResult result)
    {
        var update = new UpdateRecords(_context.Today());
        var files = 0;
        var byFile = chosen.GroupBy(pair => pair.File.File.Record, StringComparer.Ordinal);
        foreach (var file in byFile.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (update.Of(file.First().File, [.. file.Select(pair => pair.Id)]) is not { } fresh || IsThere(root, file.Key, fresh.Text))
            {
                continue;
            }

            _context.Cancellation.ThrowIfCancellationRequested();
            WriteBelow.Write(root, file.Key, fresh.Text, replaces: true);
            _context.Out.WriteLine(_context.Words(fresh.Changed == 1
                ? (Message)$"{file.Key}: {fresh.Changed:N0} record written"
                : $"{file.Key}: {fresh.Changed:N0} records written"));
            files++;
        }

        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        _context.Out.WriteLine(_context.Words(Written(files)));
        if (errors > 0)
        {
            _context.Error.WriteLine("kb: " + _context.Words(
                $"the site has {Format.Errors(errors)}: what has one was not compared. 'kb check' tells which."));
        }

        return errors == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static Message Written(int files) => files switch
    {
        0 => $"Everything was recorded already.",
        1 => $"{files:N0} file written.",
        _ => $"{files:N0} files written.",
    };

    private static bool IsThere(string root, string path, string text) =>
        ReadWhole.TryText(Path.Combine(root, path), ReadFile.TextLimit) == text;
}
