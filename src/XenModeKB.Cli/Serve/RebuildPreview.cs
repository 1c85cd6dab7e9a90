using System.Collections.Frozen;
using XenModeKB.Cli.Printing;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// Builds again with the same instance, so that only what has changed is made anew, and says in the terminal what came of it.
/// </summary>
internal sealed class RebuildPreview(CliContext context, string root, BuildSite build)
{
    private Preview _now = Preview.None;

    public Preview Now => Volatile.Read(ref _now);

    public SourceLines Source => new(root, context.ToolFolder);

    /// <exception cref="OperationCanceledException">The server ends.</exception>
    public void Build()
    {
        var before = Now;
        var next = Next(before.Version + 1);
        Volatile.Write(ref _now, next);
        before.Replace();
    }

    private Preview Next(int version)
    {
        var start = context.Clock.GetTimestamp();
        try
        {
            var result = build(null, context.Cancellation);
            var report = new Report(result.Diagnostics, new BuildNumbers(result.Summary), context.Clock.GetElapsedTime(start))
            {
                Language = context.Language.Value,
            };
            Say(report);
            var files = result.Files.ToFrozenDictionary(file => file.Path, file => file, StringComparer.Ordinal);
            return new(version, BasePath.Of(root), files, report, null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !context.Cancellation.IsCancellationRequested)
        {
            // A folder may be gone for a moment, or the program has a mistake: the next change gets another chance.
            var failure = $"{problem.GetBaseException().GetType().Name}: {problem.GetBaseException().Message}";
            context.Error.WriteLine($"kb: {context.Words($"the build did not finish: {failure}")}");
            return new(version, BasePath.Of(root), Preview.None.Files, null, failure);
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
