using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Files;

/// <summary>UTF-8 bytes to text; the first bytes that are not UTF-8, control characters, invisible ones and the marks of a
/// merge are reported at their place.</summary>
internal static class DecodeUtf8
{
    public static (string? Text, ImmutableArray<Diagnostic> Problems) Decode(string path, byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        if (!Utf8.IsValid(content))
        {
            return (null, [NotUtf8(path, content)]);
        }

        var text = Encoding.UTF8.GetString(content);
        var control = ControlCharacters.IndexIn(text);
        if (control < 0 && FindConflict.In(path, text) is { } conflict)
        {
            return (null, [FileRules.Conflict(path, conflict)]);
        }

        if (control < 0)
        {
            return (text, Invisible(path, text));
        }

        var (line, column) = Place(text.AsSpan(0, control));
        return (null, [FileRules.Control(path, line, column, text[control])]);
    }

    private static ImmutableArray<Diagnostic> Invisible(string path, string text)
    {
        // References have a rule of their own, at the field.
        var first = path.StartsWith("input/references/", StringComparison.Ordinal) ? -1 : InvisibleCharacters.IndexIn(text);
        if (first < 0)
        {
            return [];
        }

        var (line, column) = Place(text.AsSpan(0, first));
        return [FileRules.Invisible(path, line, column, Rune.GetRuneAt(text, first).Value, InvisibleCharacters.In(text).Count())];
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> content)
    {
        // Everything before the first bad byte is valid, so it can be decoded to count lines and columns.
        var good = 0;
        while (good < content.Length && Rune.DecodeFromUtf8(content[good..], out _, out var length) == OperationStatus.Done)
        {
            good += length;
        }

        var (line, column) = Place(Encoding.UTF8.GetString(content[..good]));
        return FileRules.NotUtf8(path, line, column);
    }

    private static (int Line, int Column) Place(ReadOnlySpan<char> before)
    {
        var lastBreak = before.LastIndexOf('\n');
        return (before.Count('\n') + 1, before.Length - lastBreak);
    }
}
