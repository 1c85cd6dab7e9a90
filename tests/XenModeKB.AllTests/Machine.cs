namespace XenModeKB.AllTests;

/// <summary>
/// What the tests need of the machine besides .NET. On Debian, Ubuntu and their like what is missing is installed; elsewhere it is told in one line, before
/// anything else is done.
/// </summary>
internal sealed class Machine(string root)
{
    /// <summary>Any of the programs will do, and so will any of the packages: the first that there is.</summary>
    private sealed record Need(string Name, string[] Programs, string[] Packages);

    private static readonly Need[] s_needs =
    [
        // A browser without its windows is the same engine for less of the machine.
        new("Chromium or Chrome", ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], ["chromium-headless-shell", "chromium", "chromium-browser"]),
        new("Java", ["java"], ["default-jre-headless"]),
        new("Node.js 18 or later", ["node"], ["nodejs"]),
        new("npm", ["npm"], ["npm"]),
        new("Python 3", ["python3"], ["python3"]),
        new("git", ["git"], ["git"]),
    ];

    private static readonly string[] s_path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether everything is there, or is now.</summary>
    public bool Prepare()
    {
        var missing = Missing();
        if (missing.Count > 0 && Has("apt-get"))
        {
            Console.WriteLine($"Installing what the tests need: {Names(missing)}.");
            Install(missing);
            missing = Missing();
        }

        if (missing.Count > 0)
        {
            Console.WriteLine($"The tests need {Names(missing)} on the PATH.");
        }

        return missing.Count == 0;
    }

    private static List<Need> Missing() => [.. s_needs.Where(need => !need.Programs.Any(Has))];

    private static string Names(IEnumerable<Need> needs) => string.Join(", ", needs.Select(need => need.Name));

    public static bool Has(string program) => s_path.Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    /// <summary>What can't be installed is still missing afterwards.</summary>
    private void Install(IEnumerable<Need> missing)
    {
        Apt(root, "apt-get", "update", "-q");
        foreach (var package in missing.Select(need => need.Packages.FirstOrDefault(package => Command.Run(root, "apt-cache", ["show", package], _ => { }) == 0)).OfType<string>())
        {
            // One by one: what can't be had does not keep the others out.
            Apt(root, "apt-get", "install", "-qy", "--no-install-recommends", package);
        }
    }

    /// <summary>Runs a program that only root may run.</summary>
    public static void Apt(string root, string program, params string[] arguments)
    {
        string[] command = ["DEBIAN_FRONTEND=noninteractive", program, .. arguments];
        var isRoot = Environment.UserName == "root";
        Command.Run(root, isRoot ? "env" : "sudo", isRoot ? command : ["env", .. command], _ => { });
    }
}
