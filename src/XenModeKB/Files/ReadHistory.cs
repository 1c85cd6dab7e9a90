using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace XenModeKB.Files;

/// <summary>The day and commit of the last change of each file, from git; empty when there is no git, no repository, or only a shallow clone.</summary>
internal static class ReadHistory
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>By path relative to the root, with '/'. Dates are the commit's own, as <c>yyyy-MM-dd</c>.</summary>
    public static History Read(string root)
    {
        var none = ImmutableSortedDictionary<string, (DateOnly, string)>.Empty;
        if (Git(root, "rev-parse", "--is-shallow-repository")?.Trim() != "false")
        {
            return new(none);
        }

        var log = Git(root, "-c", "core.quotePath=false", "log", "--format=%x01%H %cs", "--name-only", "--relative", "--no-renames", "--", "input");
        return new(log is null ? none : Parse(log));
    }

    internal static ImmutableSortedDictionary<string, (DateOnly Date, string Commit)> Parse(string log)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, (DateOnly, string)>(StringComparer.Ordinal);
        var (date, commit) = (default(DateOnly), "");
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '\u0001')
            {
                var parts = line[1..].Split(' ');
                commit = parts[0];
                date = DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (!found.ContainsKey(line))
            {
                // Newest first: the first commit that names a file is its last change.
                found.Add(line, (date, commit));
            }
        }

        return found.ToImmutable();
    }

    private static string? Git(string root, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", root, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            start.Environment["TZ"] = "UTC";
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            var text = git.StandardOutput.ReadToEndAsync();
            if (!git.WaitForExit(s_patience))
            {
                git.Kill(entireProcessTree: true);
                return null;
            }

            _ = errors.Result;
            return git.ExitCode == 0 ? text.Result : null;
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            // No git on this machine: the last change is unknown, which pages say.
            return null;
        }
    }
}
