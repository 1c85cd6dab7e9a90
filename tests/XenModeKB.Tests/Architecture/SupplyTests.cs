using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>What comes from elsewhere is pinned, and the workflows give nothing away: rules of zizmor and reuse, which the machine may not have.</summary>
public sealed partial class SupplyTests
{
    private static readonly IReadOnlyList<RepositoryFile> s_workflows =
        [.. Repository.Files(".yml .yaml", ".github/workflows")];

    [Fact]
    public void Actions_are_pinned_by_commit_with_their_version_beside() =>
        Problems.None(
            from place in Lines(s_workflows)
            where place.Text.Contains("uses:", StringComparison.Ordinal) && !place.Text.Contains("uses: ./", StringComparison.Ordinal) && !Pinned().IsMatch(place.Text)
            select $"{place.At}: {place.Text.Trim()}");

    [Fact]
    public void Every_workflow_says_what_it_may_do_and_how_long() =>
        Problems.None(
            from file in s_workflows
            from problem in new[]
            {
                Permissions().IsMatch(file.Text) ? null : "no permissions for all jobs",
                Regex.Count(file.Text, "runs-on:") == Regex.Count(file.Text, "timeout-minutes:") ? null : "a job without timeout-minutes",
                Regex.Count(file.Text, "actions/checkout@") == Regex.Count(file.Text, "persist-credentials: false") ? null : "a checkout that keeps its credentials",
                Dangerous().Match(file.Text) is { Success: true } found ? $"'{found.Value}' runs what others wrote with rights" : null,
                file.Text.Contains("write-all", StringComparison.Ordinal) ? "all rights" : null,
            }
            where problem is not null
            select $"{file.Path}: {problem}");

    /// <summary>What stands in <c>${{ }}</c> is put into the script before a shell reads it: a title of a pull request could be a command.</summary>
    [Fact]
    public void No_expression_stands_in_a_script() =>
        Problems.None(
            from file in s_workflows
            from Match script in Script().Matches(file.Text)
            where script.Value.Contains("${{", StringComparison.Ordinal)
            select $"{file.Path}: {script.Value.Trim()}");

    [Fact]
    public void Somebody_proposes_newer_versions_of_each_kind_of_package()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, ".github", "dependabot.yml"));
        Assert.All(["nuget", "npm", "github-actions"], kind => Assert.Contains($"package-ecosystem: {kind}\n", text, StringComparison.Ordinal));
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

    /// <summary>In a test it would be read as the licence of the test: such words are written in two parts.</summary>
    [Fact]
    public void Words_that_name_a_licence_stand_at_the_head_of_files_alone() =>
        Problems.None(
            from path in Repository.Paths()
            where Path.GetExtension(path) is not (".png" or ".ttf") && path != "REUSE.toml"
            from line in File.ReadLines(Path.Combine(Repository.Root, path)).Index()
            where line.Index > 2 && Licence().IsMatch(line.Item)
            select $"{path}({line.Index + 1}): {line.Item.Trim()}");

    private static IEnumerable<(string At, string Text)> Lines(IEnumerable<RepositoryFile> files) =>
        from file in files
        from line in file.Text.Split('\n').Index()
        select ($"{file.Path}({line.Index + 1})", line.Item);

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^permissions:", RegexOptions.Multiline)]
    private static partial Regex Permissions();

    [GeneratedRegex("pull_request_target|workflow_run:|secrets: inherit|issue_comment:")]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"^( *)(?:- )?run: (?:\|\n(?:\1 +.*\n|\n)+|.*)", RegexOptions.Multiline)]
    private static partial Regex Script();

    [GeneratedRegex("\"resolved\": \"http|_auth|registry *=|<add key=")]
    private static partial Regex Resolved();

    [GeneratedRegex("SPDX-(License-Identifier|FileCopyrightText|SnippetBegin):")]
    private static partial Regex Licence();
}
