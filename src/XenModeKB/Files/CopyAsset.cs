using System.Runtime.InteropServices;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>An asset of input/ keeps its bytes and its path below <c>assets/</c>.</summary>
internal static class CopyAsset
{
    public static Outcome<OutputFile> Apply(AssetFile input) => Outcome.Of(
        new OutputFile(input.Path["input/".Length..], ImmutableCollectionsMarshal.AsArray(input.Bytes))
        {
            Origin = SourceSpan.FileStart(input.Path),
        });
}
