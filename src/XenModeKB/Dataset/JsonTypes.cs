
namespace XenModeKB.Dataset;

/// <summary>What a node may be, as the <c>type</c> keyword says.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Mapping = 1,
    List = 2,
    Text = 4,
    Integer = 8,
    Number = 16,
    Flag = 32,
    Any = 63,
}
