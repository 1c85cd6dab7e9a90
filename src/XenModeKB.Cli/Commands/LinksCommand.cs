using System.CommandLine;
using XenModeKB.Cli.Printing;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb links</c>: checks any folder or file of HTML, ours or not. 1. Flags; 2. the check of the files; 3. other sites, when asked for; 4.
/// the report.
/// </summary>
internal sealed class LinksCommand
{
    private readonly CliContext _context;
    private readonly LinkFlags _flags;
    private readonly ExternalFlags _externalFlags;
    private readonly ReportFlags _reportFlags;

    private LinksCommand(Command command, CliContext context)
    {
        _context = context;
        _flags = new(command);
        _externalFlags = new(command);
        _reportFlags = new(command);
        command.SetAction(Run);
    }

    public static Command Make(CliContext context)
    {
        var command = new Command("links", "Check the links, anchors and ids of any folder or file of HTML.");
        _ = new LinksCommand(command, context);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _flags.Read(parsed, _context);
        var external = _externalFlags.Read(parsed, options, _context);
        var (format, file) = _reportFlags.Read(parsed, _context);
        var start = _context.Clock.GetTimestamp();
        var links = LinkCheck.Run(options with { KeepExternals = external is not null }, _context.Cancellation);
        if (links.PathsWithoutPages is [var path, ..])
        {
            throw new UsageException($"'{path}' has no page: nothing in it could be checked.");
        }

        links = external is null ? links : new AskExternals(_context, external).Add(links);
        var report = new Report([.. links.Diagnostics], new LinkNumbers(links), _context.Clock.GetElapsedTime(start))
        {
            Language = _context.Language.Value,
        };
        new DeliverReport(_context, _context.CurrentFolder, format, file).Apply(report, "links", ending: Message.None);
        return report.IsFine(_flags.IsStrict(parsed)) ? ExitCode.Fine : ExitCode.Findings;
    }
}
