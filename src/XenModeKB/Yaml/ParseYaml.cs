using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace XenModeKB.Yaml;

/// <summary>
/// Text to nodes with positions. 1. YamlDotNet's scanner makes events; 2. events become nodes; 3. what our plain subset
/// does not allow is reported. Nothing is interpreted: a scalar stays the text that was written.
/// </summary>
internal sealed class ParseYaml : IModule<SourceFile, YamlDocument>
{
    public Outcome<YamlDocument> Apply(SourceFile input) => Parse(input.Path, input.Text, firstLine: 1);

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

        private readonly Stack<Level> _free = [];

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public YamlNode? Read()
        {
            try
            {
                var parser = new Parser(new StringReader(text));
                parser.Consume<StreamStart>();
                if (!parser.TryConsume<DocumentStart>(out _))
                {
                    Diagnostics.Add(YamlRules.Empty(path) with { Span = new(path, firstLine, 1) });
                    return null;
                }

                var root = Node(parser, 1);
                parser.Consume<DocumentEnd>();
                if (parser.TryConsume<DocumentStart>(out var second))
                {
                    Diagnostics.Add(YamlRules.NotAllowed(Span(second), "A second document in one file is"));
                }

                if (root is YamlScalar { IsNull: true })
                {
                    Diagnostics.Add(YamlRules.Empty(path) with { Span = new(path, firstLine, 1) });
                    return null;
                }

                return root;
            }
            catch (YamlException problem)
            {
                var where = At(problem.Start, problem.End);
                Diagnostics.Add(YamlRules.Syntax(where, Words(problem.Message)));
            }
            catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
            {
                // The scanner throws these, without a position, on some malformed flow collections.
                Diagnostics.Add(YamlRules.Syntax(LastLine(), "brackets, braces or quotes do not match"));
            }

            return null;
        }

        /// <summary>Null for what is not read and was reported as such.</summary>
        private YamlNode? Node(Parser parser, int depth)
        {
            var node = parser.Current as NodeEvent;
            if (depth > DepthLimit)
            {
                Diagnostics.Add(YamlRules.TooDeep(Span(parser.Current!), DepthLimit));
                parser.SkipThisAndNestedEvents();
                return null;
            }

            if (node is not null && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            {
                Diagnostics.Add(YamlRules.NotAllowed(Span(node), node.Tag.IsEmpty ? "An anchor (&) is" : "A tag (!) is"));
            }

            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return new YamlScalar(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), Span(scalar));
            }

            if (parser.TryConsume<SequenceStart>(out var list))
            {
                return Sequence(parser, list, depth);
            }

            if (parser.TryConsume<MappingStart>(out var mapping))
            {
                return Mapping(parser, mapping, depth);
            }

            var alias = parser.Consume<AnchorAlias>();
            Diagnostics.Add(YamlRules.NotAllowed(Span(alias), "An alias (*) is"));
            return null;
        }

        private YamlSequence Sequence(Parser parser, SequenceStart start, int depth)
        {
            var level = Enter();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                if (Node(parser, depth + 1) is { } item)
                {
                    level.Items.Add(item);
                }
            }

            var end = parser.Consume<SequenceEnd>();
            var items = level.Items.ToImmutable();
            Leave(level);
            return new(items, At(start.Start, end.End));
        }

        private YamlMapping Mapping(Parser parser, MappingStart start, int depth)
        {
            var level = Enter();
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = Node(parser, depth + 1);
                var value = Node(parser, depth + 1);
                if (key is null)
                {
                    continue;
                }

                if (key is not YamlScalar name)
                {
                    Diagnostics.Add(YamlRules.NotAllowed(key.Span, "A list or mapping as a key is"));
                }
                else if (!level.Lines.TryAdd(name.Text, name.Span.Line))
                {
                    Diagnostics.Add(YamlRules.DuplicateKey(name.Span, name.Text, level.Lines[name.Text]));
                }
                else if (value is not null)
                {
                    level.Entries.Add(new(name, value));
                }
            }

            var end = parser.Consume<MappingEnd>();
            var entries = level.Entries.ToImmutable();
            Leave(level);
            return new(entries, At(start.Start, end.End));
        }

        private Level Enter() => _free.TryPop(out var level) ? level : new();

        private void Leave(Level level)
        {
            if (level.Clear())
            {
                _free.Push(level);
            }
        }

        private SourceSpan Span(ParsingEvent at) => At(at.Start, at.End);

        private SourceSpan At(Mark start, Mark end)
        {
            var (line, column) = (Math.Max(1, (int)start.Line), Math.Max(1, (int)start.Column));
            var (endLine, endColumn) = ((int)end.Line, (int)end.Column);
            return endLine < line || (endLine == line && endColumn <= column)
                ? new(path, line + firstLine - 1, column)
                : new(path, line + firstLine - 1, column, endLine + firstLine - 1, endColumn);
        }

        private SourceSpan LastLine() => new(path, firstLine + text.TrimEnd().Count(c => c == '\n'), 1);

        /// <summary>The scanner's own words, without its position (which the diagnostic has).</summary>
        private static string Words(string message)
        {
            var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
            return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
        }
    }

    /// <summary>What is gathered of one list or mapping; used again for the next one, for most files are many small ones.</summary>
    private sealed class Level
    {
        /// <summary>Clearing costs as much as what was there once.</summary>
        private const int MostKept = 256;

        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<YamlEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

        public ImmutableArray<YamlNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<YamlNode>();

        /// <summary>Whether it is small enough to be used again.</summary>
        public bool Clear()
        {
            if (Math.Max(Lines.Count, Items.Count) > MostKept)
            {
                return false;
            }

            Lines.Clear();
            Entries.Clear();
            Items.Clear();
            return true;
        }
    }
}
