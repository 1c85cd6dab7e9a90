using System.Globalization;
using System.Text;
using System.Text.Json;

namespace XenModeKB.Links;

/// <summary>
/// Reads URLs out of JSON: those of a web app manifest, and absolute ones of structured data. A syntax error is no concern of links.
/// </summary>
internal static class ScanJson
{
    private const int DeepestJson = 1000;

    public static ScannedFile ScanManifest(string path, string text)
    {
        var scan = new FileScan(path);
        var strings = new JsonStrings(text);
        var lines = new Lines(text);
        while (strings.MoveNext())
        {
            var role = strings.Key switch
            {
                "src" => LinkRole.Resource,
                "start_url" or "url" or "action" => LinkRole.Navigation,
                _ => LinkRole.Data,
            };
            if (role != LinkRole.Data)
            {
                scan.Link(new(Value(strings.Raw), "", strings.Key.ToString(), lines.At(strings.Start, strings.End), role));
            }
        }

        return scan.ToFile(hasAnchors: false);
    }

    /// <summary>
    /// Every string of a file that is an absolute address. Read as bytes: such a file may be as large as a whole dataset.
    /// </summary>
    public static ScannedFile ScanData(string path, ReadOnlySpan<byte> json)
    {
        var scan = new FileScan(path);
        var reader = new Utf8JsonReader(
            json,
            new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestJson });
        var key = "";
        var place = new BytePlace(0, 1, 1);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    key = reader.GetString()!;
                }
                else if (reader.TokenType == JsonTokenType.String && IsAddress(ref reader, out var value))
                {
                    place = place.Advance(json, (int)reader.TokenStartIndex + 1);
                    var end = place.Column + Encoding.UTF8.GetCharCount(reader.ValueSpan);
                    scan.Link(new(value, "", key, new(place.Line, place.Column, place.Line, end), LinkRole.Data));
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What could be read until there counts.
        }

        return scan.ToFile(hasAnchors: false);
    }

    /// <summary>Every string that is an absolute address.</summary>
    public static void ReadUrls(ReadOnlySpan<char> json, int offset, Lines lines, FileScan scan)
    {
        var strings = new JsonStrings(json);
        while (strings.MoveNext())
        {
            if (strings.Raw.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Value(strings.Raw) is var value && IsAddress(value))
            {
                scan.Link(new(value, "", strings.Key.ToString(), lines.At(offset + strings.Start, offset + strings.End), LinkRole.Data));
            }
        }
    }

    private static bool IsAddress(ref Utf8JsonReader reader, out string value)
    {
        value = reader.ValueSpan is [(byte)'h' or (byte)'H', ..] ? reader.GetString()! : "";
        return IsAddress(value);
    }

    private static bool IsAddress(string value) =>
        (
            value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !value.AsSpan().ContainsAny(Ascii.Space);

    private static string Value(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var to = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                to.Append(raw[i]);
            }
            else if (raw[++i] == 'u' && i + 4 < raw.Length
                && ushort.TryParse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                to.Append((char)code);
                i += 4;
            }
            else
            {
                to.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
        }

        return to.ToString();
    }

    /// <summary>An offset in bytes, and its line and column in characters.</summary>
    private readonly record struct BytePlace(int Offset, int Line, int Column)
    {
        public BytePlace Advance(ReadOnlySpan<byte> text, int offset)
        {
            var between = text[Offset..offset];
            var feed = between.LastIndexOf((byte)'\n');
            var column = (feed < 0 ? Column : 1) + Encoding.UTF8.GetCharCount(between[(feed + 1)..]);
            return new(offset, Line + between.Count((byte)'\n'), column);
        }
    }

    /// <summary>The string values of a JSON text, each with the key it stands under.</summary>
    private ref struct JsonStrings(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public ReadOnlySpan<char> Key { get; private set; }

        public int Start { get; private set; }

        public int End { get; private set; }

        public readonly ReadOnlySpan<char> Raw => _text[Start..End];

        public bool MoveNext()
        {
            while (_text[_at..].IndexOf('"') is var quote and >= 0)
            {
                Start = _at + quote + 1;
                End = Start;
                while (End < _text.Length && _text[End] != '"')
                {
                    End += _text[End] == '\\' ? 2 : 1;
                }

                End = Math.Min(End, _text.Length);
                _at = Math.Min(End + 1, _text.Length);
                if (!_text[_at..].TrimStart(Ascii.Space).StartsWith(":"))
                {
                    return true;
                }

                Key = _text[Start..End];
            }

            return false;
        }
    }
}
