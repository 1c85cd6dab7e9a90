namespace XenModeKB.Flowcharts;

/// <summary>
/// Puts each layer into an order in which few lines cross. 1. Sweeps down and up sort by the mean place of the neighbours
/// and the best result is kept; 2. small layers are then ordered exactly, large ones by exchanging neighbours, until
/// nothing gets better; 3. the same from other beginnings, shuffled the same way on every machine, for as long as that is not too
/// much work. Of equal results the one that keeps the order of the answers wins.
/// </summary>
internal static class OrderLayers
{
    private const int Sweeps = 8;
    private const int Rounds = 6;
    private const int ManyBeginningsLimit = 250;
    private const int ExchangeLimit = 60;

    /// <summary>Steps for one order that is to be drawn.</summary>
    private const long MostWork = 20_000_000;

    /// <param name="layers">Are put into order.</param>
    /// <param name="thorough">Whether the order is to be drawn; else it is only to be compared with others, in a fraction of the
    /// time.</param>
    /// <param name="work">What may still be done, and what is done is added to; null for the usual limit.</param>
    public static void Apply(Layers layers, bool thorough = true, LayoutWork? work = null)
    {
        work ??= new(MostWork);
        var best = Crossings(layers);
        var (written, kept) = (Remember(layers), Remember(layers));
        var (most, exactLimit) = thorough ? (40, 9) : (8, 5);
        var tries = layers.Items <= ManyBeginningsLimit ? most : 1;
        for (var i = 0; i < tries && best > 0 && (i == 0 || !work.IsOver); i++)
        {
            Restore(layers, written);
            Shuffle(layers, (uint)i);
            Sweep(layers, work);
            Refine(layers, exactLimit, work);
            var crossings = Crossings(layers);
            if (crossings < best)
            {
                (best, kept) = (crossings, Remember(layers));
            }
        }

        Restore(layers, kept);
    }

    /// <summary>Fisher and Yates with a linear congruence; beginning 0 is the chart as written.</summary>
    private static void Shuffle(Layers layers, uint beginning)
    {
        var state = beginning;
        foreach (var layer in beginning == 0 ? [] : layers.All)
        {
            for (var i = layer.Count - 1; i > 0; i--)
            {
                state = unchecked((state * 1664525) + 1013904223);
                var j = (int)((state >> 8) % (uint)(i + 1));
                (layer[i], layer[j]) = (layer[j], layer[i]);
            }

            Number(layer);
        }
    }

    private static void Sweep(Layers layers, LayoutWork work)
    {
        var best = Crossings(layers);
        var kept = Remember(layers);
        for (var sweep = 0; sweep < Sweeps && best > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var layer in down ? layers.All : layers.All.Reverse())
            {
                Sort(layer, item => Mean(down ? item.Up : item.Down, item.Place));
            }

            var crossings = Crossings(layers);
            work.Add(8 * (layers.Items + layers.Joins));
            if (crossings < best)
            {
                (best, kept) = (crossings, Remember(layers));
            }
        }

