using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Finds tables that are printed with their bars, and rows with more or fewer cells than their table has columns.</summary>
internal sealed partial class FindTables(
    SourceMap map, string text, MarkdownDocument tree, ImmutableArray<Diagnostic>.Builder problems)
{
    public void Find()
    {
        foreach (var container in AllBlocks.Of(tree).OfType<ContainerBlock>().Prepend(tree))
        {
            Block? before = null;
            foreach (var block in container)
            {
                Look(block, before);
                before = block;
            }
        }
    }

    private void Look(Block block, Block? before)
    {
        switch (block)
        {
            case Table table:
                Table(table);
                break;
            case ParagraphBlock { Parent: not TableCell } paragraph:
                Paragraph(paragraph, before);
                break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph, Block? before)
    {
        if (paragraph.Inline is not { } inline || !Source(paragraph).Contains('|'))
        {
            return;
        }

        var printed = PrintedText.Of(inline);
        if (TableMark().Match(Source(paragraph).ToString()) is { Success: true } mark)
        {
            problems.Add(LostTextRules.UnreadTable(Line(paragraph.Span.Start + mark.Groups[1].Index)));
        }
        else if (Rows().Match(printed.Text) is { Success: true } rows)
        {
            problems.Add(LostTextRules.NoTableMark(Line(printed.Offset(rows.Index))));
        }
        else if (before is Table && Row().IsMatch(printed.Text))
        {
            problems.Add(LostTextRules.PartOfTable(Line(paragraph.Span.Start)));
        }
    }

    /// <summary>
    /// Markdig takes a row for the mark of a table whose last cells alone look like one, and drops what stands before them; and it takes a
    /// mark with other columns than the header.
    /// </summary>
    private void Table(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = table.ColumnDefinitions.Count;
        var header = text.IndexOf('\n', table.Span.Start);
        if (header >= 0 && !MarkLine().IsMatch(text, header + 1))
        {
            problems.Add(LostTextRules.UnreadTable(Line(header + 1)));
        }
        else if (header >= 0 && rows is [{ } first, ..] && Cells(first) != Cells(header + 1))
        {
            problems.Add(LostTextRules.ShortTableMark(Line(header + 1), Cells(header + 1), Cells(first)));
        }
        else
        {
            foreach (var row in rows)
            {
                Row(row, columns);
            }
        }
    }

    private void Row(TableRow row, int columns)
    {
        var cells = Cells(row);
        if (row.OfType<TableCell>().Count(cell => cell.Count > 0) > columns)
        {
            problems.Add(LostTextRules.SurplusCells(Line(row.Span.Start), cells, columns));
        }
        else if (cells < columns)
        {
            problems.Add(StrayRules.FewCells(Line(row.Span.Start), cells, columns));
        }
    }

    /// <summary>An empty first cell stands before the place of its row.</summary>
    private int Cells(TableRow row) => Cells(text.LastIndexOf('\n', row.Span.Start) + 1);

    /// <summary>How many cells stand in a line that begins at an offset; a bar after a backslash parts none.</summary>
    private int Cells(int start)
    {
        var end = text.IndexOf('\n', start);
        var line = Around().Replace(Bar().Replace(text[start..(end < 0 ? text.Length : end)], ""), "").Trim();
        var inner = line.StartsWith('|') ? line[1..] : line;
        return inner.EndsWith('|') ? inner.Count(c => c == '|') : inner.Count(c => c == '|') + 1;
    }

    private ReadOnlySpan<char> Source(ParagraphBlock paragraph) =>
        paragraph.Span.End < text.Length && paragraph.Span.Length > 0 ? text.AsSpan(paragraph.Span.Start, paragraph.Span.Length) : [];

    /// <summary>From an offset to the end of its line.</summary>
    private Pipeline.SourceSpan Line(int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        var end = text.IndexOf('\n', start);
        return map.Of(start, end < 0 ? text.Length : end);
    }

    /// <summary>Marks of quotes, and of the item of a list that the table begins.</summary>
    [GeneratedRegex(@"\A[\s>]*(?:(?:[-*+]|[0-9]{1,9}[.)])\s+)?(?=[^\n]*\|)")]
    private static partial Regex Around();

    [GeneratedRegex(@"\\[\\|]")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\G[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex MarkLine();

    /// <summary>A line with a bar, and below it the line that marks a table.</summary>
    [GeneratedRegex(@"^([^\n]*\|[^\n]*)\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex TableMark();

    /// <summary>Two lines that begin and end with bars and have one in between.</summary>
    [GeneratedRegex(
        @"^\|[^\n|]*\|[^\n]*\|[ \t]*\n\|(?:[^\n|]*\|[^\n]*|[ \t]*[-+=:–—]{3,}[-+=:–—|\t ]*)\|[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\A\|[^\n]*\|[ \t]*(\n|\z)")]
    private static partial Regex Row();
}
