using System.CommandLine;
using XenModeKB.Cli.Printing;
using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb build</c> and <c>kb check</c>. 1. Flags and folders are checked; 2. the site is made, beside the old one; 3. without findings that
/// fail the run, <c>build</c> puts it in the place of that; 4. everything is reported.
/// </summary>
internal sealed class BuildCommand
{
    private readonly CliContext _context;
    private readonly Func<BuildOptions, BuildSite> _site;
    private readonly BuildFlags _flags;
    private readonly ReportFlags _reportFlags;
    private readonly bool _writes;

    private BuildCommand(Command command, bool writes, CliContext context, Func<BuildOptions, BuildSite> site)
    {
        _context = context;
        _site = site;
        _writes = writes;
        _flags = new(command);
        _reportFlags = new(command);
        command.SetAction(Run);
    }

    public static Command Build(CliContext context, Func<BuildOptions, BuildSite> site) =>
        Make(
            new("build", "Check everything and write the site. With errors, nothing is written and the old site stays."),
            writes: true,
            context,
            site);

    public static Command Check(CliContext context, Func<BuildOptions, BuildSite> site) =>
        Make(new("check", "Every check of build; writes no site."), writes: false, context, site);

    private static Command Make(Command command, bool writes, CliContext context, Func<BuildOptions, BuildSite> site)
    {
        _ = new BuildCommand(command, writes, context, site);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var request = _flags.Read(parsed, _context);
        var (format, file) = _reportFlags.Read(parsed, _context);
        var keep = SiteSettings.TryRead(request.Options.Root)?.Keep ?? [];
        if (_writes)
        {
            OutputFolder.Check(request.Output, request.Options.Root, keep);
        }

        var (report, written, left) = BuildAndWrite(request, keep);
        var deliver = new DeliverReport(_context, request.Options.Root, format, file);
        deliver.Apply(report, title: parsed.CommandResult.Command.Name, ending: $"{Ending(request, report, written)}{Left(left)}");
        return report.IsFine(request.Strict) ? ExitCode.Fine : ExitCode.Findings;
    }

    private (Report Report, bool Written, IReadOnlyList<string> Left) BuildAndWrite(BuildRequest request, IReadOnlyCollection<string> keep)
    {
        using var progress = new Progress(_context);
        using var files = _writes ? new WriteFiles(request.Output, keep) : null;
        var options = request.Options with { Receiver = files ?? (IFileReceiver)new DropFiles(), OnlyChecks = !_writes };
        var result = _site(options)(progress.Step, _context.Cancellation);
        var report = new Report(result.Diagnostics, new BuildNumbers(result.Summary, Detailed: !_writes), progress.Time)
        {
            Language = _context.Language.Value,
        };
        if (files is null || !report.IsFine(request.Strict))
        {
            return (report, false, files?.Left ?? []);
        }

        _context.Cancellation.ThrowIfCancellationRequested();
        progress.Say($"Writing");
        Publish(files, request.Output);
        return (report with { Time = progress.Time }, true, files.Left);
    }

    private static void Publish(WriteFiles files, string output)
    {
        try
        {
            files.Publish();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The site can't be written to {output}: {problem.Message}");
        }
    }

    private Message Ending(BuildRequest request, Report report, bool written)
    {
        if (written)
        {
            return $"The site is in {Short(request.Output)}.";
        }

        if (!_writes)
        {
            return Message.None;
        }

        var reason = report.Errors == 0 ? Message.Of("Warnings count, because of --strict. ") : Message.None;
        return Directory.Exists(request.Output)
            ? (Message)$"{reason}Nothing was written; {Short(request.Output)} is as it was."
            : $"{reason}Nothing was written.";
    }

    private Message Left(IReadOnlyList<string> folders) => folders.Count == 0
        ? Message.None
        : $" An old site can't be removed, and the next build tries again: {string.Join(", ", folders.Select(Short))}.";

    /// <summary>Relative when that is shorter to read.</summary>
    private string Short(string path)
    {
        var relative = Path.GetRelativePath(_context.CurrentFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative) + "/";
    }
}
