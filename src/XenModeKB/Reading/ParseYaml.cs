using System.Collections.Immutable;
using SharpYaml;
using SharpYaml.Events;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>
/// Text to nodes with positions. 1. SharpYaml makes events; 2. events become nodes; 3. what our plain subset
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

        // The scanner's work grows with the square of the depth, so beyond this the rest of a file is not read.
        private const int DeepestReading = 4 * DepthLimit;

        private readonly YamlCharacters _characters = new(text);
        private readonly Stack<Level> _free = [];

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public YamlNode? Read()
        {
            try
            {
                var events = new YamlEvents(new Parser<YamlCharacters>(_characters, DeepestReading, null));
                if (events.Current is not DocumentStart)
                {
                    return Empty();
                }

                events.Advance();
                var root = Node(events, 1);
                events.Advance();
                if (events.Current is DocumentStart second)
                {
                    Diagnostics.Add(YamlRules.NotAllowed(Span(second), "A second document in one file is"));
                }

                return root is YamlScalar { IsNull: true } ? Empty() : root;
            }
            catch (YamlException problem) when (YamlWords.IsTooDeep(problem))
            {
                // Told long before, where it became too deep for us.
                return null;
            }
            catch (YamlException problem)
            {
                Diagnostics.Add(YamlRules.Syntax(At(problem.Start, problem.End), YamlWords.Of(problem, text)));
                return null;
            }
        }

        private YamlNode? Empty()
        {
            Diagnostics.Add(YamlRules.Empty(path) with { Span = new(path, firstLine, 1) });
            return null;
        }

        /// <summary>Null for what is not read and was reported as such. The events stand after the node.</summary>
        private YamlNode? Node(YamlEvents events, int depth)
        {
            var node = events.Current;
            if (depth > DepthLimit && node is (SequenceStart or MappingStart))
            {
                Diagnostics.Add(YamlRules.TooDeep(Span(node), DepthLimit));
                events.Skip();
                return null;
            }

            if (node is NodeEvent { Anchor: not null } or NodeEvent { Tag: not null })
            {
                Diagnostics.Add(YamlRules.NotAllowed(Span(node), ((NodeEvent)node).Tag is null ? "An anchor (&) is" : "A tag (!) is"));
            }

            events.Advance();
            switch (node)
            {
                case Scalar scalar:
                    return new YamlScalar(_characters.Written(scalar.Value), scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), Span(scalar));
                case SequenceStart list:
                    return Sequence(events, list, depth);
                case MappingStart mapping:
                    return Mapping(events, mapping, depth);
                default:
                    Diagnostics.Add(YamlRules.NotAllowed(Span(node), "An alias (*) is"));
                    return null;
            }
        }

        private YamlSequence Sequence(YamlEvents events, SequenceStart start, int depth)
        {
            var level = Enter();
            while (events.Current is not SequenceEnd)
            {
                if (Node(events, depth + 1) is { } item)
                {
                    level.Items.Add(item);
                }
            }

            var span = At(start.Start, events.Current.End);
            events.Advance();
            var items = level.Items.ToImmutable();
            Leave(level);
            return new(items, span);
        }

        private YamlMapping Mapping(YamlEvents events, MappingStart start, int depth)
        {
            var level = Enter();
            while (events.Current is not MappingEnd)
            {
                var key = Node(events, depth + 1);
                var value = Node(events, depth + 1);
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

            var span = At(start.Start, events.Current.End);
            events.Advance();
            var entries = level.Entries.ToImmutable();
            Leave(level);
            return new(entries, span);
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

        /// <summary>The library counts lines and columns from 0, we from 1.</summary>
        private SourceSpan At(Mark start, Mark end) =>
            end.Line < start.Line || (end.Line == start.Line && end.Column <= start.Column)
                ? new(path, start.Line + firstLine, start.Column + 1)
                : new(path, start.Line + firstLine, start.Column + 1, end.Line + firstLine, end.Column + 1);
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
