namespace XenModeKB.Dataset;

/// <summary>
/// Where the boxes of a tree stand in their lines (columns, or rows on a phone), and where what leads from a line to one beyond the next
/// passes between the boxes, so that no connection runs behind a box. All that passes from one box takes one way.
/// </summary>
internal sealed class TreePlan
{
    private const double Edge = 4;

    /// <summary>What a passing connection takes of a line.</summary>
    private const double PassSize = 8;

    private readonly Dictionary<Entity, int> _lines = [];
    private readonly Dictionary<Stop, double> _centres = [];

    /// <param name="lines">The boxes of each line.</param>
    /// <param name="parents">Of each entity, those before it.</param>
    /// <param name="boxSize">What a box takes of its line.</param>
    /// <param name="gap">Between two of a line.</param>
    public TreePlan(IReadOnlyList<Entity[]> lines, Dictionary<Entity, List<Entity>> parents, double boxSize, double gap)
    {
        foreach (var (i, line) in lines.Index())
        {
            foreach (var entity in line)
            {
                _lines[entity] = i;
            }
        }

        var last = parents.SelectMany(pair => pair.Value.Select(parent => (parent, Line: _lines[pair.Key])))
            .GroupBy(pair => pair.parent).ToDictionary(group => group.Key, group => group.Max(pair => pair.Line));
        var stops = lines.Select((line, i) => line.Select(At).Concat(Passing(i)).ToList()).ToList();
        var sizes = stops.ConvertAll(line => line.Sum(SizeOf) + ((line.Count - 1) * gap));
        Size = sizes.Max() + (2 * Edge);
        for (var i = 0; i < stops.Count; i++)
        {
            var at = Edge + ((sizes.Max() - sizes[i]) / 2);
            foreach (var stop in stops[i].OrderBy(Before).ToList())
            {
                _centres[stop] = at + (SizeOf(stop) / 2);
                at += SizeOf(stop) + gap;
            }
        }

        IEnumerable<Stop> Passing(int line) =>
            last.Where(to => _lines[to.Key] < line && line < to.Value).Select(to => new Stop(to.Key, line));

        double SizeOf(Stop stop) => _lines[stop.Entity] == stop.Line ? boxSize : PassSize;

        // Near those before it: of a box its parents, of what passes where it comes from.
        double Before(Stop stop) => (SizeOf(stop) == PassSize ? [stop.Entity] : parents[stop.Entity])
            .Select(parent => _centres.GetValueOrDefault(new(parent, stop.Line - 1)))
            .Where(centre => centre > 0).DefaultIfEmpty(0).Average();
    }

    /// <summary>The length of the longest line.</summary>
    public double Size { get; }

    /// <summary>The line of a box.</summary>
    public int LineOf(Entity entity) => _lines[entity];

    /// <summary>The middle of a box in its line.</summary>
    public double CentreOf(Entity entity) => _centres[At(entity)];

    /// <summary>The middle, in a line between two boxes, of what leads from the first of them.</summary>
    public double PassOf(Entity from, int line) => _centres[new(from, line)];

    private Stop At(Entity entity) => new(entity, _lines[entity]);

    /// <summary>An entity's box, or in a later line what leads on from it.</summary>
    private readonly record struct Stop(Entity Entity, int Line);
}
