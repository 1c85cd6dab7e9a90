using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// JSON to the nodes that YAML has too, with positions, so that schemas are read and reported on like every other file.
/// Strings are quoted scalars; numbers, true, false and null are plain ones.
/// </summary>
internal sealed class ReadJson
{
    private static readonly JsonReaderOptions s_strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 };

    private readonly string _path;
    private readonly byte[] _bytes;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private int _seenBytes;
    private int _line = 1;
    private int _column = 1;

    private ReadJson(SourceFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _path = file.Path;
        _bytes = Encoding.UTF8.GetBytes(file.Text);
        _diagnostics = diagnostics;
    }

    public static YamlNode? Of(SourceFile file, ImmutableArray<Diagnostic>.Builder diagnostics) => new ReadJson(file, diagnostics).Read();

    private YamlNode? Read()
    {
        var reader = new Utf8JsonReader(_bytes, s_strict);
        try
        {
            reader.Read();
            var root = Node(ref reader);
            return reader.Read() ? null : root;
        }
        catch (JsonException problem)
        {
            var line = (int)(problem.LineNumber ?? 0) + 1;
            _diagnostics.Add(SchemaRules.NotJson(new(_path, line, (int)(problem.BytePositionInLine ?? 0) + 1), Words(problem.Message)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in a string: GetString refuses what the scanner let pass.
            _diagnostics.Add(SchemaRules.NotJson(Here(ref reader), $"a string holds an escape that is not a character"));
            return null;
        }
    }

    private YamlNode Node(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader),
        JsonTokenType.StartArray => Array(ref reader),
        JsonTokenType.String => Text(ref reader),
        _ => new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), false, Here(ref reader)),
    };

    private YamlScalar Text(ref Utf8JsonReader reader)
    {
        var (text, where) = (reader.GetString() ?? "", Here(ref reader));
        if (reader.ValueIsEscaped)
        {
            YamlScalar.TellInvisible(text, Encoding.UTF8.GetString(reader.ValueSpan), where, _diagnostics);
        }

        return YamlScalar.Of(text, quoted: true, where, _diagnostics);
    }

    private YamlMapping Object(ref Utf8JsonReader reader)
    {
        var start = Here(ref reader);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            reader.Read();
            var value = Node(ref reader);
            if (names.Add(name.Text))
            {
                entries.Add(new(name, value));
            }
            else
            {
                _diagnostics.Add(SchemaRules.KeyTwice(name.Span, name.Text));
            }
        }

        return new(entries.ToImmutable(), Through(start, Here(ref reader)));
    }

    private YamlSequence Array(ref Utf8JsonReader reader)
    {
        var start = Here(ref reader);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Node(ref reader));
        }

        return new(items.ToImmutable(), Through(start, Here(ref reader)));
    }

    private static SourceSpan Through(SourceSpan start, SourceSpan end) => start with { EndLine = end.EndLine, EndColumn = end.EndColumn };

    /// <summary>The place of the current token. Tokens come in order, so the whole file is walked once.</summary>
    private SourceSpan Here(ref Utf8JsonReader reader)
    {
        Walk((int)reader.TokenStartIndex);
        var (line, column) = (_line, _column);
        Walk((int)reader.BytesConsumed);

        // A property name is consumed together with its colon.
        return _line == line && _column > column ? new(_path, line, column, line, _column) : new(_path, line, column);
    }

    private void Walk(int to)
    {
        for (; _seenBytes < to && _seenBytes < _bytes.Length; _seenBytes++)
        {
            var b = _bytes[_seenBytes];
            if (b == '\n')
            {
                (_line, _column) = (_line + 1, 1);
            }
            else if ((b & 0xC0) != 0x80)
            {
                _column += b >= 0xF0 ? 2 : 1;
            }
        }
    }

    /// <summary>What the reader says, without the place, which is told already, and without what only a programmer could change.</summary>
    private static Message Words(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return JsonWords.Of((position < 0 ? message : message[..position])
            .Replace("Expected depth to be zero at the end of the JSON payload. ", "", StringComparison.Ordinal)
            .Replace(" Change the reader options.", "", StringComparison.Ordinal).Replace(" in this mode", "", StringComparison.Ordinal)
                .TrimEnd('.', ' '));
    }
}
