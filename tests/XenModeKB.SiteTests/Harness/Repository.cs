namespace XenModeKB.SiteTests.Harness;

/// <summary>Where things are in the working tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The command-line program: the published one where <c>KB_TOOL</c> names it, else as built with these tests, which starts more slowly.</summary>
    public static string Tool { get; } = Environment.GetEnvironmentVariable("KB_TOOL")
        ?? Path.Combine(Root, "src", "XenModeKB.Cli", "bin", Configuration(), "net10.0", OperatingSystem.IsWindows() ? "kb.exe" : "kb");

    public static string Fixtures { get; } = Path.Combine(Root, "tests", "Fixtures");

    public static string Judges { get; } = Path.Combine(Root, "artifacts", "judges");

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "XenModeKB.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
