using System.Collections.Immutable;
using XenModeKB.Files;

namespace XenModeKB.Pipelines;

/// <summary>The files of input/, found and not read.</summary>
internal sealed record InputFiles(ImmutableArray<FoundFile> All)
{
    public ImmutableArray<FoundFile> Of(InputKind kind) => [.. All.Where(file => file.Kind == kind)];
}
