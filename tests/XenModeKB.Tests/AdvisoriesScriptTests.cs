using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests;

/// <summary>The script that the workflow "advisories" runs, on a list and data that were written for it.</summary>
public sealed class AdvisoriesScriptTests
{
    private const string Dayless = "- [XSA-604](https://xenbits.xen.org/xsa/advisory-604.html): a list without days";

    private static readonly string s_fixture = Path.Combine(Repository.Root, "tests", "Fixtures", "advisories");

    [Fact]
    public async Task What_came_out_after_the_newest_in_the_data_is_listed_once_newest_first()
    {
        var answer = await Compare("xsa.json", Path.Combine(s_fixture, "data"), "--left-out", Fixture("left-out.txt"), "--today", "2026-12-15");

        Assert.Equal((1, ""), (answer.Exit, answer.Error));
        Assert.Equal(
            [
                Dayless,
                "- [XSA-603](https://xenbits.xen.org/xsa/advisory-603.html), 2026-12-01: a title that pings @\u200bsomebody, "
                    + "closes #\u200b12, \\[links\\]\\(https://\u200bexample.org\\) and \\<b\\>shouts\\</b\\> over two lines",
                "- [XSA-599](https://xenbits.xen.org/xsa/advisory-599.html), 2026-11-24: an old number that came out late",
            ],
            Gaps(answer.Out));
    }

    [Fact]
    public async Task From_the_number_on_from_which_the_data_means_to_be_complete_a_hole_is_listed_too()
    {
        var answer = await Compare("xsa.json", Path.Combine(s_fixture, "data"), "--left-out", Fixture("left-out-more.txt"), "--today", "2026-11-20", "--complete-from", "500");
        var later = await Compare("xsa.json", Path.Combine(s_fixture, "data"), "--left-out", Fixture("left-out-more.txt"), "--today", "2026-11-20", "--complete-from", "501");

        Assert.Equal((1, ""), (answer.Exit, answer.Error));
        Assert.Equal(
            ["- [XSA-500](https://xenbits.xen.org/xsa/advisory-500.html), 2026-07-28: an old one that the selection does not have"],
            Gaps(answer.Out));
        Assert.Equal((0, "The advisories in the data are current.", ""), (later.Exit, later.Out.Trim(), later.Error));
    }

    [Fact]
    public async Task What_was_left_out_is_no_hole()
    {
        var answer = await Compare("xsa.json", Path.Combine(s_fixture, "data"), "--left-out", Fixture("left-out.txt"), "--today", "2026-12-15", "--complete-from", "500");

        Assert.Equal(4, Gaps(answer.Out).Count());
        Assert.DoesNotContain(Gaps(answer.Out), gap => gap.Contains("XSA-602", StringComparison.Ordinal));
    }

    /// <summary>Each number that is left out has its reason: it is not asked for again.</summary>
    [Fact]
    public async Task Every_number_left_out_says_why_and_is_not_in_the_data()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, ".github", "scripts", "advisories-left-out.txt"), TestContext.Current.CancellationToken);
        var data = Path.Combine(Repository.Root, "input", "data", "advisories");

        Assert.All(lines.Where(line => !line.StartsWith('#')), line => Assert.Matches(@"^[0-9]+ \S.{20,}$", line));
        Assert.All(lines.Where(line => !line.StartsWith('#')), line => Assert.False(File.Exists(Path.Combine(data, $"xsa-{line.Split(' ')[0]}.yml")), line));
    }

    [Fact]
    public async Task Data_that_has_the_newest_is_current()
    {
        var answer = await Compare("xsa.json", Path.Combine(s_fixture, "data"), "--left-out", Fixture("left-out-more.txt"), "--today", "2026-11-20");

        Assert.Equal((0, "The advisories in the data are current.", ""), (answer.Exit, answer.Out.Trim(), answer.Error));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_a_mistake_and_not_a_finding()
    {
        var answer = await Compare("left-out.txt", Path.Combine(s_fixture, "data"));

        Assert.Equal((2, ""), (answer.Exit, answer.Out));
        Assert.Contains("left-out.txt is not a list of advisories", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>What the script looks for in a file of the data must be how the data is written: then only what has a higher number is new.</summary>
    [Fact]
    public async Task The_numbers_and_days_of_the_real_data_are_read()
    {
        var answer = await Compare("xsa.json", Path.Combine(Repository.Root, "input", "data", "advisories"), "--today", "2026-07-28");

        Assert.Equal((1, ""), (answer.Exit, answer.Error));
        Assert.Equal([Dayless], Gaps(answer.Out));
    }

    private static string Fixture(string name) => Path.Combine(s_fixture, name);

    private static IEnumerable<string> Gaps(string report) => report.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith('-'));

    private static Task<(int Exit, string Out, string Error)> Compare(string list, string data, params string[] more) =>
        Python.Run([Path.Combine(Repository.Root, ".github", "scripts", "advisories.py"), "--list", Fixture(list), "--data", data, .. more]);
}
