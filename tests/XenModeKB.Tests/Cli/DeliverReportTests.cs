using System.Text.Json;

namespace XenModeKB.Tests.Cli;

public sealed class DeliverReportTests : IDisposable
{
    private readonly KbRun _run = new() { Answer = () => KbRun.Site(Problems.Error(), Problems.Warning()) };

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Json_stands_alone_on_standard_output()
    {
        Assert.Equal(1, _run.Kb("check", "--format", "json"));

        using var json = JsonDocument.Parse(_run.Out);
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ["code", "severity", "path", "line", "column", "endLine", "endColumn", "message", "help"],
            first.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("KB5001", "error", 28), (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("column").GetInt32()));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal((1, 1, 1500), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32(), summary.GetProperty("links").GetInt32()));
        Assert.Contains("1 error, 1 warning", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_file_has_the_format_or_json()
    {
        _run.Kb("check", "--report", "a/b/report");
        Assert.StartsWith("{", _run.Read("a/b/report"), StringComparison.Ordinal);

        _run.Kb("check", "--report", "report.sarif", "--format", "sarif");
        Assert.Equal(_run.Out, _run.Read("report.sarif"));
    }

    [Fact]
    public void A_report_file_that_cannot_be_written_is_a_usage_error()
    {
        Assert.Equal(2, _run.Kb("check", "--report", "input"));
        Assert.Contains("report can't be written", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_is_the_format_where_it_runs()
    {
        _run.With("GITHUB_ACTIONS", "true").Kb("check");
        Assert.StartsWith("::error file=", _run.Out, StringComparison.Ordinal);

        _run.Kb("check", "--format", "text");
        Assert.DoesNotContain("::error", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_gets_its_summary()
    {
        var summary = _run.Write("summary.md", "before\n");
        _run.With("GITHUB_STEP_SUMMARY", summary).Kb("check", "--format", "json");

        Assert.StartsWith("before\n### kb check: 1 error, 1 warning in 0.0 s\n", _run.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals_and_can_be_refused()
    {
        _run.Kb("check");
        Assert.DoesNotContain('\u001b', _run.Out);

        _run.Terminal = true;
        _run.Kb("check");
        Assert.Contains("\u001b[1;31merror KB5001:\u001b[0m", _run.Out, StringComparison.Ordinal);

        _run.With("NO_COLOR", "1").Kb("check");
        Assert.DoesNotContain('\u001b', _run.Out);
    }
}
