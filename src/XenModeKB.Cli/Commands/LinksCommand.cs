using System.CommandLine;
using XenModeKB.Cli.Printing;
using XenModeKB.Links;

namespace XenModeKB.Cli.Commands;

/// <summary><c>kb links</c>: checks any folder or file of HTML, ours or not. 1. Flags; 2. the check; 3. the report.</summary>
internal sealed class LinksCommand
{
    private readonly Surroundings _around;
    private readonly LinkFlags _flags;
    private readonly ReportFlags _reportFlags;

    private LinksCommand(Command command, Surroundings around)
    {
        _around = around;
        (_flags, _reportFlags) = (new(command), new(command));
        command.SetAction(Run);
    }

    public static Command Make(Surroundings around)
    {
        var command = new Command("links", "Check the links, anchors and ids of any folder or file of HTML.");
        _ = new LinksCommand(command, around);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = _flags.Read(parsed, _around);
        var (format, file) = _reportFlags.Read(parsed, _around);
        var start = _around.Clock.GetTimestamp();
        var links = LinkCheck.Run(options, _around.Cancellation);
        var report = new Report([.. links.Diagnostics], new LinkNumbers(links), _around.Clock.GetElapsedTime(start));
        new DeliverReport(_around, _around.CurrentFolder, format, file).Apply(report, "links", ending: "");
        return report.IsFine(_flags.IsStrict(parsed)) ? ExitCode.Fine : ExitCode.Findings;
    }
}
