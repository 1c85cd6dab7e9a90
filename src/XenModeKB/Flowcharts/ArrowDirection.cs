
namespace XenModeKB.Flowcharts;

internal enum ArrowDirection
{
    Down,
    Left,
    Right,
}
