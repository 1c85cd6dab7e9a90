using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>The place of one character of a value, where the value's place allows to know it.</summary>
internal static class TextPlace
{
    /// <summary>Exact for a scalar on one line without escapes, plain or quoted; the whole value otherwise.</summary>
    public static SourceSpan Of(Located<string> text, int index)
    {
        var span = text.Span;
        var marks = span.EndLine == span.Line ? span.EndColumn - span.Column - text.Value.Length : -1;
        return marks is 0 or 2 ? new(span.Path, span.Line, span.Column + (marks / 2) + index) : span;
    }
}
