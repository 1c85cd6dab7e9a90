namespace XenModeKB.Links;

/// <summary>Turns offsets into lines and columns; quick as long as offsets mostly grow.</summary>
internal ref struct Lines(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private (int Offset, int Line, int LineStart) _mark = (0, 1, 0);
    private (int Offset, int Line, int LineStart) _last = (0, 1, 0);

    /// <summary>Nothing before this offset will be asked for again.</summary>
    public void Mark(int offset) => _mark = _last = Advance(_last.Offset <= offset ? _last : _mark, offset);

    public Place At(int start, int end)
    {
        _last = Advance(_last.Offset <= start ? _last : _mark, start);
        var (_, line, lineStart) = _last;
        var stop = Advance(_last, end);
        return new(line, start - lineStart + 1, stop.Line, end - stop.LineStart + 1);
    }

    private readonly (int Offset, int Line, int LineStart) Advance((int Offset, int Line, int LineStart) from, int offset)
    {
        var between = _text[from.Offset..offset];
        var feeds = between.Count('\n');
        return (offset, from.Line + feeds, feeds == 0 ? from.LineStart : from.Offset + between.LastIndexOf('\n') + 1);
    }
}
