using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>A mark of a footnote that the page does not define, as it was written.</summary>
internal sealed class UndefinedFootnote(string name) : LiteralInline
{
    public string Name { get; } = name;
}
