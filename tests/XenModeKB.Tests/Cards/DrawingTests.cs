using System.Buffers.Binary;
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
    public void A_picture_of_more_colours_than_are_kept_is_still_one()
    {
        using var canvas = new Canvas(300, 300, 0xff000001);
        for (var i = 0; i < 300 * 300; i++)
        {
            canvas.Fill(i % 300, i / 300, 1, 1, 0xff000002 + (uint)i);
        }

        Assert.Equal(Palette.Most, canvas.Colours.Count);
        Assert.Equal(0xff000002, canvas.Colours[canvas.Row(0)[0]]);
        Assert.Equal(0xff000001, canvas.Colours[canvas.Row(299)[299]]);
        Assert.Equal(6, WritePng.Of(canvas)[25]);
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

    /// <summary>A table of letters in groups, as fonts of many scripts have it.</summary>
    [Fact]
    public void Letters_may_be_listed_in_groups()
    {
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "text.ttf"));
        var known = FontFile.TryRead(font)!;
        var (plain, grouped) = (new Typeface(known), new Typeface(FontFile.TryRead(Grouped(font, ('0', '1', known.Glyph('0')), ('A', 'C', known.Glyph('A')), (0x627, 0x627, known.Glyph('A'))))!));

        Assert.True(grouped.CanWrite("ABC 01"));
        Assert.All(["D", "@", "2", "/", "a"], text => Assert.False(grouped.CanWrite(text)));
        Assert.All(["A", "0", "1"], text => Assert.Equal(plain.Width(text, 50), grouped.Width(text, 50)));
        // The letter is there; what it would look like beside another is not.
        Assert.False(grouped.CanWrite("\u0627"));
        Assert.Null(FontFile.TryRead(Grouped(font, (0x10fffe, 0x110000, 1))));
        Assert.Null(FontFile.TryRead(Grouped(font, (0, 0x10000, 1))));
    }

    [Fact]
    public void Where_widths_end_the_last_one_is_that_of_all_others()
    {
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "text.ttf"));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(Table(font, "hhea") + 34), 1);
        var face = new Typeface(FontFile.TryRead(font)!);

        Assert.Equal(face.Width("i", 100), face.Width("W", 100));
        Assert.Equal(2 * face.Width("i", 100), face.Width("HH", 100), 6);
    }

    /// <summary>A pair of surrogates is one letter.</summary>
    [Fact]
    public void No_letter_is_torn_apart()
    {
        var face = new Typeface(FontFile.TryRead(File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "text.ttf")))!);
        for (var before = 0; before < 3; before++)
        {
            var text = new string('x', before) + string.Concat(Enumerable.Repeat("\U0001F600", 600));
            var fitted = FitText.Fit(face, text, 400, 2, 30);

            Assert.All(fitted.Lines, line => Assert.All(line.EnumerateRunes(), rune => Assert.NotEqual(0xfffd, rune.Value)));
            Assert.All(FitText.Fit(face, text, 1, 3, 30).Lines.SkipLast(1), line => Assert.Single(line.EnumerateRunes()));
        }

        Assert.DoesNotContain("\ufffd", string.Concat(FitText.Fit(face, new string('i', 999) + "\U0001F600", 9000, 3, 30).Lines).EnumerateRunes().Select(rune => rune.ToString()));
    }

    [Fact]
    public void Letters_that_lean_towards_each_other_stand_nearer()
    {
        var face = new Typeface(FontFile.TryRead(File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", "title.ttf")))!);

        Assert.True(face.Width("AV", 100) < face.Width("A", 100) + face.Width("V", 100) - 2);
        Assert.Equal(face.Width("HH", 100), 2 * face.Width("H", 100), 6);
    }

    /// <summary>The font with a table of letters of its own, behind all others.</summary>
    private static byte[] Grouped(byte[] font, params (uint First, uint Last, ushort Glyph)[] groups)
    {
        byte[] made = [.. font, .. new byte[16 + (12 * groups.Length)]];
        var cmap = Table(font, "cmap");
        var table = made.AsSpan(font.Length);
        BinaryPrimitives.WriteUInt16BigEndian(made.AsSpan(cmap + 2), 1);
        BinaryPrimitives.WriteUInt32BigEndian(made.AsSpan(cmap + 8), (uint)(font.Length - cmap));
        BinaryPrimitives.WriteUInt16BigEndian(table, 12);
        BinaryPrimitives.WriteUInt32BigEndian(table[12..], (uint)groups.Length);
        foreach (var (i, group) in groups.Index())
        {
            BinaryPrimitives.WriteUInt32BigEndian(table[(16 + (12 * i))..], group.First);
            BinaryPrimitives.WriteUInt32BigEndian(table[(20 + (12 * i))..], group.Last);
            BinaryPrimitives.WriteUInt32BigEndian(table[(24 + (12 * i))..], group.Glyph);
        }

        return made;
    }

    private static int Table(byte[] font, string tag) =>
        (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(font.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(tag)) + 8));
}
