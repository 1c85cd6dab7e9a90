namespace XenModeKB.Pipeline;

/// <summary>
/// Where something was written: one input file and a range in it. Lines and columns start at 1; the end is exclusive. Columns count UTF-16
/// code units.
/// </summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="Line">First line.</param>
/// <param name="Column">First column.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column after the last character.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    public SourceSpan(string path, int line, int column)
        : this(path, line, column, line, column + 1)
    {
    }

    /// <summary>The start of a file: for what is missing as a whole.</summary>
    public static SourceSpan FileStart(string path) => new(path, 1, 1);

    /// <summary>Its first character: where something is missing in what is written here.</summary>
    public SourceSpan Start => new(Path, Line, Column);

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        var place = (Line, Column, EndLine, EndColumn);
        return byPath != 0 ? byPath : place.CompareTo((other.Line, other.Column, other.EndLine, other.EndColumn));
    }

    public override string ToString() => $"{Path}({Line},{Column})";
}
