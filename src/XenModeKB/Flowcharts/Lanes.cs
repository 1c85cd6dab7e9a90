using System.Collections.Immutable;

namespace XenModeKB.Flowcharts;

/// <summary>Gives each way a vertical lane: lanes do not overlap, and few lines cross on their way to them.</summary>
internal static class Lanes
{
    private const int Rounds = 4;
    private const int LargestToImprove = 40;

    public static ImmutableArray<int> Assign(ImmutableArray<EdgeBundle> ways)
    {
        var lanes = new int[ways.Length];
        Array.Fill(lanes, -1);
        foreach (var i in Enumerable.Range(0, ways.Length).OrderBy(i => ways[i].Bottom - ways[i].Top).ThenBy(i => ways[i].Top))
        {
            var taken = Enumerable.Range(0, ways.Length).Where(j => lanes[j] >= 0 && Meet(ways[i], ways[j])).Select(j => lanes[j])
                .ToHashSet();
            lanes[i] = Enumerable.Range(0, ways.Length).First(lane => !taken.Contains(lane));
        }

        if (ways.Length <= LargestToImprove)
        {
            Improve(ways, lanes);
        }

        return [.. lanes];
    }

    /// <summary>Exchanges or moves lanes for as long as fewer lines cross.</summary>
    private static void Improve(ImmutableArray<EdgeBundle> ways, int[] lanes)
    {
        var costs = Costs(ways);
        var (best, count) = (Crossings(costs, lanes), lanes.DefaultIfEmpty(0).Max() + 1);
        for (var (round, before) = (0, best + 1); round < Rounds && best > 0 && best < before; round++)
        {
            before = best;
            foreach (var (i, lane) in Enumerable.Range(0, lanes.Length * count).Select(n => (n / count, n % count)))
            {
                var tried = Moved(ways, lanes, i, lane);
                if (Crossings(costs, tried) is var crossings && crossings < best && Apart(ways, tried))
                {
                    best = crossings;
                    tried.CopyTo(lanes, 0);
                }
            }
        }
    }

    /// <summary>
    /// How many lines to and from the lane of the first way cross the lane of the second, where that lies nearer to the boxes.
    /// </summary>
    private static int[,] Costs(ImmutableArray<EdgeBundle> ways)
    {
        var costs = new int[ways.Length, ways.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            for (var j = 0; j < ways.Length; j++)
            {
                costs[i, j] = ways[i].Stops.Count(row => ways[j].Top < row && row < ways[j].Bottom);
            }
        }

        return costs;
    }

    private static int Crossings(int[,] costs, int[] lanes)
    {
        var sum = 0;
        for (var i = 0; i < lanes.Length; i++)
        {
            for (var j = 0; j < lanes.Length; j++)
            {
                sum += lanes[j] < lanes[i] ? costs[i, j] : 0;
            }
        }

        return sum;
    }

    /// <summary>The lanes with one way in another lane; those it meets there take the lane it leaves.</summary>
    private static int[] Moved(ImmutableArray<EdgeBundle> ways, int[] lanes, int i, int lane)
    {
        var tried = (int[])lanes.Clone();
        for (var j = 0; j < lanes.Length; j++)
        {
            tried[j] = lanes[j] == lane && Meet(ways[i], ways[j]) ? lanes[i] : lanes[j];
        }

        tried[i] = lane;
        return tried;
    }

    private static bool Apart(ImmutableArray<EdgeBundle> ways, int[] lanes)
    {
        for (var i = 0; i < lanes.Length; i++)
        {
            for (var j = i + 1; j < lanes.Length; j++)
            {
                if (lanes[i] == lanes[j] && Meet(ways[i], ways[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Meet(EdgeBundle a, EdgeBundle b) => a.Top <= b.Bottom && b.Top <= a.Bottom;
}
