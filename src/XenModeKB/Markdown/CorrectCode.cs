using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace XenModeKB.Markdown;

/// <summary>Code as it was written, where Markdig changes it: tabs in lists and quotes, and escaped bars in tables.</summary>
internal static class CorrectCode
{
    private const int TabStop = 4;

    public static void In(MarkdownDocument tree, string text)
    {
        foreach (var block in tree.Descendants<Block>())
        {
            if (block is CodeBlock code)
            {
                Tabs(code, text);
            }
            else if (block is TableCell cell)
            {
                Bars(cell);
            }
        }
    }

    /// <summary>
    /// Markdig writes a tab at the beginning of a line out as spaces wherever it does not begin at a tab stop; the specification does so only for a tab
    /// of which a list or quote takes a part.
    /// </summary>
    private static void Tabs(CodeBlock code, string text)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            ref var line = ref code.Lines.Lines[i];
            if (line.Position < text.Length && text[line.Position] == '\t' && !ReferenceEquals(line.Slice.Text, text) && Column(text, line.Position) == line.Column)
            {
                var end = text.AsSpan(line.Position).IndexOfAny('\r', '\n');
                line.Slice = new(text, line.Position, end < 0 ? text.Length - 1 : line.Position + end - 1, line.Slice.NewLine);
            }
        }
    }

    private static int Column(string text, int offset)
    {
        var column = 0;
        for (var i = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1; i < offset; i++)
        {
            column += text[i] == '\t' ? TabStop - column % TabStop : 1;
        }

        return column;
    }

    /// <summary>In a table <c>\|</c> is a bar, in code as well: the row is divided before code is looked for.</summary>
    private static void Bars(TableCell cell)
    {
        foreach (var code in cell.Descendants<CodeInline>())
        {
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }
}
