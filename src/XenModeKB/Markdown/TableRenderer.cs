using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace XenModeKB.Markdown;

/// <summary>
/// Tables that authors type: a region that can be scrolled by keyboard, header cells with a scope, alignment by class (a policy without
/// inline styles blocks Markdig's own).
/// </summary>
internal sealed class TableRenderer(PartRenderer page) : HtmlObjectRenderer<Table>
{
    private int _count;

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .WriteEscape($"{page.Text("page.table")} {++_count}").WriteLine("\">");
        renderer.WriteLine("<table>");
        var rows = obj.OfType<TableRow>().ToList();
        Rows(renderer, "thead", rows.Where(row => row.IsHeader), obj);
        Rows(renderer, "tbody", rows.Where(row => !row.IsHeader), obj);
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void Rows(HtmlRenderer renderer, string group, IEnumerable<TableRow> rows, Table table)
    {
        var open = false;
        foreach (var row in rows)
        {
            renderer.WriteLine(open ? "<tr>" : $"<{group}>\n<tr>");
            open = true;
            for (var i = 0; i < row.Count; i++)
            {
                var align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                Cell(renderer, (TableCell)row[i], row.IsHeader, align);
            }

            renderer.WriteLine("</tr>");
        }

        if (open)
        {
            renderer.WriteLine($"</{group}>");
        }
    }

    private static void Cell(HtmlRenderer renderer, TableCell cell, bool header, TableColumnAlign? align)
    {
        var name = header ? "th" : "td";
        renderer.Write("<").Write(name).Write(header ? " scope=\"col\"" : "");
        if (align is { } side)
        {
            renderer.Write($" class=\"align-{side.ToString().ToLowerInvariant()}\"");
        }

        renderer.Write(">");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell is [ParagraphBlock];
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write("</").Write(name).WriteLine(">");
    }
}
