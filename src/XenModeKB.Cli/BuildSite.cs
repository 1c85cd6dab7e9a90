using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>One build; the next call of the same one builds only what has changed since.</summary>
/// <param name="progress">Is told the pipeline and phase of each step before it starts.</param>
/// <param name="cancellation">Ends the build with an <see cref="OperationCanceledException"/>.</param>
internal delegate BuildResult BuildSite(Action<string, Phase>? progress, CancellationToken cancellation);
