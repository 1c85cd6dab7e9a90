using System.Buffers.Binary;
using XenModeKB.Model;

namespace XenModeKB.Cards;

/// <summary>The icon of the site in the sizes that browsers and phones ask for, all from the theme's one drawing.</summary>
internal static class DrawIcons
{
    /// <summary>Asked for by browsers that know no SVG icon, and by programs that read no HTML.</summary>
    public const string Favicon = "favicon.ico";

    public const string Touch = "assets/icon-180.png";

    /// <summary>Sizes for the manifest.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [192, 512];

    public static string Route(int size) => $"assets/icon-{size}.png";

    public static IEnumerable<DeferredFile> Of(SvgDrawing mark, ThemeColours colours) =>
    [
        new(() => new(Favicon, Ico(Png(mark, 32, 0), 32))),
        // Phones cut the corners themselves and paint what is transparent black.
        new(() => new(Touch, Png(mark, 180, colours["paper"]))),
        .. Sizes.Select(size => new DeferredFile(() => new(Route(size), Png(mark, size, 0)))),
    ];

    private static byte[] Png(SvgDrawing mark, int size, uint background)
    {
        using var canvas = new Canvas(size, size, background);
        mark.Draw(canvas, 0, 0, size);
        return WritePng.Of(canvas);
    }

    /// <summary>A list of one picture.</summary>
    private static byte[] Ico(byte[] png, byte size)
    {
        var file = new byte[22 + png.Length];
        file[2] = 1;
        file[4] = 1;
        file[6] = size;
        file[7] = size;
        file[10] = 1;
        file[12] = 32;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), png.Length);
        file[18] = 22;
        png.CopyTo(file, 22);
        return file;
    }
}
