namespace XenModeKB.Flowcharts;

/// <summary>
/// Gives the items of each layer their places from left to right: as near to their neighbours above and below as the
/// order and the gaps allow, in the least squares. One layer at a time this is a monotone regression, solved exactly by
/// pooling; sweeps carry it through the chart. Lines that pass several layers weigh more, so that they run straight. A chart that
/// is wide stays within the width of its widest layer.
/// </summary>
internal static class PlaceLayers
{
    private const double BoxGap = 26;
    private const double LabelGap = 14;
    private const double BendGap = 16;
    private const int Sweeps = 24;

    /// <summary>In pixels: up to here a chart may be wider than its widest layer, for the sake of its lines.</summary>
    private const double Wide = 1200;

    public static void Apply(Layers layers)
    {
        foreach (var layer in layers.All)
        {
            Pack(layer);
        }

        var width = Math.Max(Wide, layers.All.Max(PackedWidth));
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var layer in down ? layers.All : layers.All.Reverse())
            {
                // Both sides at the end: the first sweeps carry far, the last ones balance.
                Settle(layer, width, up: down || sweep >= Sweeps / 2, below: !down || sweep >= Sweeps / 2);
            }
        }

        var left = layers.All.SelectMany(layer => layer).Min(item => item.X - (item.Width / 2));
        foreach (var item in layers.All.SelectMany(layer => layer))
        {
            item.X -= left;
        }
    }

    /// <summary>Least distance of the middles of two neighbours.</summary>
    public static double Distance(LayerItem left, LayerItem right) =>
        ((left.Width + right.Width) / 2) + Gap(left, right);

    private static double Gap(LayerItem left, LayerItem right)
    {
        if (left.IsDummy || right.IsDummy)
        {
            return BendGap;
        }

        return left.IsBox && right.IsBox ? BoxGap : LabelGap;
    }

    /// <summary>Of a layer whose items stand as near to each other as they may.</summary>
    private static double PackedWidth(List<LayerItem> layer) =>
        ((layer[0].Width + layer[^1].Width) / 2) + layer.Zip(layer.Skip(1), Distance).Sum();

    private static void Pack(List<LayerItem> layer)
    {
        for (var i = 1; i < layer.Count; i++)
        {
            layer[i].X = layer[i - 1].X + Distance(layer[i - 1], layer[i]);
        }
    }

    private static void Settle(List<LayerItem> layer, double width, bool up, bool below)
    {
        var shifts = new double[layer.Count];
        var pools = new Stack<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < layer.Count; i++)
        {
            shifts[i] = i == 0 ? 0 : shifts[i - 1] + Distance(layer[i - 1], layer[i]);
            var (wanted, weight) = Wanted(layer[i], up, below);
            var pool = (Sum: (wanted - shifts[i]) * weight, Weight: weight, Count: 1);
            while (pools.TryPeek(out var before) && before.Sum / before.Weight >= pool.Sum / pool.Weight)
            {
                pools.Pop();
                pool = (before.Sum + pool.Sum, before.Weight + pool.Weight, before.Count + pool.Count);
            }

            pools.Push(pool);
        }

        // Items keep their distances, so all are inside when the outermost are; the best places inside are the best ones, cut off there.
        var (first, last) = (layer[0].Width / 2, width - (layer[^1].Width / 2) - shifts[^1]);
        var at = layer.Count;
        foreach (var (sum, weight, count) in pools)
        {
            for (var i = 0; i < count; i++)
            {
                layer[--at].X = Math.Min(Math.Max(sum / weight, first), last) + shifts[at];
            }
        }
    }

    private static (double X, double Weight) Wanted(LayerItem item, bool up, bool below)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var neighbour in up ? item.Up : [])
        {
            (sum, weight) = (sum + (neighbour.X * Pull(neighbour, item)), weight + Pull(neighbour, item));
        }

        foreach (var neighbour in below ? item.Down : [])
        {
            (sum, weight) = (sum + (neighbour.X * Pull(item, neighbour)), weight + Pull(item, neighbour));
        }

        return weight == 0 ? (item.X, 0.01) : (sum / weight, weight);
    }

    private static double Pull(LayerItem above, LayerItem below) => (above.IsDummy, below.IsDummy) switch
    {
        (true, true) => 8,
        (true, false) or (false, true) => 2,
        _ => 1,
    };
}
