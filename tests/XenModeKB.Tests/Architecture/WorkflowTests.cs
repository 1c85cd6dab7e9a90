using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>
/// Workflows and actions, ours and those of a new site, give nothing away: the rules of zizmor that need no network, on a machine that may not have it.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly IReadOnlyList<RepositoryFile> s_workflows =
        [.. Repository.Files(".yml .yaml", ".github/workflows", "src/XenModeKB.Cli/New/Starter/_github/workflows")];

    private static readonly IReadOnlyList<RepositoryFile> s_all = [.. s_workflows, .. Repository.Files(".yml .yaml", ".github/actions")];

    [Fact]
    public void There_are_workflows_and_an_action_to_look_at() =>
        Assert.Equal((7, 1), (s_workflows.Count, s_all.Count - s_workflows.Count));

    /// <summary>A new site uses our own action by the version of the tool that made the site.</summary>
    [Fact]
    public void Actions_are_pinned_by_commit_with_their_version_beside() =>
        Problems.None(
            from file in s_all
            from line in file.Text.Split('\n').Index()
            where line.Item.Contains("uses:", StringComparison.Ordinal) && !Pinned().IsMatch(line.Item) && !Own().IsMatch(line.Item)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}");

    [Fact]
    public void Every_workflow_says_what_it_may_do_and_how_long() =>
        Problems.None(
            from file in s_workflows
            from problem in new[]
            {
                file.Text.StartsWith('#') && Name().IsMatch(file.Text) ? null : "no name, or nothing that says what it is for",
                ReadOnly().IsMatch(file.Text) ? null : "no permissions for all jobs, or more than reading",
                Regex.Count(file.Text, "runs-on:") == Regex.Count(file.Text, "timeout-minutes:") ? null : "a job without timeout-minutes",
                Regex.Count(file.Text, "actions/checkout@") == Regex.Count(file.Text, "persist-credentials: false") ? null : "a checkout that keeps its credentials",
                Regex.Count(file.Text, "runs-on:") == Regex.Count(file.Text, @"runs-on: (ubuntu|windows|macos)-[\w.]+$", RegexOptions.Multiline) ? null : "a machine of somebody's own",
            }
            where problem is not null
            select $"{file.Path}: {problem}");

    [Fact]
    public void Nothing_runs_what_others_wrote_with_rights() =>
        Problems.None(
            from file in s_all
            from Match found in Dangerous().Matches(file.Text)
            select $"{file.Path}: {found.Value}");

    /// <summary>What stands in <c>${{ }}</c> is put into the script before a shell reads it: a title of a pull request could be a command.</summary>
    [Fact]
    public void No_expression_stands_in_a_script() =>
        Problems.None(
            from file in s_all
            from Match script in Script().Matches(file.Text)
            where script.Value.Contains("${{", StringComparison.Ordinal)
            select $"{file.Path}: {script.Value.Trim()}");

    /// <summary>A cache can be filled by whoever opens a pull request.</summary>
    [Fact]
    public void What_is_released_or_published_comes_from_no_cache() =>
        Problems.None(
            from file in s_workflows
            where file.Path.EndsWith("release.yml", StringComparison.Ordinal) || file.Path.EndsWith("publish.yml", StringComparison.Ordinal)
            where Cache().IsMatch(file.Text)
            select file.Path);

    [Fact]
    public void Rights_that_write_are_given_to_one_job_for_a_reason() =>
        Problems.None(
            from file in s_workflows
            from line in file.Text.Split('\n').Index()
            where Writes().IsMatch(line.Item) && !line.Item.StartsWith("      ", StringComparison.Ordinal)
            select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}");

    [Theory]
    [InlineData("      - uses: actions/checkout@v5", false)]
    [InlineData("      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8", false)]
    [InlineData("      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # main", false)]
    [InlineData("      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", true)]
    public void A_tag_is_no_pin(string line, bool pinned) => Assert.Equal(pinned, Pinned().IsMatch(line));

    [Theory]
    [InlineData("on: pull_request_target")]
    [InlineData("  workflow_run:\n")]
    [InlineData("  issue_comment:\n")]
    [InlineData("    secrets: inherit")]
    [InlineData("permissions: write-all")]
    [InlineData("if: github.actor == 'dependabot[bot]'")]
    [InlineData("env: {ALL: '${{ toJSON(secrets) }}'}")]
    [InlineData("run: echo A=b >> $GITHUB_ENV")]
    [InlineData("run: echo b >> \"$GITHUB_PATH\"")]
    [InlineData("ACTIONS_ALLOW_UNSECURE_COMMANDS: true")]
    [InlineData("    container: node:20")]
    [InlineData("    services:\n")]
    [InlineData("uses: docker://alpine")]
    [InlineData("        script: |\n")]
    [InlineData("run: curl https://example.org/x | bash")]
    [InlineData("ref: ${{ github.event.pull_request.head.sha }}")]
    [InlineData("ref: ${{ github.head_ref }}")]
    public void What_gives_rights_away_is_seen(string line) => Assert.Matches(Dangerous(), line);

    [Theory]
    [InlineData("      - run: echo ${{ github.event.issue.title }}\n")]
    [InlineData("      - name: a\n        run: |\n          true\n\n          echo ${{ github.ref_name }}\n")]
    [InlineData("      - name: a\n        run: >-\n          echo ${{ inputs.a }}\n")]
    public void An_expression_in_a_script_is_seen(string step) =>
        Assert.Contains("${{", Assert.Single(Script().Matches(step)).Value, StringComparison.Ordinal);

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"uses: (\./\.github/actions/kb|xenmodekb/XenModeKB/\.github/actions/kb@v\{\{version\}\})$")]
    private static partial Regex Own();

    [GeneratedRegex("^name: ", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^permissions:(?: \{\}\n|\n(?:  [\w-]+: read(?: #.*)?\n)+(?! ))", RegexOptions.Multiline)]
    private static partial Regex ReadOnly();

    [GeneratedRegex(@"^ *[\w-]+: write\b")]
    private static partial Regex Writes();

    [GeneratedRegex("actions/cache|cache: (?!false)|restore-keys")]
    private static partial Regex Cache();

    [GeneratedRegex("""
        pull_request_target|workflow_run:|issue_comment:|secrets:\x20inherit|write-all|github\.actor\b|toJSON\(secrets|GITHUB_(?:ENV|PATH)\b|ACTIONS_ALLOW_UNSECURE
        |container:|services:|docker://|\bscript:|(?:curl|wget)[^\n]*\|\s*(?:ba|z)?sh|ref:[^\n]*(?:head\.(?:sha|ref)|head_ref)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"^( *)(?:- )?run: (?:[|>][-+]?\n(?:\1 +.*\n|\n)+|.*)", RegexOptions.Multiline)]
    private static partial Regex Script();
}
