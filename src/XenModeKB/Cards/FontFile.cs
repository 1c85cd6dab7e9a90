using System.Buffers.Binary;

namespace XenModeKB.Cards;

/// <summary>
/// A TrueType font: which glyph a letter has, how far each advances, how two stand together (<c>kern</c>), and where its outline is. All
/// lengths are in units of the font. Only what pictures of plain text need: no shaping, no hints, no CFF outlines.
/// </summary>
internal sealed class FontFile
{
    private const int MostLetters = 0x10000;
    private const uint LastLetter = 0x10ffff;

    /// <summary>Lines of all glyphs together; a font for Chinese has a third of it.</summary>
    private const int MostLines = 50_000_000;

    /// <summary>How far outlines lead, in heights of a letter: pictures are as large as what is drawn into them.</summary>
    private const int Farthest = 8;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly Dictionary<uint, short> _pairs = [];
    private readonly int _advances;
    private readonly bool _longOffsets;
    private int _letters;

    /// <exception cref="ArgumentOutOfRangeException">The file ends before what it says of itself.</exception>
    /// <exception cref="FormatException">A table is missing, or is of a kind that is not read.</exception>
    private FontFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + (16 * i);
            var tag = System.Text.Encoding.ASCII.GetString(Slice(at, 4));
            _tables[tag] = ((int)U32(at + 8), (int)U32(at + 12));
        }

        var head = Table("head");
        UnitsPerEm = U16(head + 18) is >= 16 and var units ? units : throw new FormatException("No size of letters that a font can have.");
        _longOffsets = U16(head + 50) != 0;
        Ascent = (short)U16(Table("hhea") + 4);
        Descent = (short)U16(Table("hhea") + 6);
        _advances = U16(Table("hhea") + 34);
        ReadLetters(Table("cmap"));
        if (_tables.TryGetValue("kern", out var kern))
        {
            ReadPairs(kern.Start);
        }

        ReadGlyphs();
    }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    /// <summary>Below the line: negative.</summary>
    public int Descent { get; }

    /// <summary>Null when it is no TrueType font that can be read.</summary>
    public static FontFile? TryRead(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new(file);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The glyph of a letter; 0 when the font has none.</summary>
    public ushort Glyph(int letter) => _glyphs.GetValueOrDefault(letter);

    public int Advance(ushort glyph) => U16(Table("hmtx") + (4 * Math.Min(glyph, Math.Max(_advances - 1, 0))));

    /// <summary>How much nearer two glyphs stand; mostly negative.</summary>
    public int Kern(ushort left, ushort right) => _pairs.GetValueOrDefault(((uint)left << 16) | right);

    /// <summary>The bytes of an outline; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (loca, glyf) = (Table("loca"), Table("glyf"));
        var start = _longOffsets ? (int)U32(loca + (4 * glyph)) : 2 * U16(loca + (2 * glyph));
        var end = _longOffsets ? (int)U32(loca + (4 * glyph) + 4) : 2 * U16(loca + (2 * glyph) + 2);
        return Slice(glyf + start, end - start);
    }

    /// <summary>What cannot be read, or would be a picture without end, is found now, not when a picture is drawn.</summary>
    private void ReadGlyphs()
    {
        var read = new ReadGlyph(this);
        var (lines, most) = (0, Farthest * UnitsPerEm);
        foreach (var glyph in _glyphs.Values.Distinct())
        {
            Advance(glyph);
            var outline = new Outline();
            read.Add(glyph, 1, 0, outline);
            lines += outline.Lines.Count;
            if (lines > MostLines || !outline.IsWithin(-most, -most, most, most))
            {
                throw new FormatException("Glyphs that are larger than letters.");
            }
        }
    }

    /// <summary>Letters are counted as often as they are named.</summary>
    private void Count(long letters)
    {
        if (letters < 0 || letters > MostLetters - _letters)
        {
            throw new FormatException("More letters than a font can have.");
        }

        _letters += (int)letters;
    }

    private void ReadLetters(int cmap)
    {
        var tables = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 4 + (8 * i) + 4)).ToList();
        if (tables.Find(table => U16(table) == 12) is > 0 and var whole)
        {
            ReadGroups(whole);
        }
        else if (tables.Find(table => U16(table) == 4) is > 0 and var basic)
        {
            ReadSegments(basic);
        }
        else
        {
            throw new FormatException("No table of letters that can be read.");
        }
    }

    private void ReadGroups(int table)
    {
        for (var i = 0; i < U32(table + 12); i++)
        {
            var group = table + 16 + (12 * i);
            var (first, last) = (U32(group), U32(group + 4));
            var glyph = U32(group + 8);
            Count(last > LastLetter ? -1 : (long)last - first + 1);
            for (var letter = first; letter <= last; letter++)
            {
                _glyphs[(int)letter] = (ushort)(glyph + letter - first);
            }
        }
    }

    private void ReadSegments(int table)
    {
        var size = (int)U16(table + 6);
        for (var i = 0; i < size; i += 2)
        {
            var (end, start) = (U16(table + 14 + i), U16(table + 16 + size + i));
            var delta = U16(table + 16 + (2 * size) + i);
            var offsetAt = table + 16 + (3 * size) + i;
            var offset = U16(offsetAt);
            Count(Math.Max(0, end - start + 1));
            for (int letter = start; letter <= end && letter < 0xffff; letter++)
            {
                var glyph = offset == 0 ? (ushort)letter : U16(offsetAt + offset + (2 * (letter - start)));
                if (glyph != 0)
                {
                    _glyphs[letter] = (ushort)(glyph + delta);
                }
            }
        }
    }

    /// <summary>The pairs of the first table of format 0; a font without one stands a little looser.</summary>
    private void ReadPairs(int table)
    {
        if (U16(table) != 0 || U16(table + 2) == 0 || U16(table + 8) >> 8 != 0)
        {
            return;
        }

        for (var i = 0; i < U16(table + 10); i++)
        {
            var pair = table + 18 + (6 * i);
            _pairs[U32(pair)] = (short)U16(pair + 4);
        }
    }

    private int Table(string tag) =>
        _tables.TryGetValue(tag, out var table) ? table.Start : throw new FormatException($"No table '{tag}'.");

    private ReadOnlySpan<byte> Slice(int start, int length) => _file.Span.Slice(start, length);

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4));
}
