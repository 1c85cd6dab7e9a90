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

    private readonly Surroundings _around;
    private readonly Func<BuildOptions, BuildSite> _site;
    private readonly Option<string?> _root = RootFolder.Flag();
    private readonly Option<string?> _port = new("--port", "-p") { Description = $"Port on 127.0.0.1; 0 takes any free one. Default: {UsualPort}.", HelpName = "N" };

    private ServeCommand(Surroundings around, Func<BuildOptions, BuildSite> site) => (_around, _site) = (around, site);

    public static Command Make(Surroundings around, Func<BuildOptions, BuildSite> site)
    {
        var serve = new ServeCommand(around, site);
        var command = new Command("serve", "Preview on this machine; pages reload when their input changes.") { serve._root, serve._port };
        command.SetAction(parsed => serve.Run(parsed).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> Run(ParseResult parsed)
    {
        var root = RootFolder.Find(parsed.GetValue(_root), _around);
        var port = Port(parsed.GetValue(_port));
        var rebuild = new RebuildPreview(_around, root, _site(new(root, _around.ToolTheme, _around.Today())));
        using var changes = new WatchInput(root);
        await using var server = new PreviewServer(() => rebuild.Now, () => rebuild.Source);
        var taken = await server.Start(port, _around.Cancellation);
        try
        {
            rebuild.Build();
            _around.Out.WriteLine($"Preview: http://127.0.0.1:{taken}{rebuild.Now.BasePath} (Ctrl+C ends it)");
            while (true)
            {
                await _around.Out.FlushAsync(_around.Cancellation);
                await changes.Next(_around.Clock, _around.Cancellation);
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
