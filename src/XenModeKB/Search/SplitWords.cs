namespace XenModeKB.Search;

/// <summary>
/// The words of a text, one after another: runs of letters and digits. What a dot, hyphen or underscore joins without a space
/// (<c>app.conf</c>, <c>4.22</c>)
/// is a word, and then each of its parts is one. The script of the search page splits what a reader types in the same way.
/// </summary>
internal ref struct SplitWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _part;
    private int _end;

    /// <summary>As it was written.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Whether it is a part of the last word that is none.</summary>
    public bool IsPart { get; private set; }

    public bool MoveNext()
    {
        if (_part < _end)
        {
            var rest = _text[_part.._end];
            var length = rest.IndexOfAny('.', '-', '_') is var join and >= 0 ? join : rest.Length;
            Word = rest[..length];
            IsPart = true;
            _part += length + 1;
            return true;
        }

        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        var (start, joined) = (_at, false);
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || Joins(_at)))
        {
            joined |= !char.IsLetterOrDigit(_text[_at]);
            _at++;
        }

        Word = _text[start.._at];
        IsPart = false;
        (_part, _end) = joined ? (start, _at) : (0, 0);
        return _at > start;
    }

    private readonly bool Joins(int at) => _text[at] is '.' or '-' or '_' && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1]);
}
