using System.Collections.Immutable;
using XenModeKB.Texts;

namespace XenModeKB.Dataset;

/// <summary>
/// Places of a picture of layers. Narrow enough for a phone, so that there is one form for every width: boxes stand below each
/// other and arrows run beside them, so that no line ever crosses a text. 1. Each arrow gets a lane, short arrows the inner ones;
/// 2. the lanes leave a width to the boxes, in which their texts are wrapped; 3. on each box, the ends of arrows are ordered so
/// that those of one box do not cross; 4. each number stands where its arrow is crossed least.
/// </summary>
internal sealed class PlaceBoxes
{
    public const double Width = 296;
    public const double FontSize = 14;
    public const double LineHeight = 18;
    public const double BadgeRadius = 10;

    private const double LanePitch = 23;
    private const double BandPadding = 9;
    private const double BandGap = 10;
    private const double LabelHeight = 26;
    private const double BoxGap = 8;
    private const double TextPadding = 10;
    private const double EndPitch = 13;

    private readonly LayeredSketch _sketch;
    private readonly int[] _lanes;
    private readonly double _bandWidth;

    private PlaceBoxes(LayeredSketch sketch)
    {
        _sketch = sketch;
        _lanes = Lanes(sketch.Arrows);
        _bandWidth = Width - 2 - (_lanes.DefaultIfEmpty(-1).Max() + 1) * LanePitch;
    }

    public static LayeredPlan Of(LayeredSketch sketch) => new PlaceBoxes(sketch).Place();

    private LayeredPlan Place()
    {
        var ends = Ends();
        var bands = ImmutableArray.CreateBuilder<PlacedText>();
        var boxes = ImmutableArray.CreateBuilder<PlacedText>();
        var y = 1.0;
        foreach (var (label, texts) in _sketch.Layers)
        {
            var top = y;
            y += LabelHeight;
            foreach (var text in texts)
            {
                var box = Box(text, y, ends[boxes.Count].Count);
                boxes.Add(box);
                y = box.Bottom + BoxGap;
            }

            y += BandPadding - BoxGap;
            bands.Add(new(1, top, _bandWidth, y - top, [label]) { Language = label.Language });
            y += BandGap;
        }

        var placed = boxes.ToImmutable();
        return new(y - BandGap + 1, bands.ToImmutable(), placed, Arrows(placed, ends));
    }

    private PlacedText Box(string text, double y, int ends)
    {
        var width = _bandWidth - (2 * BandPadding);
        var lines = WrapText.Lines(text, FontSize, width - (2 * TextPadding));
        var height = Math.Max((lines.Length * LineHeight) + 14, (ends + 1) * EndPitch);
        return new(1 + BandPadding, y, width, height, lines);
    }

    /// <summary>The lane of each arrow: the innermost in which no arrow passes or meets one of its boxes.</summary>
    private static int[] Lanes(ImmutableArray<(int From, int To)> arrows)
    {
        var lanes = new int[arrows.Length];
        var taken = new List<List<(int From, int To)>>();
        foreach (var (index, arrow) in arrows.Index().OrderBy(pair => Math.Abs(pair.Item.To - pair.Item.From)).ThenBy(pair => pair.Index))
        {
            var lane = taken.FindIndex(others => others.TrueForAll(other => AreApart(arrow, other)));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            taken[lane].Add(arrow);
            lanes[index] = lane;
        }

        return lanes;
    }

    private static bool AreApart((int From, int To) a, (int From, int To) b) =>
        Math.Max(a.From, a.To) < Math.Min(b.From, b.To) || Math.Max(b.From, b.To) < Math.Min(a.From, a.To);

    /// <summary>
    /// The arrows at each box as they meet its side, from above: those that lead up, inner lanes first; then those that lead down, outer
    /// lanes first.
    /// </summary>
    private List<List<int>> Ends()
    {
        var boxes = Enumerable.Range(0, _sketch.Layers.Sum(layer => layer.Boxes.Length));
        return
        [
            .. boxes.Select(box =>
            {
                var here = _sketch.Arrows.Index().Where(arrow => arrow.Item.From == box || arrow.Item.To == box)
                    .Select(arrow => arrow.Index).ToLookup(arrow => LeadsUp(arrow, box));
                return here[true].OrderBy(arrow => _lanes[arrow]).Concat(here[false].OrderByDescending(arrow => _lanes[arrow])).ToList();
            }),
        ];
    }

    private bool LeadsUp(int arrow, int box) => Math.Min(_sketch.Arrows[arrow].From, _sketch.Arrows[arrow].To) < box;

    private ImmutableArray<PlacedArrow> Arrows(ImmutableArray<PlacedText> boxes, List<List<int>> ends)
    {
        double End(int arrow, int box) => boxes[box].Y + (boxes[box].Height * (ends[box].IndexOf(arrow) + 1) / (ends[box].Count + 1));

        ImmutableArray<PlacedArrow> placed =
        [
            .. _sketch.Arrows.Select((arrow, i) => new PlacedArrow(
                End(i, arrow.From), End(i, arrow.To), 1 + _bandWidth + (LanePitch * (_lanes[i] + 0.5)), 0)),
        ];
        return [.. placed.Select(arrow => arrow with { Badge = Badge(arrow, placed) })];
    }

    /// <summary>The middle of the longest stretch of the upright part that no other arrow crosses.</summary>
    private static double Badge(PlacedArrow arrow, ImmutableArray<PlacedArrow> all)
    {
        var top = Math.Min(arrow.Start, arrow.End);
        var bottom = Math.Max(arrow.Start, arrow.End);
        var crossings = all.Where(other => other.Lane > arrow.Lane)
            .SelectMany(other => (double[])[other.Start, other.End])
            .Where(y => y > top && y < bottom).Append(bottom).Order();
        var best = (Length: 0.0, Middle: top);
        var from = top;
        foreach (var y in crossings)
        {
            best = y - from > best.Length ? (y - from, (from + y) / 2) : best;
            from = y;
        }

        return best.Middle;
    }
}
