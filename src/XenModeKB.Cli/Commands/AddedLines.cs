using System.ComponentModel;
using System.Diagnostics;

namespace XenModeKB.Cli.Commands;

/// <summary>The text that a change added, as git tells it: since the change left the revision, committed or not.</summary>
internal static class AddedLines
{
    private const long LargestNewFile = 4 * 1024 * 1024;

    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static string Since(string revision, string folder)
    {
        if (revision.Length == 0 || revision.StartsWith('-'))
        {
            throw new UsageException($"--changed-since: '{revision}' is no revision.");
        }

        // What the revision itself has got since then is not of this change. Without common history, all that differs is.
        var (found, fork, _) = Git(folder, "merge-base", revision, "HEAD");
        var (done, changes, problem) = Git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", found ? fork.Trim() : revision, "--");
        if (!done)
        {
            throw new UsageException($"--changed-since: git says: {problem.Trim()}");
        }

        var added = changes.Split('\n').Where(line => line.StartsWith('+') && !line.StartsWith("+++ ", StringComparison.Ordinal)).Select(line => line[1..]);
        return string.Join('\n', added.Concat(NewFiles(folder)));
    }

    /// <summary>Texts that git does not know yet.</summary>
    private static IEnumerable<string> NewFiles(string folder)
    {
        var (_, names, _) = Git(folder, "ls-files", "--others", "--exclude-standard", "-z");
        return names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(name => new FileInfo(Path.Combine(folder, name)))
            .Where(file => file.Exists && file.Length <= LargestNewFile && file.LinkTarget is null)
            .Select(Read);
    }

    private static string Read(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static (bool Done, string Output, string Problem) Git(string folder, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var problem = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return (git.ExitCode == 0, output, problem.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new UsageException("--changed-since needs git.");
        }
    }
}
