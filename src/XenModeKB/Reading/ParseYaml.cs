using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace XenModeKB.Reading;

/// <summary>
/// Text to nodes with positions. 1. YamlDotNet makes events; 2. events become nodes; 3. what our plain subset
/// does not allow is reported. Nothing is interpreted: a scalar stays the text that was written.
/// </summary>
internal static class ParseYaml
{
    public static Outcome<YamlDocument> Apply(SourceFile input) => Parse(input.Path, input.Text, firstLine: 1);

    /// <summary>Parses YAML that begins at a line of a larger file (front matter).</summary>
    public static Outcome<YamlDocument> Parse(string path, string text, int firstLine)
    {
        var reader = new Reader(path, text, firstLine);
        var root = reader.Read();
        return new([new YamlDocument(path, root)], reader.Diagnostics.ToImmutable());
    }

    private sealed class Reader(string path, string text, int firstLine)
    {
        private const int DepthLimit = 64;

        private readonly Parser _parser = new(new StringReader(text));
        private readonly List<int> _lines = Lines(text);

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        private ParsingEvent Current => _parser.Current!;

        public YamlNode? Read()
        {
            try
            {
                return Document();
            }
            catch (MaximumRecursionLevelReachedException problem)
            {
                Diagnostics.Add(YamlRules.TooDeep(At(problem.Start, problem.End), DepthLimit));
            }
            catch (YamlException problem)
            {
                Diagnostics.Add(Indented(problem) is { } line
                    ? YamlRules.Syntax(new(path, line + firstLine - 1, 1), YamlWords.Tab)
                    : YamlRules.Syntax(At(problem.Start, problem.End), YamlWords.Of(problem, text, LineOf(problem.Start))));
            }
            catch (Exception)
            {
                // On some malformed text the library throws exceptions that are not its own and have no position; the last event is the
                // nearest one.
                var last = _parser.Current?.End ?? Mark.Empty;
                Diagnostics.Add(YamlRules.Syntax(At(last, last), YamlWords.Malformed));
            }

            return null;
        }

        private string LineOf(Mark mark) => text[_lines[PlaceOf(mark).Line - firstLine]..].Split('\n', 2)[0];

        /// <summary>The line that a problem with a tab is about; the library tells it at what stands before.</summary>
        private int? Indented(YamlException problem)
        {
            var lines = text.Split('\n');
            var begin = PlaceOf(problem.Start).Line - firstLine;
            var index = YamlWords.IsTab(problem)
                ? Array.FindIndex(lines, begin, line => line[..^line.TrimStart().Length].Contains('\t', StringComparison.Ordinal))
                : -1;
            return index < 0 ? null : index + 1;
        }

        private YamlNode? Document()
        {
            Advance();
            Advance();
            if (Current is not DocumentStart)
            {
                return Empty();
            }

            Advance();
            var root = Node(1);
            Advance();
            if (Current is DocumentStart second)
            {
                Diagnostics.Add(YamlRules.NotAllowed(Span(second), $"A second document in one file is not allowed."));
            }

            return root is YamlScalar { IsNull: true } ? Empty() : root;
        }

        private YamlNode? Empty()
        {
            Diagnostics.Add(YamlRules.Empty(path) with { Span = new(path, firstLine, 1) });
            return null;
        }

        private void Advance() => _parser.MoveNext();

        /// <summary>Null for what is not read and was reported as such. The parser stands after the node.</summary>
        private YamlNode? Node(int depth)
        {
            var node = Current;
            if (node is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            {
                Diagnostics.Add(YamlRules.NotAllowed(
                    Span(node),
                    ((NodeEvent)node).Tag.IsEmpty ? Message.Of("An anchor (&) is not allowed.") : Message.Of("A tag (!) is not allowed.")));
            }

            if (depth > DepthLimit && node is (SequenceStart or MappingStart))
            {
                // Whoever read on would wait: the scanner looks at every open bracket again for each new one.
                throw new MaximumRecursionLevelReachedException(node.Start, node.End, "");
            }

            Advance();
            switch (node)
            {
                case Scalar scalar:
                    var isQuoted = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);
                    if (scalar.Style == ScalarStyle.DoubleQuoted)
                    {
                        YamlScalar.TellInvisible(scalar.Value, Written(scalar), Span(scalar), Diagnostics);
                    }

                    return YamlScalar.Of(scalar.Value, isQuoted, Span(scalar), Diagnostics) with
                    {
                        HasComment = !isQuoted && text.AsSpan((int)Math.Min(scalar.End.Index, text.Length)).TrimStart(' ').StartsWith("#"),
                    };
                case SequenceStart list:
                    return Sequence(list, depth);
                case MappingStart mapping:
                    return Mapping(mapping, depth);
                default:
                    Diagnostics.Add(YamlRules.NotAllowed(Span(node), $"An alias (*) is not allowed."));
                    return null;
            }
        }

        private string Written(Scalar scalar)
        {
            var end = (int)Math.Min(scalar.End.Index, text.Length);
            return text[(int)Math.Min(scalar.Start.Index, end)..end];
        }

        private YamlSequence Sequence(SequenceStart start, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (Current is not SequenceEnd)
            {
                if (Node(depth + 1) is { } item)
                {
                    items.Add(item);
                }
            }

            var span = Span(start, start.Style == SequenceStyle.Flow);
            Advance();
            return new(items.DrainToImmutable(), span);
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            while (Current is not MappingEnd)
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is null)
                {
                    continue;
                }

                if (key is not YamlScalar name)
                {
                    Diagnostics.Add(YamlRules.NotAllowed(key.Span, $"A list or mapping as a key is not allowed."));
                }
                else if (!lines.TryAdd(name.Text, name.Span.Line))
                {
                    Diagnostics.Add(YamlRules.DuplicateKey(name.Span, name.Text, lines[name.Text]));
                }
                else if (value is not null)
                {
                    entries.Add(new(name, value));
                }
            }

            var span = Span(start, start.Style == MappingStyle.Flow);
            Advance();
            return new(entries.DrainToImmutable(), span);
        }

        /// <summary>
        /// From the start of a list or mapping to the current event, its end. The library's end is before the closing bracket.
        /// </summary>
        private SourceSpan Span(NodeEvent start, bool hasBrackets)
        {
            var span = At(start.Start, Current.End);
            return hasBrackets ? span with { EndColumn = span.EndColumn + 1 } : span;
        }

        private SourceSpan Span(ParsingEvent at) => At(at.Start, at.End);

        private SourceSpan At(Mark start, Mark end)
        {
            var ((line, column), (endLine, endColumn)) = (PlaceOf(start), PlaceOf(end));
            var first = new SourceSpan(path, line, column);
            return (endLine, endColumn).CompareTo((line, column)) > 0 ? first with { EndLine = endLine, EndColumn = endColumn } : first;
        }

        /// <summary>To the library a line ends at other characters, too; to editors and to the rest of this program it does not.</summary>
        private (int Line, int Column) PlaceOf(Mark mark)
        {
            var at = (int)Math.Min(mark.Index, text.Length);
            var found = _lines.BinarySearch(at);
            var line = found < 0 ? ~found - 1 : found;
            return (line + firstLine, at - _lines[line] + 1);
        }

        /// <summary>Where each line of the text begins.</summary>
        private static List<int> Lines(string text)
        {
            var lines = new List<int> { 0 };
            for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            {
                lines.Add(end + 1);
            }

            return lines;
        }
    }
}
