using System.Net;

namespace XenModeKB.Links;

/// <summary>
/// Reads the links of Markdown that the build wrote: inline links and images, definitions, and addresses in angle brackets. Code is
/// skipped.
/// </summary>
internal static class ScanMarkdown
{
    public static ScannedFile Scan(string path, string text)
    {
        var scan = new FileScan(path);
        var lines = new Lines(text);
        var fence = default(ReadOnlySpan<char>);
        var start = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            start = range.Start.Value;
            var line = text.AsSpan()[range];
            var trimmed = line.TrimStart(' ');
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"))
            {
                fence = NextFence(fence, trimmed);
            }
            else if (fence.IsEmpty)
            {
                ReadLine(line, start, lines, scan);
            }
        }

        return scan.ToFile(hasAnchors: false);
    }

    /// <summary>The mark that closes the code that is open after a line of marks; none when nothing is open.</summary>
    private static ReadOnlySpan<char> NextFence(ReadOnlySpan<char> open, ReadOnlySpan<char> line)
    {
        if (open.IsEmpty)
        {
            return line[..3];
        }

        return line.StartsWith(open) ? default : open;
    }

    private static void ReadLine(ReadOnlySpan<char> line, int offset, Lines lines, FileScan scan)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var rest = line[at..];
            var next = rest.IndexOfAny("`]<\\");
            if (next < 0)
            {
                return;
            }

            at += next;
            rest = line[at..];
            at += rest[0] switch
            {
                '\\' => 1,
                '`' => CodeLength(rest) - 1,
                ']' when rest.StartsWith("](") => Add(line, at + 2, offset, lines, scan),
                ']' when rest.StartsWith("]: ") && IsDefinition(line) => Add(line, at + 3, offset, lines, scan),
                '<' when rest.StartsWith("<http", StringComparison.OrdinalIgnoreCase) => Add(line, at, offset, lines, scan),
                _ => 0,
            };
        }
    }

    /// <summary>Of an address; what follows <c>[^mark]:</c> is the text of a footnote.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> line) => line.TrimStart(' ') is ['[', not '^', ..];

    /// <summary>Length of a code span, or of its first mark when nothing closes it.</summary>
    private static int CodeLength(ReadOnlySpan<char> rest)
    {
        var mark = rest.Length - rest.TrimStart('`').Length;
        var close = rest[mark..].IndexOf(rest[..mark]);
        return close < 0 ? mark : mark + close + mark;
    }

    /// <summary>Adds the destination that starts here; returns how far to go on.</summary>
    private static int Add(ReadOnlySpan<char> line, int start, int offset, Lines lines, FileScan scan)
    {
        var angle = start < line.Length && line[start] == '<';
        var from = angle ? start + 1 : start;
        var end = from;
        for (var depth = 0; end < line.Length; end++)
        {
            var c = line[end];
            depth += Ascii.Nesting(c);
            if (angle ? c == '>' : (Ascii.IsSpace(c) || depth < 0))
            {
                break;
            }
        }

        if (end > from)
        {
            var value = WebUtility.HtmlDecode(line[from..end].ToString()).Replace("\\", "", StringComparison.Ordinal);
            scan.Link(new(value, "", "link", lines.At(offset + from, offset + end), LinkRole.Navigation));
        }

        return 0;
    }
}
