using System.Diagnostics;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>Says on standard error what a build is doing: one line that changes on a terminal, once the build takes long; elsewhere a line at the start, and one now and then.</summary>
internal sealed class Progress(Surroundings around) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    /// <summary>A build that is shorter than this needs no company.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    /// <summary>Between lines that stay.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly long _start = around.Clock.GetTimestamp();
    private TimeSpan? _said;
    private string? _shown;

    public TimeSpan Time => around.Clock.GetElapsedTime(_start);

    public void Step(string pipeline, Phase phase)
    {
        if (around.RewritesLines)
        {
            Rewrite($"{Doing(phase)}: {pipeline}");
        }
        else if (_said is not { } said)
        {
            Say("Building");
        }
        else if (Time - said > s_pause)
        {
            Say($"{Doing(phase)}: {pipeline}");
        }
    }

    /// <summary>A step that is no part of the pipelines.</summary>
    public void Say(string what)
    {
        if (around.RewritesLines)
        {
            Rewrite(what);
        }
        else
        {
            _said = Time;
            around.Error.WriteLine($"{what}…");
        }
    }

    public void Dispose()
    {
        if (_shown is not null)
        {
            around.Error.Write(ClearLine);
            around.Error.Flush();
        }
    }

    private void Rewrite(string what)
    {
        if (Time < s_patience || _shown == what)
        {
            return;
        }

        _shown = what;
        around.Error.Write($"{ClearLine}{what}…");
        around.Error.Flush();
    }

    private static string Doing(Phase phase) => phase switch
    {
        Phase.Input => "Reading",
        Phase.Process => "Processing",
        Phase.PostProcess => "Putting together",
        Phase.Output => "Rendering",
        _ => throw new UnreachableException(),
    };
}
