using System.Collections.Immutable;
using CsCheck;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Dataset;

/// <summary>Whatever stands in a picture of layers: nothing lies on anything else, and every arrow starts and ends at its boxes.</summary>
public sealed class PlaceBoxesTests
{
    private static readonly Gen<string> s_text = Gen.Char["abcdefghijmtWM.é ?-/_ 世"].Array[1, 60].Select(letters => new string(letters));

    private static readonly Gen<LayeredSketch> s_sketch =
        from layers in Gen.Select(s_text, s_text.Array[1, 3]).Array[1, ReadLayers.MaxLayers]
        let count = layers.Sum(layer => layer.Item2.Length)
        from arrows in Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 1000]).Array[0, ReadLayers.MaxArrows]
        select new LayeredSketch(
            [.. layers.Select(layer => ((Wording)layer.Item1, layer.Item2.Select(text => (Wording)text).ToImmutableArray()))],
            count == 1 ? [] : [.. arrows.Select(pair => (From: pair.Item1 % count, To: ((pair.Item1 % count) + 1 + (pair.Item2 % (count - 1))) % count))]);

    [Fact]
    public void Boxes_lie_apart_inside_of_their_layers_and_layers_lie_apart() => s_sketch.Sample(sketch =>
    {
        var plan = PlaceBoxes.Of(sketch);
        Assert.All(plan.Bands.Zip(plan.Bands.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Y));
        Assert.All(plan.Boxes.Zip(plan.Boxes.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Y));
        var boxes = new Queue<PlacedText>(plan.Boxes);
        foreach (var (band, layer) in plan.Bands.Zip(sketch.Layers))
        {
            Assert.All(layer.Boxes, _ =>
            {
                var box = boxes.Dequeue();
                Assert.True(box.X > band.X && box.Right < band.Right && box.Y > band.Y + PlaceBoxes.LineHeight && box.Bottom < band.Bottom);
            });
        }

        Assert.Empty(boxes);
    });

    [Fact]
    public void Every_arrow_starts_and_ends_on_the_side_of_its_boxes_and_no_two_at_one_place() => s_sketch.Sample(sketch =>
    {
        var plan = PlaceBoxes.Of(sketch);
        Assert.Equal(sketch.Arrows.Length, plan.Arrows.Length);
        Assert.All(plan.Arrows.Zip(sketch.Arrows), pair =>
        {
            Assert.InRange(pair.First.Start, plan.Boxes[pair.Second.From].Y + 4, plan.Boxes[pair.Second.From].Bottom - 4);
            Assert.InRange(pair.First.End, plan.Boxes[pair.Second.To].Y + 4, plan.Boxes[pair.Second.To].Bottom - 4);
        });
        var ends = plan.Arrows.SelectMany(arrow => (double[])[arrow.Start, arrow.End]).Order().ToList();
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First > 9));
    });

    [Fact]
    public void Arrows_run_beside_the_layers_and_no_two_share_a_lane_at_one_height() => s_sketch.Sample(sketch =>
    {
        var plan = PlaceBoxes.Of(sketch);
        Assert.All(plan.Arrows, arrow => Assert.All(plan.Bands, band => Assert.True(arrow.Lane - PlaceBoxes.BadgeRadius > band.Right)));
        Assert.DoesNotContain(Pairs(plan.Arrows), pair =>
            pair.A.Lane == pair.B.Lane
            && Math.Min(pair.A.Start, pair.A.End) < Math.Max(pair.B.Start, pair.B.End)
            && Math.Min(pair.B.Start, pair.B.End) < Math.Max(pair.A.Start, pair.A.End));
    });

    [Fact]
    public void Each_number_stands_on_its_arrow_and_covers_no_other_number() => s_sketch.Sample(sketch =>
    {
        var plan = PlaceBoxes.Of(sketch);
        Assert.All(plan.Arrows, arrow => Assert.InRange(arrow.Badge, Math.Min(arrow.Start, arrow.End), Math.Max(arrow.Start, arrow.End)));
        Assert.DoesNotContain(Pairs(plan.Arrows), pair =>
            Math.Pow(pair.A.Lane - pair.B.Lane, 2) + Math.Pow(pair.A.Badge - pair.B.Badge, 2) < Math.Pow(2 * PlaceBoxes.BadgeRadius, 2));
    });

    [Fact]
    public void Everything_is_inside_of_the_frame_and_every_text_inside_of_its_box() => s_sketch.Sample(sketch =>
    {
        var plan = PlaceBoxes.Of(sketch);
        Assert.All(plan.Bands, band => Assert.True(band.X >= 0 && band.Y >= 0 && band.Right <= PlaceBoxes.Width && band.Bottom <= plan.Height));
        Assert.All(plan.Arrows, arrow => Assert.True(arrow.Lane + PlaceBoxes.BadgeRadius < PlaceBoxes.Width));
        Assert.All(plan.Boxes, box =>
        {
            Assert.True(box.Lines.Length * PlaceBoxes.LineHeight < box.Height);
            Assert.All(box.Lines, line => Assert.True(box.X + 10 + TextMeasure.Width(line, PlaceBoxes.FontSize) <= box.Right));
        });
    });

    [Fact]
    public void Two_arrows_of_one_box_do_not_cross()
    {
        // Both lead down from the first box: the one that goes further leaves above the other and runs outside of it.
        var plan = PlaceBoxes.Of(new([("Top", ["a"]), ("Middle", ["b"]), ("Bottom", ["c"])], [(0, 1), (0, 2)]));

        Assert.True(plan.Arrows[1].Start < plan.Arrows[0].Start && plan.Arrows[1].Lane > plan.Arrows[0].Lane);
    }

    /// <summary>The narrowest page that counts is 320 pixels wide; its margins and those of the figure take 58.</summary>
    [Fact]
    public void On_the_narrowest_phone_no_text_is_smaller_than_twelve_pixels() =>
        Assert.True(PlaceBoxes.FontSize * (320 - 58) / PlaceBoxes.Width >= 12);

    private static IEnumerable<(PlacedArrow A, PlacedArrow B)> Pairs(ImmutableArray<PlacedArrow> arrows) =>
        arrows.SelectMany((a, i) => arrows.Skip(i + 1).Select(b => (a, b)));
}
