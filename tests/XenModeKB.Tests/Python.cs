using System.Diagnostics;

namespace XenModeKB.Tests;

/// <summary>Runs what the repository has in Python.</summary>
internal static class Python
{
    /// <param name="arguments">As on a command line, without the name of the program.</param>
    public static async Task<(int Exit, string Out, string Error)> Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PYTHONUTF8"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
