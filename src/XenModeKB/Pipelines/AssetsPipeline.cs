using System.Collections.Immutable;
using XenModeKB.Files;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Pipelines;

/// <summary>Pictures and other files of input/assets.</summary>
/// <param name="Index">What pages may know of them.</param>
/// <param name="Files">They themselves.</param>
internal sealed record Assets(AssetIndex Index, ImmutableArray<DeferredFile> Files);

/// <summary>Files that are copied as they are: read, judged and measured.</summary>
internal sealed class AssetsPipeline
{
    private readonly EachDocument<FoundFile, (AssetFacts Facts, DeferredFile File)> _read = new(Read);

    public Assets Process(Run run, InputFiles input)
    {
        run.Begin("assets", Phase.Process);
        var files = input.Of(InputKind.Asset);
        var read = _read.Execute(run, files);
        var index = AssetIndex.Of([.. read.Select(asset => asset.Facts)], files.Select(file => file.Path));
        return new(index, [.. read.Select(asset => asset.File)]);
    }

    private static Outcome<(AssetFacts Facts, DeferredFile File)> Read(FoundFile file) =>
        ReadInput.Asset(file).Then(asset => MeasureImage.Apply(asset)
            .Then(facts => CopyAsset.Apply(asset)
                .Select(copy => (facts, new DeferredFile(() => copy)))));
}
