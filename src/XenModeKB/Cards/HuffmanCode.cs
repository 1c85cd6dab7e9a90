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
    /// How deep each symbol lies when the two rarest are joined again and again. Of equals the one that came first goes first. Symbols are
    /// sorted once, and what is joined comes in the order of its counts: the rarest is at the head of one of two rows.
    /// </summary>
    private static int[] Depths(int[] counts)
    {
        var depths = new int[counts.Length];
        int[] leaves = [.. Enumerable.Range(0, counts.Length).Where(symbol => counts[symbol] > 0).OrderBy(symbol => counts[symbol])];
        if (leaves.Length <= 1)
        {
            // One bit at least, even when there is nothing to tell apart.
            depths[leaves.FirstOrDefault()] = 1;
            return depths;
        }

        var nodes = (2 * leaves.Length) - 1;
        var (weights, parents) = (new long[nodes], new int[nodes]);
        for (var i = 0; i < leaves.Length; i++)
        {
            weights[i] = counts[leaves[i]];
        }

        var (leaf, joined) = (0, leaves.Length);
        for (var node = leaves.Length; node < nodes; node++)
        {
            for (var part = 0; part < 2; part++)
            {
                var isLeaf = leaf < leaves.Length && (joined == node || weights[leaf] <= weights[joined]);
                var rarest = isLeaf ? leaf++ : joined++;
                weights[node] += weights[rarest];
                parents[rarest] = node;
            }
        }

        // From the root: whatever a node is part of comes after it.
        var depth = new int[nodes];
        for (var node = nodes - 2; node >= 0; node--)
        {
            depth[node] = depth[parents[node]] + 1;
        }

        for (var i = 0; i < leaves.Length; i++)
        {
            depths[leaves[i]] = depth[i];
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
