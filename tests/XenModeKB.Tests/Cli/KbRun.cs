using System.Collections.Immutable;
using XenModeKB.Cli;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.References;

namespace XenModeKB.Tests.Cli;

/// <summary>Runs the program in a folder of its own, with a site, a clock and variables of the test's choice.</summary>
internal sealed class KbRun : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public KbRun()
    {
        Write("input/site.yml", "title: x\n");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("kb-test-").FullName;

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>What the generator was asked for.</summary>
    public BuildOptions? Asked { get; private set; }

    /// <summary>What the generator answers.</summary>
    public Func<BuildResult> Answer { get; set; } = () => Site();

    public bool Terminal { get; set; }

    public CancellationToken Cancellation { get; set; }

    /// <summary>Ends the build that runs now.</summary>
    public CancellationToken Building { get; private set; }

    public Func<string, bool> Browse { get; set; } = _ => false;

    /// <summary>What stands on standard input.</summary>
    public string In { get; set; } = "";

    public static BuildResult Site(params ImmutableArray<Diagnostic> diagnostics) => new(
        diagnostics,
        new(new Dictionary<string, int> { ["pt-BR"] = 2, ["en"] = 2 }.ToImmutableSortedDictionary(), 1500, (10, 9)),
        diagnostics.Any(d => d.Severity == Severity.Error) ? [] : [OutputFile.FromText("en/index.html", "<p>Hello</p>\n")]);

    /// <summary>A good site with claims in prose and sources.</summary>
    public static BuildResult Covered(SourceCoverage coverage) => Site() with { Summary = Site().Summary with { Coverage = coverage } };

    public KbRun With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public string Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string? Read(string path) => File.Exists(Path.Combine(Root, path)) ? File.ReadAllText(Path.Combine(Root, path)) : null;

    public int Kb(params string[] arguments)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        return CommandLine().Run(arguments);
    }

    public CommandLine CommandLine()
    {
        var context = new CliContext
        {
            Out = _out,
            Error = _error,
            In = new StringReader(In),
            CurrentFolder = Root,
            ToolFolder = Path.Combine(Root, "tool"),
            Clock = new StoppedClock(),
            Browse = Browse,
            Variable = name => _variables.GetValueOrDefault(name),
            OutIsTerminal = Terminal,
            ErrorIsTerminal = Terminal,
            Cancellation = Cancellation,
        };
        return new(context, Generator);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private BuildSite Generator(BuildOptions options)
    {
        Asked = options;
        return (progress, cancellation) =>
        {
            progress?.Invoke("pages", Phase.Input);
            Building = cancellation;
            cancellation.ThrowIfCancellationRequested();
            var result = Answer();
            foreach (var file in result.Files)
            {
                options.Receiver?.Take(file);
            }

            return result;
        };
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 23, 59, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
