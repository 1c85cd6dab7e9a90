using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace XenModeKB.Tests.Cards;

/// <summary>A picture read with the runtime's own decompressor: the judge of what is written by hand.</summary>
internal sealed class Png
{
    private readonly byte[] _rows;
    private readonly byte[] _palette = [];
    private readonly int _pixel;

    public Png(ReadOnlySpan<byte> file)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], file[..8].ToArray());
        using var data = new MemoryStream();
        for (var rest = file[8..]; !rest.IsEmpty; rest = rest[(12 + BinaryPrimitives.ReadInt32BigEndian(rest))..])
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            Assert.Equal(Crc32.HashToUInt32(rest.Slice(4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]));
            var content = rest.Slice(8, length).ToArray();
            switch (Encoding.ASCII.GetString(rest.Slice(4, 4)))
            {
                case "IHDR":
                    Width = BinaryPrimitives.ReadInt32BigEndian(content);
                    Height = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4));
                    Assert.Equal((8, 0, 0, 0), (content[8], content[10], content[11], content[12]));
                    _pixel = content[9] == 3 ? 1 : 4;
                    break;
                case "PLTE":
                    _palette = content;
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
                default:
                    break;
            }
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        _rows = rows.ToArray();
        Assert.Equal(Height * (1 + (_pixel * Width)), _rows.Length);
        Assert.All(Enumerable.Range(0, Height), row => Assert.Equal(0, _rows[row * (1 + (_pixel * Width))]));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The colour of a pixel: <c>0xRRGGBBAA</c>.</summary>
    public uint this[int x, int y]
    {
        get
        {
            var at = (y * (1 + (_pixel * Width))) + 1 + (_pixel * x);
            return _pixel == 4
                ? BinaryPrimitives.ReadUInt32BigEndian(_rows.AsSpan(at))
                : (uint)(_palette[3 * _rows[at]] << 24 | _palette[(3 * _rows[at]) + 1] << 16 | _palette[(3 * _rows[at]) + 2] << 8 | 255);
        }
    }

    /// <summary>How many pixels of a part have another colour than the first of the picture.</summary>
    public int Painted(int left, int top, int right, int bottom)
    {
        var count = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                count += this[x, y] == this[0, 0] ? 0 : 1;
            }
        }

        return count;
    }
}
