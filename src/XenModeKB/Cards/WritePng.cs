using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace XenModeKB.Cards;

/// <summary>
/// A picture as PNG: with a palette where 256 colours are enough and none is transparent, else four bytes for a pixel. Nothing but the
/// pixels decides the bytes.
/// </summary>
internal static class WritePng
{
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Of(Canvas canvas)
    {
        var palette = new Dictionary<uint, byte>();
        var indexes = Indexes(canvas, palette);
        var size = indexes is null ? 4 : 1;

        using var file = new MemoryStream();
        file.Write(s_signature);
        Chunk(file, "IHDR"u8, Header(canvas, indexes is null ? (byte)6 : (byte)3));
        if (indexes is not null)
        {
            Chunk(file, "PLTE"u8, [.. palette.OrderBy(entry => entry.Value).SelectMany(entry => Rgb(entry.Key))]);
        }

        Chunk(file, "IDAT"u8, Deflate.Zlib(indexes ?? Colours(canvas), size, 1 + (size * canvas.Width)));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(Canvas canvas, byte kind)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        header[8] = 8;
        header[9] = kind;
        return header;
    }

    /// <summary>
    /// For each pixel its place in the palette, which gets the colours in the order in which they come; null when there are too many, or
    /// some let something through.
    /// </summary>
    private static byte[]? Indexes(Canvas canvas, Dictionary<uint, byte> palette)
    {
        var stride = 1 + canvas.Width;
        var indexes = new byte[stride * canvas.Height];
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = canvas.Row(y);
            var line = indexes.AsSpan((y * stride) + 1, canvas.Width);
            if (y > 0 && row.SequenceEqual(canvas.Row(y - 1)))
            {
                indexes.AsSpan(((y - 1) * stride) + 1, canvas.Width).CopyTo(line);
                continue;
            }

            for (var x = 0; x < row.Length;)
            {
                var run = Run(row[x..]);
                ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(palette, row[x], out var isKnown);
                if (!isKnown)
                {
                    if (row[x] >> 24 != 255 || palette.Count > 256)
                    {
                        return null;
                    }

                    index = (byte)(palette.Count - 1);
                }

                line.Slice(x, run).Fill(index);
                x += run;
            }
        }

        return indexes;
    }

    /// <summary>How many pixels at the start are the same.</summary>
    private static int Run(ReadOnlySpan<uint> row)
    {
        var end = row.IndexOfAnyExcept(row[0]);
        return end < 0 ? row.Length : end;
    }

    private static byte[] Colours(Canvas canvas)
    {
        var stride = 1 + (4 * canvas.Width);
        var colours = new byte[stride * canvas.Height];
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = canvas.Row(y);
            var line = colours.AsSpan((y * stride) + 1, stride - 1);
            for (var x = 0; x < row.Length; x++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(line[(4 * x)..], row[x] << 8 | row[x] >> 24);
            }
        }

        return colours;
    }

    private static byte[] Rgb(uint colour) => [(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour];

    private static void Chunk(Stream file, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        var check = new Crc32();
        check.Append(name);
        check.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
