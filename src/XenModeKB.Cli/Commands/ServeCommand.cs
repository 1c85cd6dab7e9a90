using System.CommandLine;
using System.Globalization;
using XenModeKB.Cli.Serve;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb serve</c>. 1. The server starts, on this machine only, and says where; 2. the site is built in memory; 3. each change under input/
/// or theme/ builds again, and the open pages that have changed reload; a change meanwhile begins either anew; 4. Ctrl+C ends it.
/// </summary>
internal sealed class ServeCommand
{
    private const int UsualPort = 4400;
    private const int MostPort = 65535;

    /// <summary>How many are tried after one that is taken.</summary>
    private const int MostPorts = 20;

    private readonly CliContext _context;
    private readonly Func<BuildOptions, BuildSite> _site;
    private readonly Option<string?> _root = RootFolder.Flag();
    private readonly Option<string?> _port = new("--port", "-p")
    {
        Description = $"Port on 127.0.0.1; 0 takes any free one. Default: {UsualPort}, or the next free one.",
        HelpName = "N",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Show the site in the browser when it is built." };

    private ServeCommand(CliContext context, Func<BuildOptions, BuildSite> site) => (_context, _site) = (context, site);

    public static Command Make(CliContext context, Func<BuildOptions, BuildSite> site)
    {
        var serve = new ServeCommand(context, site);
        var command = new Command("serve", "Preview on this machine; pages reload when their input changes.")
        {
            serve._root, serve._port, serve._open,
        };
        command.SetAction(parsed => serve.Run(parsed).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> Run(ParseResult parsed)
    {
        var root = RootFolder.Find(parsed.GetValue(_root), _context);
        var open = new OpenPages();
        var rebuild = new RebuildPreview(_context, root, _site(new(root, _context.ToolTheme, _context.Today()) { Onlooker = open }), open);
        await using var server = new PreviewServer(() => rebuild.Now, open, () => rebuild.Source, _context.Language);
        var address = $"http://127.0.0.1:{await Listen(server, parsed.GetValue(_port))}{rebuild.Now.BasePath}";
        _context.Out.WriteLine(_context.Words($"Preview: {address} (Ctrl+C ends it)"));
        _context.Out.Flush();
        using var changes = new WatchInput(root);
        try
        {
            using (var progress = new Progress(_context))
            {
                await Build(rebuild, changes, progress.Step);
                while (rebuild.Now.IsFirst)
                {
                    await changes.Next(_context.Clock, _context.Cancellation);
                    await Build(rebuild, changes, progress.Step);
                }
            }

            if (parsed.GetValue(_open) && !_context.Browse(address))
            {
                _context.Error.WriteLine($"kb: {_context.Words($"no browser could be opened; the address is {address}")}");
            }

            while (true)
            {
                await changes.Next(_context.Clock, _context.Cancellation);
                await Build(rebuild, changes, null);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Fine;
        }
    }

    /// <summary>What is saved while the site is built makes the build old: it ends, and the next one begins at once.</summary>
    private async Task Build(RebuildPreview rebuild, WatchInput changes, Action<string, Phase>? progress)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_context.Cancellation);
        var build = Task.Run(() => rebuild.Build(progress, end.Token), CancellationToken.None);
        await Task.WhenAny(build, changes.Any(end.Token));
        await end.CancelAsync();
        try
        {
            await build;
        }
        catch (OperationCanceledException) when (!_context.Cancellation.IsCancellationRequested)
        {
            // The change is still to come.
        }
    }

    /// <summary>The port that was asked for, and no other; without one the usual port, or the next one that is free.</summary>
    private async Task<int> Listen(PreviewServer server, string? asked)
    {
        var port = Port(asked);
        if (await server.Start(port, _context.Cancellation) is { } taken)
        {
            return taken;
        }

        for (var next = port + 1; next <= Math.Min(port + MostPorts, MostPort); next++)
        {
            if (await server.Start(next, _context.Cancellation) is not { } free)
            {
                continue;
            }

            return asked is null ? free : throw new UsageException($"Port {port} is taken. {free} is free: --port {free}.");
        }

        throw new UsageException($"Port {port} is taken, and so are those after it. Name another one with --port; 0 takes any free one.");
    }

    private static int Port(string? text)
    {
        if (text is null)
        {
            return UsualPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= MostPort
            ? port
            : throw new UsageException($"--port is '{text}', but must be a number from 0 to 65535.");
    }
}
