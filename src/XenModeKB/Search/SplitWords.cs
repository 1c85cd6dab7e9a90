namespace XenModeKB.Search;

/// <summary>
/// The words of a text, one after another: runs of letters and digits. What a dot, hyphen or underscore joins without a space
/// (<c>app.conf</c>, <c>4.22</c>) is a word, and so is what capitals join (<c>sendRawMail</c>); then each of its parts is one. The script
/// of the search page splits what a reader types in the same way.
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

    /// <summary>Of a part that is neither the first nor the last of its word: the part and all that follows it; else empty.</summary>
    public ReadOnlySpan<char> Rest { get; private set; }

    /// <summary>Whether a sentence or a part of one ends between the last word and this one, or the end of the text.</summary>
    public bool IsApart { get; private set; }

    public bool MoveNext()
    {
        if (_part < _end)
        {
            NextPart();
            return true;
        }

        IsApart = false;
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            IsApart |= _text[_at] is '.' or '!' or '?' or ';' or ':';
            _at++;
        }

        var (start, joined) = (_at, false);
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || Joins(_at)))
        {
            joined |= !char.IsLetterOrDigit(_text[_at]) || (_at > start && BeginsPart(_at));
            _at++;
        }

        Word = _text[start.._at];
        Rest = [];
        IsPart = false;
        (_part, _end) = joined ? (start, _at) : (0, 0);
        return _at > start;
    }

    private void NextPart()
    {
        var isFirst = !IsPart;
        var start = _part;
        while (_part < _end && !IsJoint(_text[_part]) && (_part == start || !BeginsPart(_part)))
        {
            _part++;
        }

        Word = _text[start.._part];
        Rest = isFirst || _part == _end ? [] : _text[start.._end];
        IsPart = true;
        _part += _part < _end && IsJoint(_text[_part]) ? 1 : 0;
    }

    private static bool IsJoint(char c) => c is '.' or '-' or '_';

    private readonly bool BeginsPart(int at) => char.IsUpper(_text[at]) && char.IsLower(_text[at - 1]);

    private readonly bool Joins(int at) => IsJoint(_text[at]) && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1]);
}
