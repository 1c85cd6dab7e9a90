using System.IO.Compression;
using XenModeKB.Cards;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Cards;

/// <summary>What cards are drawn and compressed with.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(70_000, 2)]
    [InlineData(200_000, 256)]
    [InlineData(40_000, 20)]
    public void The_runtime_unpacks_what_was_compressed(int length, int letters)
    {
        var random = new Random(length);
        var data = new byte[length];
        for (var i = 0; i < length; i++)
        {
            data[i] = i > 300 && random.Next(8) > 0 ? data[i - (random.Next(3) == 0 ? 300 : 1)] : (byte)random.Next(letters);
        }

        using var packed = new MemoryStream(Deflate.Zlib(data, 1, 300));
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        Assert.Equal(data, unpacked.ToArray());
        Assert.True(length < 1000 || letters > 2 || packed.Length < length / 4, $"{packed.Length}");
    }

    [Fact]
    public void A_shape_covers_exact_areas()
    {
        var outline = new Outline();
        outline.Rectangle(1.25, 1, 1.5, 2, 0);
        var coverage = PixelCoverage.Of(outline);
        byte At(int x, int y) => coverage.Pixels[((y - coverage.Top) * coverage.Width) + x - coverage.Left];

        Assert.Equal([191, 191, 191, 191], new[] { At(1, 1), At(2, 1), At(1, 2), At(2, 2) });
        Assert.Equal(0, At(1, 3));
        Assert.InRange(coverage.Pixels.Sum(pixel => pixel), 763, 767);
    }

    [Fact]
    public void A_triangle_covers_half_of_its_box()
    {
        var outline = new Outline();
        outline.Move(0, 0);
        outline.Line(20, 0);
        outline.Line(0, 7);
        outline.Close();

        Assert.InRange(PixelCoverage.Of(outline).Pixels.Sum(pixel => pixel) / 255.0, 69.5, 70.5);
    }

    /// <summary>A font of a site's own may be anything: what cannot be read is refused, not thrown.</summary>
    [Fact]
    public void A_font_that_ends_too_soon_is_refused()
    {
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "title.ttf"));

        Assert.NotNull(FontFile.TryRead(font));
        Assert.All([0, 3, 11, 12, 50, 400, 1000, 20_000, font.Length / 2], length => Assert.Null(FontFile.TryRead(font.AsMemory(0, length))));
        Assert.Null(FontFile.TryRead("this is no font at all, and long enough to have a table or two"u8.ToArray()));
    }

    /// <summary>Damage anywhere in a font: it is refused, or draws something.</summary>
    [Fact]
    public void A_damaged_font_does_no_harm()
    {
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "text.ttf"));
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var damaged = (byte[])font.Clone();
            damaged[random.Next(i < 30 ? 600 : damaged.Length)] ^= (byte)(1 << random.Next(8));
            if (FontFile.TryRead(damaged) is { } read)
            {
                new Typeface(read).Write(new(200, 60, 0xffffffff), "Hamburgefonstiv ção", 30, 4, 40, 0xff000000);
            }
        }
    }

    [Fact]
    public void Letters_that_lean_towards_each_other_stand_nearer()
    {
        var face = new Typeface(FontFile.TryRead(File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "title.ttf")))!);

        Assert.True(face.Width("AV", 100) < face.Width("A", 100) + face.Width("V", 100) - 2);
        Assert.Equal(face.Width("HH", 100), 2 * face.Width("H", 100), 6);
    }
}
