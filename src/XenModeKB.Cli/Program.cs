using System.Runtime.InteropServices;
using System.Text;
using XenModeKB;
using XenModeKB.Cli;
using XenModeKB.Theme;

// The edge: the only place that knows the console, the clock and the signals of the machine.
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
var terminal = !Console.IsOutputRedirected;
var context = new CliContext
{
    Out = output,
    Error = error,
    In = input,
    CurrentFolder = Environment.CurrentDirectory,
    ToolFolder = AppContext.BaseDirectory,
    Clock = TimeProvider.System,
    Variable = Environment.GetEnvironmentVariable,
    Browse = OpenBrowser.At,
    OutIsTerminal = terminal,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Width = terminal && Console.WindowWidth > 0 ? Console.WindowWidth : CliContext.UsualWidth,
    Cancellation = cancellation.Token,
};
// The theme is made when a command builds, so that help and mistakes in arguments are quick.
return new CommandLine(context, options => new SiteBuild(options, new RazorTheme()).Build).Run(args);

void Cancel(PosixSignalContext signal)
{
    // The first signal ends the work in order, if that works soon; a second one ends the process.
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(5)).ContinueWith(_ => Environment.Exit(ExitCode.Cancelled), TaskScheduler.Default);
}
