
namespace XenModeKB.Flowcharts;

/// <param name="X">Its point.</param>
/// <param name="Y">Its point.</param>
/// <param name="Direction">Where it points.</param>
internal readonly record struct Tip(double X, double Y, ArrowDirection Direction);
