using SourceSpan = XenModeKB.Pipeline.SourceSpan;

namespace XenModeKB.Markdown;

/// <summary>Offsets in a file to lines and columns.</summary>
internal sealed class SourceMap
{
    private readonly int[] _starts;
    private readonly int _length;

    public SourceMap(string path, string text)
    {
        (Path, _length) = (path, text.Length);
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        _starts = [.. starts];
    }

    /// <summary>Of the file.</summary>
    public string Path { get; }

    /// <summary>A Markdig span (its end is inclusive).</summary>
    public SourceSpan Of(Markdig.Syntax.SourceSpan span) => Of(span.Start, span.End + 1);

    /// <summary>From an offset to an exclusive end.</summary>
    public SourceSpan Of(int start, int end)
    {
        start = Math.Clamp(start, 0, _length);
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(Math.Clamp(end, start, _length));
        return (endLine, endColumn) == (line, column) ? new(Path, line, column) : new(Path, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
