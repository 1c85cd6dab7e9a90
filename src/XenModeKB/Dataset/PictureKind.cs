
namespace XenModeKB.Dataset;

/// <summary>The kinds of picture that can be drawn from data.</summary>
internal enum PictureKind
{
    Spectrum,
    Tree,
    Timeline,
    Layers,
}
