using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A grid as HTML:
/// <c>div.kb-table#table-ID > div.table-scroll[role=region][tabindex=0] > table > caption, thead, tbody</c>, then
/// <c>p.kb-downloads</c>. <c>p.kb-checked</c> before it says how old its oldest check is. Each row is <c>tr#table-ID-ROW</c> with a
/// sticky <c>th[scope=row]</c>; each cell is
/// <c>td#table-ID-ROW-COLUMN[data-label][data-value]</c>. A row has a permalink (<c>a.permalink</c>) that shows on hover; the keyboard
/// passes it by. The script gives one to the cell under the pointer. <c>form.kb-tools[hidden] > details > summary, div</c> at the start
/// waits for the script; a table of few rows, which the eye takes in at once, has none. A table of very many rows is several pages:
/// <c>nav.kb-pages</c> leads to each by the names of its first and last row.
/// </summary>
internal sealed class WriteTable(DatasetText language)
{
    private const int FewRows = 8;

    /// <param name="grid">The whole table.</param>
    /// <param name="caption">Its name.</param>
    /// <param name="page">Which of its pages.</param>
    public HtmlFragment Write(Grid grid, LocalizedText caption, int page = 0)
    {
        var (html, id) = (new HtmlBuilder(), $"table-{grid.Id}");
        html.Raw(
            $"<div class=\"kb-table\" id=\"{id}\" data-table=\"{grid.Id}\" data-compare=\"{(grid.Corner is null ? "rows" : "columns")}\">");
        if (grid.Rows.Length > FewRows)
        {
            Tools(html, language.Of(caption));
        }

        Checked(html, OldestCheck.Sentence(language, grid.Values));
        PageLinks(html, grid, page);
        html.Raw($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\"><table>");
        html.Raw($"<caption id=\"{id}-caption\">").Text(language.Of(caption)).Raw("</caption><thead><tr>");
        Corner(html, grid);
        foreach (var column in grid.Columns)
        {
            html.Raw($"<th scope=\"col\" data-column=\"{column.Id}\">");
            HeadText(html, column);
            html.Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var row in Enumerable.Range(0, grid.Rows.Length).Take(grid.Pages[page]))
        {
            Row(html, grid, row, id);
        }

        html.Raw("</tbody></table></div>");
        Legend.Write(language, html, grid.Cells.Take(grid.Pages[page]).SelectMany(row => row));
        Downloads(html, grid);
        return html.Raw("</div>").ToFragment();
    }

    /// <summary>How old the oldest check of what is shown is.</summary>
    public static void Checked(HtmlBuilder html, string? sentence)
    {
        if (sentence is not null)
        {
            html.Raw("<p class=\"kb-checked\">").Text(sentence).Raw("</p>");
        }
    }

    private void Corner(HtmlBuilder html, Grid grid)
    {
        var text = grid.Corner is { } corner ? language.Of(corner) : new Wording(language.Say("dataset.aspect"));
        html.Raw("<th scope=\"col\">").Text(text).Raw("</th>");
    }

    /// <summary>The first and the last row of a page: what a reader finds there.</summary>
    public string Span(Grid grid, Range page) => $"{Plain(grid.Rows[page.Start])} – {Plain(grid.Rows[page.End.Value - 1])}";

    private void PageLinks(HtmlBuilder html, Grid grid, int page)
    {
        if (grid.Pages is not { Length: > 1 } pages)
        {
            return;
        }

        html.Raw("<nav class=\"kb-pages\" aria-label=\"").Text(language.Say("dataset.pages", grid.Rows.Length)).Raw("\"><ol>");
        foreach (var (index, rows) in pages.Index())
        {
            html.Raw("<li><a href=\"").Link(language.RouteOf(DataKeys.TablePage(grid.Id, index)), null, grid.Span)
                .Raw(index == page ? "\" aria-current=\"page\">" : "\">").Text(Span(grid, rows)).Raw("</a></li>");
        }

        html.Raw("</ol></nav>");
    }

    /// <summary>A header with its group, and no link.</summary>
    public void Head(HtmlBuilder html, TableHeader header)
    {
        if (header.Group is { } group)
        {
            html.Text(language.Of(group)).Raw(": ");
        }

        html.Text(header.Entity is { } entity ? language.Brief(entity) : language.Of(header.Label));
    }

