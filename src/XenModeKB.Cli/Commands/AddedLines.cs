using XenModeKB.Files;

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
        var fork = RunGit.Ask(folder, "merge-base", revision, "HEAD");
        var start = fork.Done ? fork.Output.Trim() : revision;
        var changes = RunGit.AskAboutFiles(
            folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text",
            "--ignore-submodules=all", start, "--");
        if (!changes.Done)
        {
            throw new UsageException($"--changed-since: git says: {changes.Problem.Trim()}");
        }

        var added = changes.Output.Split('\n')
            .Where(line => line.StartsWith('+') && !line.StartsWith("+++ ", StringComparison.Ordinal))
            .Select(line => line[1..]);
        return string.Join('\n', added.Concat(NewFiles(folder)));
    }

    /// <summary>Texts that git does not know yet.</summary>
    private static IEnumerable<string> NewFiles(string folder) =>
        from name in RunGit.Ask(folder, "ls-files", "--others", "--exclude-standard", "-z")
            .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        let text = ReadWhole.TryText(Path.Combine(folder, name), LargestNewFile)
        where text is not null
        select text;
}
