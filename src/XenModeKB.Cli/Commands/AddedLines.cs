using System.ComponentModel;
using System.Diagnostics;

namespace XenModeKB.Cli.Commands;

/// <summary>The text that a change added, as git tells it.</summary>
internal static class AddedLines
{
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static string Since(string revision, string folder)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"--changed-since: '{revision}' is no revision.");
        }

        try
        {
            var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--" })
            {
                start.ArgumentList.Add(argument);
            }

            using var git = Process.Start(start)!;
            var problem = git.StandardError.ReadToEndAsync();
            var text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? string.Join('\n', text.Split('\n').Where(line => line.StartsWith('+') && !line.StartsWith("+++ ", StringComparison.Ordinal)))
                : throw new UsageException($"--changed-since: git says: {problem.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new UsageException("--changed-since needs git.");
        }
    }
}
