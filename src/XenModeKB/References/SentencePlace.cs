using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>
/// Finds a part of a block's plain text in the Markdown that it came from: both are walked together, and what only Markdown has
/// (marks, targets of links, citations) is skipped. Where they cannot be matched the whole block is meant.
/// </summary>
internal static class SentencePlace
{
    public static SourceSpan Of(string source, ProseBlock block, int start, int end)
    {
        var at = Offset(source, block.Span);
        var line = block.Span.Line;
        var column = block.Span.Column;
        (int Line, int Column)? first = null;
        var next = 0;
        while (at < source.Length && next < end && (line, column).CompareTo((block.Span.EndLine, block.Span.EndColumn)) < 0)
        {
            var skipped = Skip(source, at);
            if (skipped == 0 && Matches(source[at], block.Text[next]))
            {
                first = next == start ? (line, column) : first;
                next++;
                if (next == end && first is { } from)
                {
                    return new(block.Span.Path, from.Line, from.Column, line, column + 1);
                }
            }

            for (var stop = at + Math.Max(1, skipped); at < stop; at++)
            {
                (line, column) = source[at] == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        return first is { } begin ? new(block.Span.Path, begin.Line, begin.Column) : block.Span;
    }

    private static bool Matches(char source, char plain) => source == plain || (char.IsWhiteSpace(plain) && char.IsWhiteSpace(source));

    /// <summary>Length of a citation or of a link's target that starts here.</summary>
    private static int Skip(string source, int at)
    {
        var rest = source.AsSpan(at, Math.Min(400, source.Length - at));
        var length = rest switch
        {
            ['[', '@', ..] => rest.IndexOf(']'),
            [']', '(', ..] => rest.IndexOf(')'),
            _ => -1,
        };
        return length + 1;
    }

    private static int Offset(string source, SourceSpan span)
    {
        var at = 0;
        for (var line = 1; line < span.Line && at >= 0; line++)
        {
            at = source.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return source.Length;
            }
        }

        return Math.Min(source.Length, at + span.Column - 1);
    }
}
