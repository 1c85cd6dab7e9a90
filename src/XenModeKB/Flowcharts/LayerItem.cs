using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>
/// What stands in a layer of the wide form: a box, a label, a bend of the line to a target, or a question's outcomes that hang below it.
/// </summary>
internal sealed class LayerItem(int layer, int step, int answer, int target, ImmutableArray<string> lines, double width, double height)
{
    public int Layer => layer;

    /// <summary>The step of a box or label, the question of hanging outcomes; -1 for a bend.</summary>
    public int Step => step;

    /// <summary>The answer of a label; -1 else.</summary>
    public int Answer => answer;

    /// <summary>The step that a bend or label leads to; -1 else.</summary>
    public int Target => target;

    /// <summary>Outcomes that hang below each other; empty for all other items.</summary>
    public ImmutableArray<InlineLeaf> InlineLeaves { get; init; } = [];

    public ImmutableArray<string> Lines => lines;

    public double Width => width;

    public double Height => height;

    public bool IsBox => step >= 0 && answer < 0 && InlineLeaves.IsEmpty;

    public bool IsDummy => step < 0;

    /// <summary>Neighbours in the layer above.</summary>
    public List<LayerItem> Up { get; } = [];

    /// <summary>Neighbours in the layer below.</summary>
    public List<LayerItem> Down { get; } = [];

    /// <summary>Place in its layer, from the left.</summary>
    public int Place { get; set; }

    /// <summary>Middle, in pixels.</summary>
    public double X { get; set; }
}