    /// <summary>What a header says, as a link where it is an entity.</summary>
    public void HeadText(HtmlBuilder html, TableHeader header)
    {
        if (header.Group is { } group)
        {
            html.Raw("<span class=\"kb-group\">").Text(language.Of(group)).Raw(" </span>");
        }

        if (header.Entity is { } entity)
        {
            new WriteValue(language, html).EntityLink(entity.FullId, language.Brief(entity), entity.Span);
            if (header.Record is { } record)
            {
                html.Text($" {record}");
            }
        }
        else
        {
            html.Text(language.Of(header.Label));
        }
    }

    private void Row(HtmlBuilder html, Grid grid, int index, string table)
    {
        var row = grid.Rows[index];
        var id = $"{table}-{row.Id}";
        html.Raw($"<tr id=\"{id}\"><th scope=\"row\">");
        HeadText(html, row);
        Permalink(html, id);
        html.Raw("</th>");
        for (var i = 0; i < grid.Columns.Length; i++)
        {
            var (column, value) = (grid.Columns[i], grid.Cells[index][i]);
            var (cell, context) = ($"{id}-{column.Id}", $"{Plain(row)}, {Plain(column)}");
            html.Raw($"<td id=\"{cell}\" data-label=\"").Text(Plain(column)).Raw("\" data-value=\"").Text(language.SortKey(value))
                .Raw("\">");
            new WriteValue(language, html).Value(value, context, cell);
            html.Raw("</td>");
        }

        html.Raw("</tr>");
    }

    /// <summary>A link to the line itself, for a pointer: whoever is told the line by a voice has no use for its sign.</summary>
    public static void Permalink(HtmlBuilder html, string id) =>
        html.Raw($" <a class=\"permalink\" tabindex=\"-1\" aria-hidden=\"true\" href=\"#{id}\">#</a>");

    /// <summary>The words of the tools. They stay hidden without the script, which fills and shows them.</summary>
    private void Tools(HtmlBuilder html, string caption)
    {
        html.Raw("<form class=\"kb-tools\" hidden aria-label=\"").Text($"{language.Say("dataset.tools.label")}: {caption}").Raw("\"");
        foreach (var word in (string[])["columns", "rows", "copied", "shown", "sort", "all"])
        {
            html.Raw($" data-{word}=\"").Text(language.Say($"dataset.tools.{word}")).Raw("\"");
        }

        html.Raw(" data-up=\"").Text(language.Say("dataset.tools.sorted.up")).Raw("\" data-down=\"")
            .Text(language.Say("dataset.tools.sorted.down"));
        html.Raw("\"><details><summary>").Text(language.Say("dataset.tools.label")).Raw("</summary><div>");
        html.Raw("<label>").Text(language.Say("dataset.tools.filter"))
            .Raw(" <input type=\"search\" name=\"filter\" autocomplete=\"off\"></label>");
        html.Raw("<label><input type=\"checkbox\" name=\"differs\"> ").Text(language.Say("dataset.tools.differs")).Raw("</label>");
        foreach (var act in (string[])["copy", "download", "reset"])
        {
            html.Raw($"<button type=\"button\" data-do=\"{act}\">").Text(language.Say($"dataset.tools.{act}")).Raw("</button>");
        }

        html.Raw("</div></details><output aria-live=\"polite\"></output></form>");
    }

    private void Downloads(HtmlBuilder html, Grid grid)
    {
        html.Raw("<p class=\"kb-downloads\"><a href=\"").Link(TableFiles.CsvRoute(grid.Id, language.Locale), null, grid.Span).Raw("\">")
            .Text(language.Say("dataset.csv"));
        html.Raw("</a> <a href=\"").Link(TableFiles.JsonRoute(grid.Id), null, grid.Span).Raw("\">").Text(language.Say("dataset.json"))
            .Raw("</a></p>");
    }

    /// <summary>A header as plain text, with its group.</summary>
    public string Plain(TableHeader header)
    {
        string name = header.Entity is { } entity ? language.Brief(entity) : language.Of(header.Label);
        var whole = header.Record is { } record ? $"{name} {record}" : name;
        return header.Group is { } group ? $"{language.Of(group)} {whole}" : whole;
    }
}
