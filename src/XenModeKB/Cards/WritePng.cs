using System.Buffers;
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
        using var file = new MemoryStream();
        file.Write(s_signature);
        var palette = new Palette();
        var length = (1 + canvas.Width) * canvas.Height;
        var indexes = ArrayPool<byte>.Shared.Rent(length);
        if (TryIndex(canvas, palette, indexes))
        {
            Chunk(file, "IHDR"u8, Header(canvas, kind: 3));
            Chunk(file, "PLTE"u8, [.. palette.Colours.SelectMany(Rgb)]);
            Chunk(file, "IDAT"u8, Deflate.Zlib(indexes.AsSpan(0, length), 1, 1 + canvas.Width));
        }
        else
        {
            Chunk(file, "IHDR"u8, Header(canvas, kind: 6));
            Chunk(file, "IDAT"u8, Deflate.Zlib(Colours(canvas), 4, 1 + (4 * canvas.Width)));
        }

        ArrayPool<byte>.Shared.Return(indexes);
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
    /// For each pixel its place in the palette, a byte before each row; false when there are too many colours, or some let something
    /// through.
    /// </summary>
    private static bool TryIndex(Canvas canvas, Palette palette, byte[] indexes)
    {
        var stride = 1 + canvas.Width;
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = canvas.Row(y);
            var line = indexes.AsSpan(y * stride, stride);
            if (y > 0 && row.SequenceEqual(canvas.Row(y - 1)))
            {
                indexes.AsSpan((y - 1) * stride, stride).CopyTo(line);
                continue;
            }

            line[0] = 0;
            for (var x = 0; x < row.Length;)
            {
                if (palette.PlaceOf(row[x]) is not { } place)
                {
                    return false;
                }

                // Within a letter hardly two pixels are the same: a search for the end of a run costs more there than it finds.
                var run = x + 1 < row.Length && row[x + 1] == row[x] ? Run(row[x..]) : 1;
                line.Slice(1 + x, run).Fill(place);
                x += run;
            }
        }

        return true;
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
