namespace XenModeKB.AllTests;

/// <summary>
/// Publishes the program as users get it and holds it to the checks of its command line that lie beside the repository, where they do:
/// they were written apart from this project, and know nothing of it but the contract.
/// </summary>
/// <param name="root">The repository's root.</param>
/// <param name="onLine">Takes what is printed.</param>
internal sealed class Contract(string root, Action<string> onLine)
{
    private readonly string _checks = Path.GetFullPath(Path.Combine(root, "..", "shared", "checks"));
    private readonly string _tool = Path.Combine(root, "artifacts", "kb");
    private readonly string _site = Path.Combine(root, "artifacts", "site");

    /// <summary>The program, when it is published.</summary>
    public string Kb => Path.Combine(_tool, OperatingSystem.IsWindows() ? "kb.exe" : "kb");

    /// <summary>Whether the published program is there and builds the site.</summary>
    public Count Publish()
    {
        string[] publish = ["publish", Path.Combine(root, "src", "XenModeKB.Cli"), "-c", "Release", "-r", Runtime(), "--no-self-contained", "-o", _tool, "-v", "quiet", "-nologo"];
        return Command.Run(root, "dotnet", publish, onLine) == 0
            ? Good(Command.Run(root, Kb, ["build", "--root", root, "--output", _site], onLine) == 0)
            : Count.Failure;
    }

    public Count Check() => Directory.Exists(_checks) ? Lines() + Good(Command.Run(root, "python3", [Path.Combine(_checks, "site_oracle.py"), _site], onLine) == 0) : default;

    /// <summary>Each line of the checks says 'ok' or 'FAIL'.</summary>
    private Count Lines()
    {
        var count = default(Count);
        var exit = Command.Run(root, "python3", [Path.Combine(_checks, "contract.py"), Kb, root], line =>
        {
            onLine(line);
            count += line.Split(' ')[0] switch { "ok" => Good(true), "FAIL" => Good(false), _ => default };
        });
        return count.Passed == 0 || (exit != 0 && count.Failed == 0) ? count + Count.Failure : count;
    }

    private static Count Good(bool good) => good ? new(1, 0) : Count.Failure;

    private static string Runtime() => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier is { Length: > 0 } known ? known : "linux-x64";
}
