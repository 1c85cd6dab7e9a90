namespace XenModeKB.Cards;

/// <summary>A canonical prefix code: what occurs often has few bits.</summary>
internal sealed class HuffmanCode
{
    private readonly int[] _codes;

    private HuffmanCode(byte[] lengths)
    {
        Lengths = lengths;
        _codes = new int[lengths.Length];
        var next = 0;
        for (var length = 1; length <= 15; length++)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _codes[symbol] = Reversed(next++, length);
                }
            }

            next <<= 1;
        }
    }

    /// <summary>Bits of each symbol; 0 for one that does not occur.</summary>
    public byte[] Lengths { get; }

    /// <param name="counts">How often each symbol occurs.</param>
    /// <param name="longest">Bits that a code may have.</param>
    public static HuffmanCode Of(int[] counts, int longest)
    {
        var scaled = (int[])counts.Clone();
        while (true)
        {
            var lengths = Depths(scaled);
            if (lengths.Max() <= longest)
            {
                return new([.. lengths.Select(length => (byte)length)]);
            }

            // Flatter counts make a flatter tree; the loss is a few bits.
            scaled = [.. scaled.Select(count => count == 0 ? 0 : (count / 2) + 1)];
        }
    }

    public void Write(int symbol, BitWriter output) => output.Write(_codes[symbol], Lengths[symbol]);

    /// <summary>
    /// How deep each symbol lies when the two rarest are joined again and again. Of equals the one that came first goes first.
    /// </summary>
    private static int[] Depths(int[] counts)
    {
        var depths = new int[counts.Length];
        var used = Enumerable.Range(0, counts.Length).Where(symbol => counts[symbol] > 0).ToList();
        if (used.Count <= 1)
        {
            // One bit at least, even when there is nothing to tell apart.
            depths[used.FirstOrDefault()] = 1;
            return depths;
        }

        var parents = new int[2 * used.Count];
        var queue = new PriorityQueue<int, (long Count, int Order)>();
        for (var i = 0; i < used.Count; i++)
        {
            queue.Enqueue(i, (counts[used[i]], i));
        }

        var node = used.Count;
        for (; queue.Count > 1; node++)
        {
            queue.TryDequeue(out var a, out var rarest);
            queue.TryDequeue(out var b, out var second);
            parents[a] = parents[b] = node;
            queue.Enqueue(node, (rarest.Count + second.Count, node));
        }

        for (var i = 0; i < used.Count; i++)
        {
            for (var at = i; at != node - 1; at = parents[at])
            {
                depths[used[i]]++;
            }
        }

        return depths;
    }

    private static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++, code >>= 1)
        {
            reversed = reversed << 1 | (code & 1);
        }

        return reversed;
    }
}
