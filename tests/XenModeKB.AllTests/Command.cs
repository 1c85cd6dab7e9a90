using System.Diagnostics;

namespace XenModeKB.AllTests;

/// <summary>Runs another program in the repository's root and shows its output as it comes, or passes it on where somebody else shows it.</summary>
internal static class Command
{
    public static int Run(string root, string program, IEnumerable<string> arguments, Action<string>? onLine = null)
    {
        onLine ??= Console.WriteLine;
        onLine($"> {Path.GetFileName(program)} {string.Join(' ', arguments)}");
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
