using XenModeKB.Model;
using static System.FormattableString;

namespace XenModeKB.Dataset;

/// <summary>The name of a turning point in the drawing of a timeline.</summary>
/// <param name="Index">Its place among the events.</param>
/// <param name="Name">What stands there.</param>
/// <param name="Target">Id of its line of the list.</param>
/// <param name="X">Where the name begins.</param>
/// <param name="Width">About how wide it is.</param>
/// <param name="Dot">Where its dot is, across.</param>
/// <param name="Row">The row that the name stands in, from the top.</param>
internal sealed record TimelineLabel(int Index, Wording Name, string Target, double X, double Width, double Dot, int Row)
{
    /// <summary>From its dot to the right or, where it would leave the picture, to the left.</summary>
    public string Place => X < Dot - Width / 2
        ? Invariant($"x=\"{X + Width}\" text-anchor=\"end\"")
        : Invariant($"x=\"{X}\"");
}
