using System.Collections.Immutable;
using System.Globalization;
using XenModeKB.Model;

namespace XenModeKB.Flowcharts;

/// <summary>A node of a chart in one language.</summary>
/// <param name="Place">Place in the reading order, from 0.</param>
/// <param name="Node">What the file says.</param>
/// <param name="Text">The question, or the label of the outcome.</param>
/// <param name="Answers">With the places of their targets; empty for an outcome.</param>
internal sealed record ChartStep(int Place, ChartNode Node, Wording Text, ImmutableArray<LayoutAnswer> Answers)
{
    /// <summary>The text with the number that it has in picture and list.</summary>
    public Wording Name => Text with { Text = string.Create(CultureInfo.InvariantCulture, $"{Place + 1}. {Text}") };
}
