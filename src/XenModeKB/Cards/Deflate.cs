using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace XenModeKB.Cards;

/// <summary>
/// Compresses a drawn picture into a zlib stream. Not the runtime's: its bytes follow the version of zlib and the processor, ours follow
/// from the picture alone. Drawings repeat the pixel to the left and the row above, so those two are looked at first, then the last place
/// that began alike.
/// </summary>
internal static class Deflate
{
    private const int Shortest = 4;
    private const int Longest = 258;
    private const int Farthest = 32768;
    private const int HashBits = 15;

    /// <summary>First length and extra bits of each code from 257 on.</summary>
    private static readonly int[] s_lengths =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    /// <summary>The last code that begins at or before a length.</summary>
    private static readonly int[] s_lengthCodes =
        [.. Enumerable.Range(0, Longest + 1).Select(length => Array.FindLastIndex(s_lengths, first => first <= length))];

    private static readonly byte[] s_lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] s_distances =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ];

    /// <summary>How often each of 16 bytes is counted in the second half of the sum.</summary>
    private static readonly Vector128<ushort> s_first = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);

    private static readonly Vector128<ushort> s_second = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);

    /// <summary>The order in which lengths of codes of lengths are written.</summary>
    private static readonly int[] s_order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <param name="data">What is compressed.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    /// <param name="row">Bytes of a row.</param>
    public static byte[] Zlib(ReadOnlySpan<byte> data, int pixel, int row)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens(data, pixel, row));
        var output = new BitWriter();
        output.Write(0x0178, 16);
        Block(tokens, output);
        var stream = output.ToArray(4);
        BinaryPrimitives.WriteUInt32BigEndian(stream.AsSpan(stream.Length - 4), Adler(data));
        return stream;
    }

    /// <summary>A byte as it is, or a length (upper half) and how far back (lower half).</summary>
    private static List<int> Tokens(ReadOnlySpan<byte> data, int pixel, int row)
    {
        var tokens = new List<int>(16384);
        var last = ArrayPool<int>.Shared.Rent(1 << HashBits);
        last.AsSpan().Fill(-1);
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = (0, 0);
            Try(data, at, pixel, ref length, ref distance);
            if (length < Longest)
            {
                Try(data, at, row, ref length, ref distance);
            }

            if (at + Shortest <= data.Length)
            {
                var hash = BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) * 2654435761u >> (32 - HashBits);
                if (length < Longest && last[hash] is >= 0 and var before)
                {
                    Try(data, at, at - before, ref length, ref distance);
                }

                last[hash] = at;
            }

            if (length < Shortest)
            {
                tokens.Add(data[at++]);
            }
            else
            {
                tokens.Add(length << 16 | distance);
                at += length;
            }
        }

        ArrayPool<int>.Shared.Return(last);
        return tokens;
    }

    private static void Try(ReadOnlySpan<byte> data, int at, int back, ref int length, ref int distance)
    {
        if (back <= 0 || back > Math.Min(at, Farthest - 1) || data[at] != data[at - back])
        {
            return;
        }

        var most = Math.Min(Longest, data.Length - at);
        var found = data.Slice(at, most).CommonPrefixLength(data.Slice(at - back, most));
        if (found > length)
        {
            length = found;
            distance = back;
        }
    }

    private static void Block(ReadOnlySpan<int> tokens, BitWriter output)
    {
        var literals = new int[286];
        var distances = new int[30];
        foreach (var token in tokens)
        {
            literals[token < 256 ? token : 257 + s_lengthCodes[token >> 16]]++;
            if (token >= 256)
            {
                distances[DistanceCode(token & 0xffff)]++;
            }
        }

        literals[256]++;
        var (words, backs) = (HuffmanCode.Of(literals, 15), HuffmanCode.Of(distances, 15));
        output.Write(0b101, 3);
        Codes(words, backs, output);
        foreach (var token in tokens)
        {
            if (token < 256)
            {
                words.Write(token, output);
                continue;
            }

            var length = s_lengthCodes[token >> 16];
            words.Write(257 + length, output);
            output.Write((token >> 16) - s_lengths[length], s_lengthBits[length]);
            var distance = DistanceCode(token & 0xffff);
            backs.Write(distance, output);
            output.Write((token & 0xffff) - s_distances[distance], Math.Max((distance / 2) - 1, 0));
        }

        words.Write(256, output);
    }

    private static void Codes(HuffmanCode words, HuffmanCode backs, BitWriter output)
    {
        byte[] lengths = [.. words.Lengths, .. backs.Lengths];
        var counts = new int[19];
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        var code = HuffmanCode.Of(counts, 7);
        output.Write(words.Lengths.Length - 257, 5);
        output.Write(backs.Lengths.Length - 1, 5);
        output.Write(s_order.Length - 4, 4);
        foreach (var length in s_order)
        {
            output.Write(code.Lengths[length], 3);
        }

        foreach (var length in lengths)
        {
            code.Write(length, output);
        }
    }

    /// <summary>The last code that begins at or before a distance: two of them to each power of two.</summary>
    private static int DistanceCode(int distance)
    {
        var number = distance - 1;
        var power = BitOperations.Log2((uint)number);
        return power == 0 ? number : (2 * power) + (number >> (power - 1) & 1);
    }

    private static uint Adler(ReadOnlySpan<byte> data)
    {
        const int BeforeOverflow = 5552;
        const int Together = 16;
        var (a, b) = (1u, 0u);
        for (; !data.IsEmpty; data = data[Math.Min(BeforeOverflow, data.Length)..])
        {
            var part = data[..Math.Min(BeforeOverflow, data.Length)];
            for (; part.Length >= Together; part = part[Together..])
            {
                var (left, right) = Vector128.Widen(Vector128.Create(part));
                b += (Together * a) + Vector128.Sum((left * s_first) + (right * s_second));
                a += Vector128.Sum(left + right);
            }

            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= 65521;
            b %= 65521;
        }

        return b << 16 | a;
    }
}
