using System.Text.RegularExpressions;
using XenModeKB.Cli;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Cli;

public sealed partial class ProgressTests : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly Clock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void A_file_gets_a_line_at_the_start_and_one_now_and_then()
    {
        using (var progress = Progress(terminal: false))
        {
            progress.Step("pages", Phase.Input);
            progress.Step("pages", Phase.Process);
            _clock.Seconds = 6;
            progress.Step("data", Phase.PostProcess);
            progress.Step("data", Phase.Output);
            progress.Say($"Writing");
        }

        Assert.Equal("Building…\nPutting together: data…\nWriting…\n", _error.ToString());
    }

    [Fact]
    public void A_terminal_gets_one_line_that_changes_and_goes()
    {
        using (var progress = Progress(terminal: true))
        {
            progress.Step("pages", Phase.Input);
            _clock.Seconds = 1;
            progress.Step("pages", Phase.Output);
            progress.Say($"Writing");
        }

        Assert.Equal("\r\u001b[KRendering: pages…\r\u001b[KWriting…\r\u001b[K", _error.ToString());
    }

    /// <summary>A step without a word of its own would be shown in English to everybody.</summary>
    [Fact]
    public void Each_step_of_a_build_has_a_word()
    {
        var steps = Repository.Files(".cs", "src/XenModeKB/Pipelines").SelectMany(file => Step().Matches(file.Text))
            .Select(match => match.Groups["step"].Value).Distinct().ToList();
        var words = Repository.Files(".cs", "src/XenModeKB.Cli").Single(file => file.Path.EndsWith("/Progress.cs", StringComparison.Ordinal)).Text;

        Assert.InRange(steps.Count, 10, 30);
        Assert.DoesNotContain(steps, step => !words.Contains($"\"{step}\" => $\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("""Begin\("(?<step>\w+)"|const string Name = "(?<step>\w+)";""")]
    private static partial Regex Step();

    private Progress Progress(bool terminal) => new(new()
    {
        Out = TextWriter.Null,
        Error = _error,
        CurrentFolder = "/",
        ToolFolder = "/",
        Clock = _clock,
        Variable = _ => null,
        ErrorIsTerminal = terminal,
    });

    private sealed class Clock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
