using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace XenModeKB.Files;

/// <summary>What git said.</summary>
/// <param name="Done">Whether it did what it was asked.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Problem">Its own words, or why it could not be asked.</param>
internal sealed record GitAnswer(bool Done, string Output, string Problem);

/// <summary>
/// The one place that starts a program, and the program is git. 1. It is found in PATH, by its absolute path: never in the current folder
/// or in the folder it is asked about. 2. Nothing of the environment reaches it that steers git. 3. Nothing that the repository's own
/// settings name is run: the repository is somebody's input. 4. What would change its output is set. 5. It ends, or is ended, and so is one
/// that says more than anybody would read.
/// </summary>
internal static class RunGit
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>In characters: the names of a million files.</summary>
    private const int MostOutput = 64 << 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static readonly (string Name, string Value)[] s_settings =
    [
        // A folder of files that looks like a bare repository is one of files.
        ("safe.bareRepository", "explicit"),

        // Programs that settings can name.
        ("core.fsmonitor", "false"),
        ("core.hooksPath", "/dev/null"),
        ("diff.external", ""),
        ("diff.autoRefreshIndex", "false"),
        ("log.showSignature", "false"),
        ("protocol.allow", "never"),

        // Files that settings can name, which may be none.
        ("core.attributesFile", "/dev/null"),
        ("diff.orderFile", "/dev/null"),
        ("log.mailmap", "false"),

        // Settings that change what is printed.
        ("advice.graftFileDeprecated", "false"),
        ("color.ui", "false"),
        ("color.diff", "false"),
        ("core.bigFileThreshold", "512m"),
        ("core.quotePath", "false"),
        ("diff.algorithm", "myers"),
        ("diff.noprefix", "false"),
        ("diff.mnemonicPrefix", "false"),
        ("diff.srcPrefix", "a/"),
        ("diff.dstPrefix", "b/"),
        ("diff.relative", "false"),
        ("i18n.commitEncoding", "UTF-8"),
        ("i18n.logOutputEncoding", "UTF-8"),
        ("log.decorate", "false"),
        ("log.follow", "false"),
        ("log.showRoot", "true"),
    ];

    private static readonly (string Name, string Value)[] s_environment =
    [
        ("GIT_ALLOW_PROTOCOL", "none"),

        // Who was whose parent is what the commits say, whatever grafts or replacements somebody made.
        ("GIT_GRAFT_FILE", "/dev/null"),
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_NO_REPLACE_OBJECTS", "1"),
        ("GIT_OPTIONAL_LOCKS", "0"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("LC_ALL", "C"),
        ("TZ", "UTC"),
    ];

    /// <summary>Asks about the repository that a folder is part of.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="arguments">A command that only reads, and its arguments.</param>
    public static GitAnswer Ask(string folder, params IReadOnlyList<string> arguments) => Ask(folder, arguments, []);

    /// <summary>The same, where files of the work tree are compared: no filter that the settings name is run on them.</summary>
    public static GitAnswer AskAboutFiles(string folder, params IReadOnlyList<string> arguments)
    {
        // Without such settings git says so by its exit code, which is no problem.
        var names = Ask(folder, "config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|smudge|process|required)$").Output;
        var off = names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Select(name => (name, name.EndsWith(".required", StringComparison.Ordinal) ? "false" : ""));
        return Ask(folder, arguments, [.. off]);
    }

    /// <summary>The program, or null when PATH has none outside of the folder.</summary>
    internal static string? Find(string? path, string folder)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (path ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(Path.GetFullPath)
            .Where(place => !IsInside(place, folder) && Path.TrimEndingDirectorySeparator(place) != Environment.CurrentDirectory)
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsInside(string place, string folder) =>
        (Path.TrimEndingDirectorySeparator(place) + Path.DirectorySeparatorChar)
            .StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && Path.GetPathRoot(folder) != folder;

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);

    private static GitAnswer Ask(string folder, IReadOnlyList<string> arguments, IReadOnlyList<(string Name, string Value)> more)
    {
        if (Find(Environment.GetEnvironmentVariable("PATH"), folder) is not { } program)
        {
            return new(false, "", "there is no git in PATH");
        }

        try
        {
            using var git = Process.Start(Start(program, folder, arguments, more))!;
            git.StandardInput.Close();
            return Read(git);
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or IOException)
        {
            return new(false, "", problem.Message);
        }
    }

    private static ProcessStartInfo Start(
        string program, string folder, IReadOnlyList<string> arguments, IReadOnlyList<(string Name, string Value)> more)
    {
        var start = new ProcessStartInfo(program, ["--no-pager", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in s_environment)
        {
            start.Environment[name] = value;
        }

        // By the environment and not by -c, which ends the name of a setting at the first '='.
        var all = s_settings.Concat(more).ToList();
        start.Environment["GIT_CONFIG_COUNT"] = $"{all.Count}";
        for (var i = 0; i < all.Count; i++)
        {
            start.Environment[$"GIT_CONFIG_KEY_{i}"] = all[i].Name;
            start.Environment[$"GIT_CONFIG_VALUE_{i}"] = all[i].Value;
        }

        return start;
    }

    private static GitAnswer Read(Process git)
    {
        var output = ReadSome(git.StandardOutput);
        var problem = ReadSome(git.StandardError);
        var ended = Task.WaitAll([output, problem], s_patience);
        if (ended && output.Result is { } said && problem.Result is { } complained && git.WaitForExit(s_patience))
        {
            return new(git.ExitCode == 0, said, complained);
        }

        git.Kill(entireProcessTree: true);
        return new(false, "", ended ? "git says too much or does not end" : $"git did not end within {s_patience.TotalSeconds:0} s");
    }

    /// <summary>All, or null when it is too much.</summary>
    private static async Task<string?> ReadSome(StreamReader from)
    {
        var (text, part) = (new StringBuilder(), new char[1 << 16]);
        for (var length = -1; length != 0 && text.Length <= MostOutput;)
        {
            length = await from.ReadAsync(part);
            text.Append(part, 0, length);
        }

        return text.Length <= MostOutput ? text.ToString() : null;
    }
}
