using XenModeKB.Links;
using XenModeKB.Model;

namespace XenModeKB.Publishing;

/// <summary>A file of the build, perhaps without its content, and what stands in it.</summary>
internal sealed record ScannedOutput(OutputFile File, ScannedFile Scan)
{
    /// <summary>Reads the links of a file from its finished bytes.</summary>
    public static ScannedOutput Of(OutputFile file) =>
        new(file, file.IsTwin ? new(file.Path) : ScanFile.Scan(file.Path, file.Content.Span, isOurs: true));
}
