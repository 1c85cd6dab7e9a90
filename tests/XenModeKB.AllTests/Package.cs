namespace XenModeKB.AllTests;

/// <summary>
/// What a stranger does: the tool is installed from its package, which lies in a folder here, and starts, checks and builds a site of its own.
/// </summary>
/// <param name="root">The repository's root.</param>
/// <param name="onLine">Takes what is printed.</param>
internal sealed class Package(string root, Action<string> onLine)
{
    private const string Id = "XenModeKB.Tool";

    private readonly string _feed = Path.Combine(root, "artifacts", "feed");
    private readonly string _tools = Path.Combine(root, "artifacts", "tools");
    private readonly string _site = Path.Combine(root, "artifacts", "new-site");

    /// <summary>One for each step that was reached; the first that fails is the last.</summary>
    public Count Check()
    {
        foreach (var folder in new[] { _feed, _tools, _site }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        var kb = Path.Combine(_tools, OperatingSystem.IsWindows() ? "kb.exe" : "kb");
        (string Program, string[] Arguments)[] steps =
        [
            ("dotnet", ["pack", Path.Combine(root, "src", "XenModeKB.Cli"), "-c", "Release", "--no-restore", "-o", _feed, "-v", "quiet", "-nologo"]),
            ("dotnet", ["tool", "install", Id, "--tool-path", _tools, "--add-source", _feed, "--no-http-cache", "--verbosity", "quiet"]),
            (kb, ["--version"]),
            (kb, ["new", "site", _site]),
            (kb, ["build", "--root", _site, "--strict"]),
            (kb, ["links", Path.Combine(_site, "output")]),
        ];
        var count = default(Count);
        foreach (var (program, arguments) in steps)
        {
            var fine = Command.Run(root, program, arguments, onLine) == 0;
            count += fine ? new(1, 0) : Count.Failure;
            if (!fine)
            {
                break;
            }
        }

        return count;
    }
}
