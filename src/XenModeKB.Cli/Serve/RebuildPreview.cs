using System.Collections.Frozen;
using XenModeKB.Cli.Printing;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// Builds again with the same instance, so that only what has changed is made anew, and says in the terminal what came of it.
/// </summary>
/// <param name="context">The machine.</param>
/// <param name="root">Of the site.</param>
/// <param name="build">The build, which <paramref name="open"/> looks at.</param>
/// <param name="open">The pages that stand in browsers: they are shown before the others are made.</param>
internal sealed class RebuildPreview(CliContext context, string root, BuildSite build, OpenPages open)
{
    private Preview _now = Preview.Before(BasePath.Of(root));

    public Preview Now => Volatile.Read(ref _now);

    public SourceLines Source => new(root, context.ToolFolder);

    /// <param name="progress">Is told each step; may be null.</param>
    /// <param name="cancellation">Ends the build: the server ends, or the input is another one by now.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled; what was shown before stays.</exception>
    public void Build(Action<string, Phase>? progress = null, CancellationToken cancellation = default)
    {
        open.Begin();
        open.OnTaken = ahead => Show(Now.IsBroken || Now.IsFirst ? null : Now.With(ahead));
        Show(Next(progress, cancellation));
    }

    private void Show(Preview? next)
    {
        if (next is not null)
        {
            var before = Now;
            Volatile.Write(ref _now, next);
            before.Replace();
        }
    }

    private Preview Next(Action<string, Phase>? progress, CancellationToken cancellation)
    {
        var start = context.Clock.GetTimestamp();
        try
        {
            var result = build(progress, cancellation);
            var report = new Report(result.Diagnostics, new BuildNumbers(result.Summary), context.Clock.GetElapsedTime(start))
            {
                Language = context.Language.Value,
            };
            Say(report);
            var files = result.Files.ToFrozenDictionary(file => file.Path, file => file, StringComparer.Ordinal);
            return new(Now.Version + 1, BasePath.Of(root), result.HasErrors ? Now.Files : files, report, null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !context.Cancellation.IsCancellationRequested)
        {
            // A folder may be gone for a moment, or the program has a mistake: the next change gets another chance.
            var failure = $"{problem.GetBaseException().GetType().Name}: {problem.GetBaseException().Message}";
            context.Error.WriteLine($"kb: {context.Words($"the build did not finish: {failure}")}");
            return new(Now.Version + 1, BasePath.Of(root), Now.Files, null, failure);
        }
    }

    private void Say(Report report)
    {
        new TextPrinter(Source, new AnsiColors(context.ColoursOut), context.Width).Print(report, context.Out);
        var (errors, warnings) = (Format.Errors(report.Errors), Format.Warnings(report.Warnings));
        context.Out.WriteLine(context.Words($"Built in {report.Time.TotalMilliseconds:N0} ms: {errors}, {warnings}."));
        context.Out.Flush();
    }
}
