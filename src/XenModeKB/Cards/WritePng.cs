using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.Intrinsics;

namespace XenModeKB.Cards;

/// <summary>
/// A picture as PNG: with a palette where 256 colours are enough and none is transparent, else four bytes for a pixel. Nothing but the
/// pixels decides the bytes.
/// </summary>
internal static class WritePng
{
    private const int MostOfPalette = 256;

    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(s_signature);
        if (canvas.Colours.Count <= MostOfPalette && canvas.Colours.All(colour => colour >> 24 == 255))
        {
            var length = (1 + canvas.Width) * canvas.Height;
            var places = ArrayPool<byte>.Shared.Rent(length);
            Places(canvas, places);
            Chunk(file, "IHDR"u8, Header(canvas, kind: 3));
            Chunk(file, "PLTE"u8, [.. canvas.Colours.SelectMany(Rgb)]);
            Chunk(file, "IDAT"u8, Deflate.Zlib(places.AsSpan(0, length), 1, 1 + canvas.Width));
            ArrayPool<byte>.Shared.Return(places);
        }
        else
        {
            Chunk(file, "IHDR"u8, Header(canvas, kind: 6));
            Chunk(file, "IDAT"u8, Deflate.Zlib(Colours(canvas), 4, 1 + (4 * canvas.Width)));
        }

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

    /// <summary>Row by row, a byte before each: how it was filtered, which is not at all.</summary>
    private static void Places(Canvas canvas, byte[] places)
    {
        var stride = 1 + canvas.Width;
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = canvas.Row(y);
            var line = places.AsSpan(y * stride, stride);
            line[0] = 0;
            var x = 0;
            for (; x + Vector128<byte>.Count <= row.Length; x += Vector128<byte>.Count)
            {
                var (left, right) = (Vector128.Create(row[x..]), Vector128.Create(row[(x + Vector128<ushort>.Count)..]));
                Vector128.Narrow(left, right).CopyTo(line[(1 + x)..]);
            }

            for (; x < row.Length; x++)
            {
                line[1 + x] = (byte)row[x];
            }
        }
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
                var colour = canvas.Colours[row[x]];
                BinaryPrimitives.WriteUInt32BigEndian(line[(4 * x)..], colour << 8 | colour >> 24);
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
