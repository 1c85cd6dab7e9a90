using System.Collections.Immutable;

namespace XenModeKB.Dataset;

/// <summary>A rectangle with a text in it.</summary>
internal sealed record PlacedText(double X, double Y, double Width, double Height, ImmutableArray<string> Lines)
{
    /// <summary>Of the text, when it is not the picture's own.</summary>
    public string? Language { get; init; }

    public double Right => X + Width;

    public double Bottom => Y + Height;
}
