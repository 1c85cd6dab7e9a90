using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>
/// The text of a scalar as it was written: <c>8.2</c>, <c>no</c> and <c>2016-01-20</c> have no type until a schema gives them one.
/// </summary>
/// <param name="Text">The value, unescaped.</param>
/// <param name="Quoted">Whether it was quoted or a block: an unquoted empty scalar is "nothing".</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlScalar(string Text, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether the author wrote nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}