        Restore(layers, kept);
    }

    private static void Refine(Layers layers, int exactLimit, LayoutWork work)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (layers.All.Sum(layer => layer.Count <= exactLimit ? Exact(layer, work) : Exchange(layer, work)) == 0)
            {
                return;
            }
        }
    }

    /// <summary>How many pairs of lines cross, over all layers.</summary>
    public static long Crossings(Layers layers) => layers.All.Sum(Crossings);

    /// <summary>Between a layer and the one below it: inversions of the lower ends, counted with a tree of sums.</summary>
    private static long Crossings(List<LayerItem> layer)
    {
        var ends = layer.SelectMany(item => item.Down.Select(below => below.Place).Order()).ToList();
        var sums = new int[ends.DefaultIfEmpty(0).Max() + 2];
        long crossings = 0;
        for (var i = 0; i < ends.Count; i++)
        {
            crossings += i;
            for (var at = ends[i] + 1; at > 0; at -= at & -at)
            {
                crossings -= sums[at];
            }

            for (var at = ends[i] + 1; at < sums.Length; at += at & -at)
            {
                sums[at]++;
            }
        }

        return crossings;
    }

    private static double Mean(List<LayerItem> neighbours, double otherwise)
    {
        var sum = 0.0;
        foreach (var neighbour in neighbours)
        {
            sum += neighbour.Place;
        }

        return neighbours.Count == 0 ? otherwise : sum / neighbours.Count;
    }

    /// <summary>Equal keys keep their order.</summary>
    private static void Sort(List<LayerItem> layer, Func<LayerItem, double> key)
    {
        var keys = new (double Key, int Place)[layer.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (key(layer[i]), i);
        }

        var items = layer.ToArray();
        Array.Sort(keys, items);
        for (var i = 0; i < items.Length; i++)
        {
            layer[i] = items[i];
        }

        Number(layer);
    }

    private static void Number(List<LayerItem> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            layer[i].Place = i;
        }
    }

    /// <summary>Crossings of the lines of two items, when the first stands left of the second.</summary>
    private static int Cost(LayerItem left, LayerItem right, LayoutWork work)
    {
        work.Add(1 + (left.Up.Count * right.Up.Count) + (left.Down.Count * right.Down.Count));
        return Inversions(left.Up, right.Up) + Inversions(left.Down, right.Down);
    }

    private static int Inversions(List<LayerItem> left, List<LayerItem> right)
    {
        var sum = 0;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                sum += a.Place > b.Place ? 1 : 0;
            }
        }

        return sum;
    }

    /// <summary>The best order of a layer between its neighbours, over all subsets; what was gained.</summary>
    private static long Exact(List<LayerItem> layer, LayoutWork work)
    {
        var count = layer.Count;
        var cost = new int[count, count];
        var before = 0;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                cost[i, j] = i == j ? 0 : Cost(layer[i], layer[j], work);
                before += i < j ? cost[i, j] : 0;
            }
        }

        if (before == 0)
        {
            return 0;
        }

        var (least, last) = (new int[1 << count], new int[1 << count]);
        work.Add(least.Length * count * count / 2);
        for (var set = 1; set < least.Length; set++)
        {
            (least[set], last[set]) = Cheapest(set, cost, least);
        }

        if (least[^1] < before)
        {
            Rearrange(layer, last);
        }

        return before - least[^1];
    }

    /// <summary>The cheapest item to stand last of a set.</summary>
    private static (int Cost, int Last) Cheapest(int set, int[,] cost, int[] least)
    {
        var best = (Cost: int.MaxValue, Last: -1);
        for (var item = cost.GetLength(0) - 1; item >= 0; item--)
        {
            if ((set & (1 << item)) == 0)
            {
                continue;
            }

            var sum = least[set & ~(1 << item)];
            for (var other = 0; other < cost.GetLength(0); other++)
            {
                sum += (set & (1 << other)) != 0 ? cost[other, item] : 0;
            }

            if (sum < best.Cost)
            {
                best = (sum, item);
            }
        }

        return best;
    }

    private static void Rearrange(List<LayerItem> layer, int[] last)
    {
        var items = layer.ToArray();
        var set = last.Length - 1;
        for (var place = items.Length - 1; place >= 0; place--)
        {
            layer[place] = items[last[set]];
            layer[place].Place = place;
            set &= ~(1 << last[set]);
        }
    }

    private static long Exchange(List<LayerItem> layer, LayoutWork work)
    {
        long gain = 0;
        for (var i = 0; i + 1 < layer.Count && layer.Count <= ExchangeLimit; i++)
        {
            var won = Cost(layer[i], layer[i + 1], work) - Cost(layer[i + 1], layer[i], work);
            if (won > 0)
            {
                (layer[i], layer[i + 1]) = (layer[i + 1], layer[i]);
                (layer[i].Place, layer[i + 1].Place) = (i, i + 1);
                gain += won;
            }
        }

        return gain;
    }

    private static List<LayerItem[]> Remember(Layers layers) => [.. layers.All.Select(layer => layer.ToArray())];

    private static void Restore(Layers layers, List<LayerItem[]> kept)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            for (var place = 0; place < kept[i].Length; place++)
            {
                layers.All[i][place] = kept[i][place];
                kept[i][place].Place = place;
            }
        }
    }
}
