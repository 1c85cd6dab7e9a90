using System.Buffers.Binary;
using System.Globalization;
using System.Xml;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Intrinsic size of a picture from its first bytes, so that pages do not shift while it loads.</summary>
internal static class MeasureImage
{
    public static Outcome<AssetFacts> Apply(AssetFile input)
    {
        var route = input.Path["input/".Length..];
        var size = Size(input.Path, input.Bytes.AsSpan());
        return Outcome.Of(new AssetFacts(input.Path, route, size?.Width, size?.Height));
    }

    /// <summary>Width and height in pixels; null where the bytes don't say, or say what no picture has.</summary>
    internal static (int Width, int Height)? Size(string path, ReadOnlySpan<byte> bytes) =>
        Written(path, bytes) is { Width: > 0, Height: > 0 } size ? size : null;

    private static (int Width, int Height)? Written(string path, ReadOnlySpan<byte> bytes)
    {
        if (path.EndsWith(".svg", StringComparison.Ordinal))
        {
            return Svg(bytes);
        }

        if (bytes.Length >= 24 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }

        if (bytes.Length >= 10 && bytes.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        }

        if (bytes.StartsWith("RIFF"u8))
        {
            return WebP(bytes);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(bytes) : null;
    }

    private static (int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        if (bytes[12..].StartsWith("VP8X"u8))
        {
            return (1 + (bytes[24] | bytes[25] << 8 | bytes[26] << 16), 1 + (bytes[27] | bytes[28] << 8 | bytes[29] << 16));
        }

        if (bytes[12..].StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }

        var width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF;
        return (width, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
    }

    private static (int, int)? Svg(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
            reader.MoveToContent();
            var box = reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            var width = Number(reader.GetAttribute("width")) ?? Number(box?.ElementAtOrDefault(2));
            var height = Number(reader.GetAttribute("height")) ?? Number(box?.ElementAtOrDefault(3));
            return width is { } w && height is { } h ? (w, h) : null;
        }
        catch (XmlException)
        {
            // CheckSvg has reported it.
            return null;
        }
    }

    private static int? Number(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000
            ? (int)Math.Round(number)
            : null;
}
