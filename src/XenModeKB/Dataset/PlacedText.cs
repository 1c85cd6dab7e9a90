using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>A rectangle with a text in it.</summary>
internal sealed record PlacedText(double X, double Y, double Width, double Height, ImmutableArray<string> Lines)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}
