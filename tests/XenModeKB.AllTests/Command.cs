using System.Diagnostics;

namespace XenModeKB.AllTests;

/// <summary>Runs another program in the repository's root and shows its output as it comes, or passes it on where somebody else shows it.</summary>
internal static class Command
{
    /// <param name="root">The repository's root.</param>
    /// <param name="program">Name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="onLine">Takes each line that it prints; null shows them.</param>
    /// <param name="gives">Whether it, and what it starts, gives way to what runs beside it.</param>
    /// <returns>Its exit code; -1 when it can't be run.</returns>
    public static int Run(string root, string program, IEnumerable<string> arguments, Action<string>? onLine = null, bool gives = false)
    {
        onLine ??= Console.WriteLine;
        onLine($"> {Path.GetFileName(program)} {string.Join(' ', arguments)}");
        if (gives && !OperatingSystem.IsWindows())
        {
            (program, arguments) = ("nice", ["-n", "10", program, .. arguments]);
        }

        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = root, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
            while (process.StandardOutput.ReadLine() is { } line)
            {
                onLine(line);
            }

            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            onLine($"{program} can't be run: {problem.Message}");
            return -1;
        }
    }
}
