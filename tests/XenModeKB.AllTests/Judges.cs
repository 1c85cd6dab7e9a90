namespace XenModeKB.AllTests;

/// <summary>Installs the judges of the finished site that come from npm, once per list of versions and hashes.</summary>
internal static class Judges
{
    public static Count Install(string root)
    {
        var from = Path.Combine(root, "tests", "judges");
        var to = Directory.CreateDirectory(Path.Combine(root, "artifacts", "judges")).FullName;
        var installed = Path.Combine(to, "installed.json");
        var wanted = File.ReadAllText(Path.Combine(from, "package-lock.json"));
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
        {
            return default;
        }

        // Scripts of packages are not run: nothing is downloaded but the packages themselves.
        if (Command.Run(root, "npm", ["ci", "--prefix", to, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) != 0)
        {
            return Count.Failure;
        }

        File.WriteAllText(installed, wanted);
        return default;
    }
}
