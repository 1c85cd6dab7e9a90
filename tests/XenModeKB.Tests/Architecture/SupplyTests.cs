using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>What comes from elsewhere is pinned, and somebody proposes newer versions.</summary>
public sealed partial class SupplyTests
{
    [Fact]
    public void Somebody_proposes_newer_versions_of_each_kind_of_package()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, ".github", "dependabot.yml"));
        Assert.All(["nuget", "npm", "github-actions"], kind => Assert.Contains($"package-ecosystem: {kind}\n", text, StringComparison.Ordinal));
        Assert.Equal(3, Regex.Count(text, @"cooldown: \{default-days: [7-9]\}"));
    }

    [Fact]
    public void The_judges_are_locked_by_hash_and_no_lock_file_names_a_registry()
    {
        var judges = File.ReadAllText(Path.Combine(Repository.Root, "tests", "judges", "package-lock.json"));
        Assert.Equal(Regex.Count(judges, "\n    \"node_modules/"), Regex.Count(judges, "\"integrity\": \"sha512-"));
        Problems.None(
            from path in Repository.Paths()
            let name = Path.GetFileName(path)
            where name is "package-lock.json" or "packages.lock.json" or ".npmrc" or "NuGet.config" or "nuget.config"
            where Resolved().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, path)))
            select path);
    }

    [GeneratedRegex("\"resolved\": \"http|_auth|registry *=|<add key=")]
    private static partial Regex Resolved();
}
