namespace XenModeKB.Flowcharts;

/// <summary>
/// Puts the bends of a line under each other wherever there is room: placing by least squares lets a long line drift a
/// little in every layer, which looks unsteady. The lowest bends stand above the target if they can.
/// </summary>
internal static class StraightenBends
{
    public static void Apply(Layers layers)
    {
        var lines = layers.All.SelectMany(layer => layer).Where(item => item.IsDummy).GroupBy(bend => bend.Target)
            .OrderBy(line => line.Key);
        foreach (var line in lines)
        {
            // From the target up: a stretch ends where no place is free in all of its layers.
            var stretch = new List<LayerItem>();
            var (from, to) = (double.NegativeInfinity, double.PositiveInfinity);
            var wanted = layers.Boxes[line.Key].X;
            foreach (var bend in line.OrderByDescending(bend => bend.Layer))
            {
                var (left, right) = Room(layers.All[bend.Layer], bend);
                if (Math.Max(from, left) > Math.Min(to, right))
                {
                    wanted = Align(stretch, from, to, wanted);
                    stretch.Clear();
                    (from, to) = (double.NegativeInfinity, double.PositiveInfinity);
                }

                (from, to) = (Math.Max(from, left), Math.Min(to, right));
                stretch.Add(bend);
            }

            Align(stretch, from, to, wanted);
        }
    }

    private static double Align(List<LayerItem> stretch, double from, double to, double wanted)
    {
        // The place nearest to what is below that keeps the line out of its neighbours; a long stretch prefers its own middle.
        var middle = stretch.Count < 2 ? wanted : stretch.Average(bend => bend.X);
        var x = from <= wanted && wanted <= to ? wanted : Math.Clamp(middle, from, to);
        foreach (var bend in stretch)
        {
            bend.X = x;
        }

        return x;
    }

    /// <summary>Between the neighbours in its layer; always holds the place that the bend has.</summary>
    private static (double Left, double Right) Room(List<LayerItem> layer, LayerItem bend)
    {
        var left = bend.Place == 0 ? double.NegativeInfinity : layer[bend.Place - 1].X + PlaceLayers.Distance(layer[bend.Place - 1], bend);
        var right = bend.Place == layer.Count - 1
            ? double.PositiveInfinity
            : layer[bend.Place + 1].X - PlaceLayers.Distance(bend, layer[bend.Place + 1]);
        return (Math.Min(left, bend.X), Math.Max(right, bend.X));
    }
}
