using System.Collections.Frozen;
using System.Globalization;
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
            var report = new Report(result.Diagnostics, new BuildNumbers(result.Summary), context.Clock.GetElapsedTime(start));
            Say(report);
            var files = result.Files.ToFrozenDictionary(file => file.Path, file => file, StringComparer.Ordinal);
            return new(version, BasePath.Of(root), files, report, null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !context.Cancellation.IsCancellationRequested)
        {
            // A folder may be gone for a moment, or the program has a mistake: the next change gets another chance.
            var failure = $"{problem.GetBaseException().GetType().Name}: {problem.GetBaseException().Message}";
            context.Error.WriteLine($"kb: the build did not finish: {failure}");
            return new(version, BasePath.Of(root), Preview.None.Files, null, failure);
        }
    }

    private void Say(Report report)
    {
        new TextPrinter(Source, new AnsiColors(context.ColoursOut), context.Width).Print(report, context.Out);
        var time = report.Time.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture);
        context.Out.WriteLine($"Built in {time} ms: {Format.Count(report.Errors, "error")}, {Format.Count(report.Warnings, "warning")}.");
        context.Out.Flush();
    }
}
