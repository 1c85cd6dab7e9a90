using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Whether a picture is what its name says, and no larger than a page can use.</summary>
internal static class CheckPicture
{
    /// <summary>Bytes that a reader waits for.</summary>
    private const int Heavy = 2 << 20;

    /// <summary>Twice the width of a large screen.</summary>
    private const int Wide = 5000;

    private static readonly (string Kind, string[] Extensions, byte[] Start, int At)[] s_kinds =
    [
        ("PNG", [".png"], [0x89, (byte)'P', (byte)'N', (byte)'G'], 0),
        ("JPEG", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF], 0),
        ("GIF", [".gif"], [(byte)'G', (byte)'I', (byte)'F', (byte)'8'], 0),
        ("WebP", [".webp"], [(byte)'W', (byte)'E', (byte)'B', (byte)'P'], 8),
        ("PDF", [".pdf"], [(byte)'%', (byte)'P', (byte)'D', (byte)'F'], 0),
        ("ICO", [".ico"], [0, 0, 1, 0], 0),
    ];

    public static IEnumerable<Diagnostic> Problems(string path, byte[] bytes)
    {
        var named = Array.Find(s_kinds, kind => kind.Extensions.Contains(Path.GetExtension(path)));
        if (named.Kind is null)
        {
            yield break;
        }

        if (!Is(named, bytes))
        {
            var found = Array.Find(s_kinds, kind => Is(kind, bytes));
            yield return FileRules.OtherKind(path, named.Kind, found.Kind, found.Extensions?[0]);
            yield break;
        }

        if (named.Kind == "PDF")
        {
            yield break;
        }

        var size = MeasureImage.Size(path, bytes);
        if (bytes.Length > Heavy)
        {
            yield return FileRules.HeavyPicture(path, bytes.Length, Heavy);
        }
        else if (size is { } found && Math.Max(found.Width, found.Height) > Wide)
        {
            yield return FileRules.WidePicture(path, found.Width, found.Height, Wide);
        }
    }

    private static bool Is((string Kind, string[] Extensions, byte[] Start, int At) kind, byte[] bytes) =>
        bytes.Length >= kind.At && bytes.AsSpan(kind.At).StartsWith(kind.Start);
}
