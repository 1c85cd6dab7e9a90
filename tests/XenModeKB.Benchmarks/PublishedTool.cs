using System.Runtime.InteropServices;

namespace XenModeKB.Benchmarks;

/// <summary>The program as users get it: compiled ahead of time.</summary>
internal static class PublishedTool
{
    public static string Make()
    {
        var to = Path.Combine(Workspace.Repository, "artifacts", "kb");
        var run = Measure.Program("dotnet", ["publish", Path.Combine(Workspace.Repository, "src", "XenModeKB.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", to, "-v", "quiet", "-nologo"]);
        return run.Exit == 0 ? Path.Combine(to, OperatingSystem.IsWindows() ? "kb.exe" : "kb") : throw new InvalidOperationException(run.Output);
    }
}
