namespace XenModeKB.Links;

/// <summary>Turns offsets of a text into lines and columns.</summary>
internal sealed class Lines
{
    private readonly List<int> _starts = [0];

    public Lines(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('\n') is var feed and >= 0;)
        {
            at += feed + 1;
            _starts.Add(at);
        }
    }

    public Place At(int start, int end)
    {
        var (line, column) = At(start);
        var (endLine, endColumn) = At(end);
        return new(line, column, endLine, endColumn);
    }

    private (int Line, int Column) At(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found < 0 ? ~found : found + 1;
        return (line, offset - _starts[line - 1] + 1);
    }
}
