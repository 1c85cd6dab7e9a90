namespace XenModeKB.AllTests;

/// <summary>
/// Public lists of cases that no package of .NET or npm has: a package of Debian is unpacked beside the judges, without what it would need to be installed.
/// Elsewhere, or without a network, the tests that read them have no such cases, and say so.
/// </summary>
internal static class Lists
{
    private const string Urls = "librust-url-dev";

    public static void Unpack(string root)
    {
        var to = Path.Combine(root, "artifacts", "lists");
        if (Directory.Exists(Path.Combine(to, "usr")) || !Machine.Has("apt-get") || !Machine.Has("dpkg"))
        {
            return;
        }

        Directory.CreateDirectory(to);
        if (!Download(to))
        {
            // A new machine does not know which packages there are.
            Machine.Apt(to, "apt-get", "update", "-q");
        }

        if (Directory.GetFiles(to, "*.deb").Length == 0 && !Download(to))
        {
            Console.WriteLine($"The package {Urls} can't be had: its cases are left out.");
            return;
        }

        foreach (var package in Directory.EnumerateFiles(to, "*.deb"))
        {
            Command.Run(to, "dpkg", ["-x", package, to]);
        }
    }

    private static bool Download(string to) => Command.Run(to, "apt-get", ["download", "-q", Urls], _ => { }) == 0;
}
