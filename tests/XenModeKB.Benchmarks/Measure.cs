using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace XenModeKB.Benchmarks;

/// <summary>One run of a program.</summary>
internal sealed record Measured(int Exit, TimeSpan Time, long PeakBytes, string Output)
{
    public double PeakMegabytes => PeakBytes / 1e6;
}

/// <summary>Runs programs and measures wall time and peak memory from outside, the same for all.</summary>
internal static class Measure
{
    private const int Repeats = 3;

    /// <summary>The best of a few runs: what disturbs a run only ever makes it slower.</summary>
    public static Measured Best(Action before, string program, params string[] arguments)
    {
        Measured? best = null;
        for (var i = 0; i < Repeats; i++)
        {
            before();
            var run = Program(program, arguments);
            if (run.Exit != 0)
            {
                throw new InvalidOperationException($"{program} ended with {run.Exit}: {run.Output}");
            }

            best = best is null || run.Time < best.Time ? run : best;
        }

        return best!;
    }

    public static Measured Program(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException(program);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(10))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        watch.Stop();
        var said = output.Result + error.Result;
        return new(process.ExitCode, watch.Elapsed, peak, said[..Math.Min(said.Length, 2000)]);
    }

    public static bool IsThere(string program)
    {
        try
        {
            Program(program, "--version");
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The kernel keeps the peak for us; a reading is late by a hundredth of a second at the most.</summary>
    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            // A program that is about to end has a line without a number.
            return long.TryParse(line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes * 1024 : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
