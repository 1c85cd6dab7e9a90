using System.Collections.Concurrent;
using System.Collections.Immutable;
using XenModeKB.Texts;

namespace XenModeKB.Flowcharts;

/// <summary>Breaks each text of a chart once, however many ways to draw it are compared. For any number of threads.</summary>
internal sealed class WrappedTexts
{
    private readonly ConcurrentDictionary<(string Text, double Size, double Width), (
        ImmutableArray<string> Lines, double Width)> _known = [];

    /// <param name="text">What to break.</param>
    /// <param name="size">Of the font, in pixels.</param>
    /// <param name="width">Of a line at most, in pixels.</param>
    /// <returns>The lines, and the width of the widest in whole pixels.</returns>
    public (ImmutableArray<string> Lines, double Width) Of(string text, double size, double width) =>
        _known.GetOrAdd((text, size, width), static key =>
    {
        var lines = WrapText.Lines(key.Text, key.Size, key.Width);
        return (lines, Math.Ceiling(lines.Select(line => TextMeasure.Width(line, key.Size)).DefaultIfEmpty(0).Max()));
    });
}
