using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace XenModeKB.Flowcharts;

/// <summary>A chart in one language as it is drawn in its two forms.</summary>
internal sealed record DrawnChart(LayoutInput Input, Drawing Tall, Drawing Wide)
{
    private static readonly ConditionalWeakTable<Flowchart, ConcurrentDictionary<string, DrawnChart>> s_known = [];

    /// <summary>
    /// Nothing takes a chart as long as to place its boxes: it is done again when a word in them is another one, not whenever the site
    /// around it has changed.
    /// </summary>
    public static DrawnChart Of(Flowchart chart, string locale, LayoutInput input)
    {
        var known = s_known.GetOrCreateValue(chart);
        return known.TryGetValue(locale, out var before) && IsSame(before.Input, input)
            ? before
            : known[locale] = new(input, TallLayout.Draw(input), WideLayout.Draw(input));
    }

    private static bool IsSame(LayoutInput one, LayoutInput other) =>
        one.Steps.Length == other.Steps.Length && one.Steps.Zip(other.Steps).All(
            step => step.First.Text == step.Second.Text && step.First.Answers.AsSpan().SequenceEqual(step.Second.Answers.AsSpan()));
}
