using System.Collections.Frozen;
using XenModeKB.Cli.Printing;
using XenModeKB.Model;

namespace XenModeKB.Cli.Serve;

/// <summary>What the server shows at one moment: the files of the last build, or why there are none.</summary>
/// <param name="Version">Grows with each build; pages in browsers compare it with their own.</param>
/// <param name="BasePath">Part of the address before every route, with slashes at both ends.</param>
/// <param name="Files">By output path; empty when the build failed.</param>
/// <param name="Report">What the build found; null when it could not be run to the end.</param>
/// <param name="Failure">Why it could not.</param>
internal sealed record Preview(int Version, string BasePath, FrozenDictionary<string, OutputFile> Files, Report? Report, string? Failure)
{
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Preview None { get; } = new(0, "/", FrozenDictionary<string, OutputFile>.Empty, null, "The first build is not finished.");

    public bool IsBroken => Files.Count == 0;

    /// <summary>Ends when a newer preview is there.</summary>
    public Task Replaced => _replaced.Task;

    public void Replace() => _replaced.TrySetResult();
}
