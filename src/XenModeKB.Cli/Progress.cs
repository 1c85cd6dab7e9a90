using System.Diagnostics;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>
/// Says on standard error what a build is doing: one line that changes on a terminal, once the build takes long; elsewhere a line at the
/// start, and one now and then.
/// </summary>
internal sealed class Progress(CliContext context) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    /// <summary>A build that is shorter than this needs no company.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    /// <summary>Between lines that stay.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly long _start = context.Clock.GetTimestamp();
    private TimeSpan? _said;
    private string? _shown;

    public TimeSpan Time => context.Clock.GetElapsedTime(_start);

    public void Step(string pipeline, Phase phase)
    {
        if (context.RewritesLines)
        {
            Rewrite(Doing(phase, pipeline));
        }
        else if (_said is not { } said)
        {
            Say($"Building");
        }
        else if (Time - said > s_pause)
        {
            Say(Doing(phase, pipeline));
        }
    }

    /// <summary>A step that is no part of the pipelines.</summary>
    public void Say(Message words)
    {
        var what = context.Words(words);
        if (context.RewritesLines)
        {
            Show(what);
        }
        else
        {
            _said = Time;
            context.Error.WriteLine($"{what}…");
        }
    }

    public void Dispose()
    {
        if (_shown is not null)
        {
            context.Error.Write(ClearLine);
            context.Error.Flush();
        }
    }

    private void Rewrite(Message words) => Show(context.Words(words));

    private void Show(string what)
    {
        if (Time < s_patience || _shown == what)
        {
            return;
        }

        _shown = what;
        context.Error.Write($"{ClearLine}{what}…");
        context.Error.Flush();
    }

    private static Message Doing(Phase phase, string pipeline)
    {
        var what = Name(pipeline);
        return phase switch
        {
            Phase.Input => $"Reading: {what}",
            Phase.Process => $"Processing: {what}",
            Phase.PostProcess => $"Putting together: {what}",
            Phase.Output => $"Rendering: {what}",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What a pipeline makes; a name that is new is shown as it is.</summary>
    private static Message Name(string pipeline) => pipeline switch
    {
        "assets" => $"assets",
        "cards" => $"cards",
        "dataset" => $"dataset",
        "files" => $"files",
        "flowcharts" => $"flowcharts",
        "history" => $"history",
        "languages" => $"languages",
        "links" => $"links",
        "pages" => $"pages",
        "parity" => $"parity",
        "published" => $"published",
        "references" => $"references",
        "schemas" => $"schemas",
        "search" => $"search",
        "site" => $"site",
        "theme" => $"theme",
        "translations" => $"translations",
        _ => $"{pipeline}",
    };
}
