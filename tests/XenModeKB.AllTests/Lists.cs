using System.Text.RegularExpressions;

namespace XenModeKB.AllTests;

/// <summary>
/// Public lists of cases that no package of .NET or npm has: a package of Debian is unpacked beside the judges, without what it would need to be installed.
/// Elsewhere, or without a network, the tests that read them have no such cases, and say so.
/// </summary>
internal static class Lists
{
    private const string Urls = "librust-url-dev";

    /// <summary>The release whose package is taken where the machine's archive has it: a fixed one, so that the cases are the same from day to day.</summary>
    private const string Release = "trixie";

    public static void Unpack(string root)
    {
        var to = Path.Combine(root, "artifacts", "lists");
        if (Directory.Exists(Path.Combine(to, "usr")) || !Machine.Has("apt-get") || !Machine.Has("dpkg"))
        {
            return;
        }

        Directory.CreateDirectory(to);
        if (!DownloadOfRelease(to) && !Download(to, []))
        {
            // A new machine does not know which packages there are.
            Machine.Apt(to, "apt-get", "update", "-q");
            if (!Download(to, []))
            {
                Console.WriteLine($"The package {Urls} can't be had: its cases are left out.");
                return;
            }
        }

        foreach (var package in Directory.EnumerateFiles(to, "*.deb"))
        {
            Command.Run(to, "dpkg", ["-x", package, to]);
        }
    }

    /// <summary>From the archive that the machine knows, with another release for the machine's own; nothing of the machine is changed.</summary>
    private static bool DownloadOfRelease(string to)
    {
        const string Known = "/etc/apt/sources.list.d/debian.sources";
        if (!File.Exists(Known))
        {
            return false;
        }

        var archive = Path.Combine(to, "archive.sources");
        var first = File.ReadAllText(Known).Split("\n\n")[0];
        File.WriteAllText(archive, Regex.Replace(first, "(?m)^Suites:.*$", $"Suites: {Release}") + "\n");
        var lists = Directory.CreateDirectory(Path.Combine(to, "apt"));
        string[] options =
        [
            "-o", $"Dir::Etc::sourcelist={archive}", "-o", "Dir::Etc::sourceparts=/dev/null", "-o", $"Dir::State::lists={lists.FullName}",
            "-o", $"Dir::Cache={lists.FullName}", "-o", "APT::Sandbox::User=root",
        ];
        // Some other list of the archive may be missing: what counts is whether the package comes.
        Command.Run(to, "apt-get", [.. options, "update", "-q"], _ => { });
        return Download(to, options);
    }

    private static bool Download(string to, string[] options) =>
        Command.Run(to, "apt-get", [.. options, "download", "-q", Urls], _ => { }) == 0;
}
