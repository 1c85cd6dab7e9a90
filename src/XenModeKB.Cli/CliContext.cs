using System.Globalization;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>What the program finds around itself. Commands see nothing else of the machine, so tests bring their own.</summary>
internal sealed record CliContext
{
    /// <summary>Of lines whose reader has no terminal.</summary>
    public const int UsualWidth = 120;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard input; read only when a flag asks for it.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    public required string CurrentFolder { get; init; }

    /// <summary>Where the program lies: its theme is beside it.</summary>
    public required string ToolFolder { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Shows an address in the browser of whoever runs the program; false when there is none.</summary>
    public Func<string, bool> Browse { get; init; } = _ => false;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public int Width { get; init; } = UsualWidth;

    public CancellationToken Cancellation { get; init; }

    /// <summary>What people are told things in; found out when something is told.</summary>
    public Lazy<Language> Language { get; init; } = new(Pipeline.Language.English);

    /// <summary>Theme files that travel with the program.</summary>
    public string ToolTheme => Path.Combine(ToolFolder, "theme");

    public bool ColoursOut => OutIsTerminal && MayDecorate && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether a line on standard error may be written again and again.</summary>
    public bool RewritesLines => ErrorIsTerminal && MayDecorate;

    public bool InGitHubActions => Variable("GITHUB_ACTIONS") == "true";

    private bool MayDecorate => Variable("TERM") != "dumb" && Variable("CI") is null or "" or "false" or "0";

    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    /// <summary>Words in the language of whoever runs the program.</summary>
    public string Words(Message words) => words.In(Language.Value);

    /// <summary>The day of SOURCE_DATE_EPOCH, else of the clock; UTC.</summary>
    public DateOnly Today()
    {
        if (Variable("SOURCE_DATE_EPOCH") is not { Length: > 0 } text)
        {
            return DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            throw new UsageException($"SOURCE_DATE_EPOCH is '{text}', but must be whole seconds since 1970-01-01.");
        }

        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
    }
}
