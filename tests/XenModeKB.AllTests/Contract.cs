namespace XenModeKB.AllTests;

/// <summary>
/// Publishes the program as users get it and holds it to the checks of its command line that lie beside the repository, where they do:
/// they were written apart from this project, and know nothing of it but the contract.
/// </summary>
internal static class Contract
{
    public static Count Run(string root)
    {
        var checks = Path.GetFullPath(Path.Combine(root, "..", "shared", "checks"));
        var tool = Path.Combine(root, "artifacts", "kb");
        string[] publish = ["publish", Path.Combine(root, "src", "XenModeKB.Cli"), "-c", "Release", "-r", Runtime(), "--no-self-contained", "-o", tool, "-v", "quiet", "-nologo"];
        if (Command.Run(root, "dotnet", publish) != 0)
        {
            return Count.Failure;
        }

        var kb = Path.Combine(tool, OperatingSystem.IsWindows() ? "kb.exe" : "kb");
        var site = Path.Combine(root, "artifacts", "site");
        var built = Check(Command.Run(root, kb, ["build", "--root", root, "--output", site]) == 0);
        return Directory.Exists(checks)
            ? built + Lines(root, Path.Combine(checks, "contract.py"), kb, root) + Check(Command.Run(root, "python3", [Path.Combine(checks, "site_oracle.py"), site]) == 0)
            : built;
    }

    /// <summary>Each line of the checks says 'ok' or 'FAIL'.</summary>
    private static Count Lines(string root, params string[] script)
    {
        var count = default(Count);
        var exit = Command.Run(root, "python3", script, line => count += line.Split(' ')[0] switch { "ok" => Check(true), "FAIL" => Check(false), _ => default });
        return count.Passed == 0 || (exit != 0 && count.Failed == 0) ? count + Count.Failure : count;
    }

    private static Count Check(bool good) => good ? new(1, 0) : Count.Failure;

    private static string Runtime() => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier is { Length: > 0 } known ? known : "linux-x64";
}
