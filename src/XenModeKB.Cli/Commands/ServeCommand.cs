using System.CommandLine;
using System.Globalization;
using XenModeKB.Cli.Serve;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb serve</c>. 1. The server starts, on this machine only; 2. the site is built in memory; 3. each change under input/ or theme/
/// builds again, and open pages reload; 4. Ctrl+C ends it.
/// </summary>
internal sealed class ServeCommand
{
    private const int UsualPort = 4400;

    private readonly CliContext _context;
    private readonly Func<BuildOptions, BuildSite> _site;
    private readonly Option<string?> _root = RootFolder.Flag();
    private readonly Option<string?> _port = new("--port", "-p")
    {
        Description = $"Port on 127.0.0.1; 0 takes any free one. Default: {UsualPort}.",
        HelpName = "N",
    };

    private ServeCommand(CliContext context, Func<BuildOptions, BuildSite> site) => (_context, _site) = (context, site);

    public static Command Make(CliContext context, Func<BuildOptions, BuildSite> site)
    {
        var serve = new ServeCommand(context, site);
        var command = new Command("serve", "Preview on this machine; pages reload when their input changes.") { serve._root, serve._port };
        command.SetAction(parsed => serve.Run(parsed).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> Run(ParseResult parsed)
    {
        var root = RootFolder.Find(parsed.GetValue(_root), _context);
        var port = Port(parsed.GetValue(_port));
        var rebuild = new RebuildPreview(_context, root, _site(new(root, _context.ToolTheme, _context.Today())));
        using var changes = new WatchInput(root);
        await using var server = new PreviewServer(() => rebuild.Now, () => rebuild.Source, _context.Language);
        var taken = await server.Start(port, _context.Cancellation);
        try
        {
            rebuild.Build();
            _context.Out.WriteLine(_context.Words($"Preview: http://127.0.0.1:{taken}{rebuild.Now.BasePath} (Ctrl+C ends it)"));
            while (true)
            {
                await _context.Out.FlushAsync(_context.Cancellation);
                await changes.Next(_context.Clock, _context.Cancellation);
                rebuild.Build();
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Fine;
        }
    }

    private static int Port(string? text)
    {
        if (text is null)
        {
            return UsualPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new UsageException($"--port is '{text}', but must be a number from 0 to 65535.");
    }
}
