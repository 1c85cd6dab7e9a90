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
        var hasBars = text.Contains("\\|", StringComparison.Ordinal);
        foreach (var block in AllBlocks.Of(tree))
        {
            if (block is CodeBlock code)
            {
                Tabs(code, text);
            }
            else if (hasBars && block is TableCell cell)
            {
                Bars(cell);
            }
        }
    }

    /// <summary>
    /// Markdig writes a tab at the beginning of a line out as spaces wherever it does not begin at a tab stop; the specification does
    /// so only for a tab of which a list or quote takes a part.
    /// </summary>
    private static void Tabs(CodeBlock code, string text)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            ref var line = ref code.Lines.Lines[i];
            if (!ReferenceEquals(line.Slice.Text, text) && TabAt(text, line.Position, line.Column) is { } tab)
            {
                var end = text.AsSpan(tab).IndexOfAny('\r', '\n');
                line.Slice = new(text, tab, end < 0 ? text.Length - 1 : tab + end - 1, line.Slice.NewLine);
            }
        }
    }

    /// <summary>The offset of a tab that begins exactly at a column of a line, or null.</summary>
    private static int? TabAt(string text, int lineStart, int column)
    {
        var at = 0;
        for (var i = lineStart; i < text.Length && at <= column && text[i] is not ('\r' or '\n'); i++)
        {
            if (at == column && text[i] == '\t')
            {
                return i;
            }

            at += text[i] == '\t' ? TabStop - at % TabStop : 1;
        }

        return null;
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
