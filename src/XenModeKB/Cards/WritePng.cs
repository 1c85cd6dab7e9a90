using System.Buffers.Binary;
using System.IO.Hashing;

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
        var palette = Palette(canvas);
        var size = palette is null ? 4 : 1;
        var stride = 1 + (size * canvas.Width);
        var raw = new byte[stride * canvas.Height];
        for (var y = 0; y < canvas.Height; y++)
        {
            var line = raw.AsSpan((y * stride) + 1, stride - 1);
            if (palette is null)
            {
                Colours(canvas.Row(y), line);
            }
            else if (y > 0 && canvas.Row(y).SequenceEqual(canvas.Row(y - 1)))
            {
                raw.AsSpan(((y - 1) * stride) + 1, stride - 1).CopyTo(line);
            }
            else
            {
                Indexes(canvas.Row(y), palette, line);
            }
        }

        using var file = new MemoryStream();
        file.Write(s_signature);
        Chunk(file, "IHDR"u8, Header(canvas, palette is null ? (byte)6 : (byte)3));
        if (palette is not null)
        {
            Chunk(file, "PLTE"u8, [.. palette.OrderBy(entry => entry.Value).SelectMany(entry => Rgb(entry.Key))]);
        }

        Chunk(file, "IDAT"u8, Deflate.Zlib(raw, size, stride));
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

    /// <summary>Colours in the order in which they come; null when there are too many, or some let something through.</summary>
    private static Dictionary<uint, byte>? Palette(Canvas canvas)
    {
        var palette = new Dictionary<uint, byte>();
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = canvas.Row(y);
            if (y > 0 && row.SequenceEqual(canvas.Row(y - 1)))
            {
                continue;
            }

            for (var x = 0; x < row.Length; x += Run(row[x..]))
            {
                if (row[x] >> 24 != 255 || (palette.Count == 256 && !palette.ContainsKey(row[x])))
                {
                    return null;
                }

                palette.TryAdd(row[x], (byte)palette.Count);
            }
        }

        return palette;
    }

    private static void Indexes(ReadOnlySpan<uint> row, Dictionary<uint, byte> palette, Span<byte> line)
    {
        for (var x = 0; x < row.Length;)
        {
            var run = Run(row[x..]);
            line.Slice(x, run).Fill(palette[row[x]]);
            x += run;
        }
    }

    /// <summary>How many pixels at the start are the same.</summary>
    private static int Run(ReadOnlySpan<uint> row)
    {
        var end = row.IndexOfAnyExcept(row[0]);
        return end < 0 ? row.Length : end;
    }

    private static void Colours(ReadOnlySpan<uint> row, Span<byte> line)
    {
        for (var x = 0; x < row.Length; x++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(line[(4 * x)..], row[x] << 8 | row[x] >> 24);
        }
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
