using System.Collections.Frozen;
using XenModeKB.Cli.Printing;
using XenModeKB.Model;

namespace XenModeKB.Cli.Serve;

/// <summary>What the server shows at one moment.</summary>
/// <param name="Version">Grows whenever something may look different.</param>
/// <param name="BasePath">Part of the address before every route, with slashes at both ends.</param>
/// <param name="Files">Of the last build without errors, by output path.</param>
/// <param name="Report">What the last build found; null when it could not be run to the end, and before the first.</param>
/// <param name="Failure">Why it could not.</param>
internal sealed record Preview(int Version, string BasePath, FrozenDictionary<string, OutputFile> Files, Report? Report, string? Failure)
{
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Before the first build has ended.</summary>
    public bool IsFirst => Report is null && Failure is null;

    /// <summary>Whether errors stand on every page.</summary>
    public bool IsBroken => Failure is not null || Report is { Errors: > 0 };

    /// <summary>Ends when a newer preview is there.</summary>
    public Task Replaced => _replaced.Task;

    /// <summary>Files that the running build has made before the others.</summary>
    private FrozenDictionary<string, OutputFile> Ahead { get; init; } = FrozenDictionary<string, OutputFile>.Empty;

    public static Preview Before(string basePath) => new(0, basePath, FrozenDictionary<string, OutputFile>.Empty, null, null);

    /// <summary>A file of the site, as new as there is one; null when there is none.</summary>
    public OutputFile? Find(string path) => Ahead.GetValueOrDefault(path) ?? Files.GetValueOrDefault(path);

    /// <summary>The same with files that a build has made before it was done.</summary>
    public Preview With(IEnumerable<OutputFile> ahead) => new(Version + 1, BasePath, Files, Report, Failure)
    {
        Ahead = ahead.ToFrozenDictionary(file => file.Path, file => file, StringComparer.Ordinal),
    };

    public void Replace() => _replaced.TrySetResult();
}
