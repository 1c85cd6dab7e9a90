using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Flowcharts;

/// <summary>A box of a chart.</summary>
/// <param name="Id">Kebab-case, distinct in the chart.</param>
/// <param name="Span">Its key.</param>
/// <param name="Cites">Its sources.</param>
internal abstract record ChartNode(string Id, SourceSpan Span, ImmutableArray<Citation> Cites)
{
    /// <summary>What stands for the id in the address of its page; null for the id.</summary>
    public LocalizedText? Slug { get; init; }
}
