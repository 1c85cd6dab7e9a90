using System.Collections.Immutable;
using XenModeKB.Html;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>
/// A grid of cells of one line: <c>div.kb-matrix#matrix-ID > fieldset.kb-picks, fieldset.kb-segments, table</c>. Each row has a second one,
/// <c>tr.kb-more</c>, in which <c>details</c> hold what the cells leave out, with the sources. Columns that are entities have a number,
/// <c>data-c</c>, by which the style sheet shows those that are picked, without a script; on a phone it shows one at a time. The script
/// keeps the choice in the address and hides rows that say the same of all.
/// </summary>
internal sealed class WriteMatrix(DatasetText language)
{
    private readonly WriteTable _table = new(language);

    public HtmlFragment Write(TableDefinition table, Grid grid)
    {
        var (html, id) = (new HtmlBuilder(), $"matrix-{grid.Id}");
        var plan = Plan(table, grid);
        html.Raw($"<div class=\"kb-matrix\" id=\"{id}\" data-matrix=\"{grid.Id}\"");
        html.Raw(" data-hidden=\"").Text(language.Say("dataset.matrix.hidden")).Raw("\" data-none=\"")
            .Text(language.Say("dataset.matrix.none")).Raw("\" data-full=\"").Text(language.Say("dataset.matrix.full")).Raw("\">");
        Picks(html, table, plan);
        WriteTable.Checked(html, OldestCheck.Sentence(language, grid.Values));
        html.Raw($"<div class=\"kb-matrix-frame\"><table><caption id=\"{id}-caption\">").Text(language.Of(table.Caption))
            .Raw("</caption><thead><tr><th scope=\"col\">")
            .Text(grid.Corner is { } corner ? language.Of(corner) : new Wording(language.Say("dataset.aspect"))).Raw("</th>");
        foreach (var column in plan.Cells)
        {
            html.Raw($"<th scope=\"col\"{column.Mark}>");
            _table.HeadText(html, column.Header with { Group = null });
            html.Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            Row(html, grid, row, plan, id);
        }

        html.Raw("</tbody></table></div>");
        Legend.Write(language, html, from row in grid.Cells from column in plan.Cells select row[column.Index])
            .Raw("<p class=\"kb-downloads\"><a href=\"")
            .Link(language.RouteOf(DataKeys.Table(table)), null, grid.Span).Raw("\">").Text(language.Say("dataset.matrix.whole"));
        return html.Raw("</a></p></div>").ToFragment();
    }

    /// <summary>Columns that are entities, dates or closed lists are cells; running text goes into the fold.</summary>
    private static MatrixPlan Plan(TableDefinition table, Grid grid)
    {
        var columns = ImmutableArray.CreateBuilder<MatrixColumn>();
        var number = 0;
        foreach (var (index, header) in grid.Columns.Index())
        {
            var isText = header.Entity is null && grid.Cells.Any(row => IsText(row[index]));
            var isEntity = header.Entity is not null;
            columns.Add(new(index, header, isText, isEntity ? ++number : 0));
        }

        return new([.. columns], table.Matrix!.Shown);
    }

    private static bool IsText(Value? value) =>
        value is LocalizedValue or TextValue or ListValue or ClaimsValue { Claims: [{ Value: LocalizedValue or TextValue }, ..] };

    /// <summary>Check boxes for the columns, and for a phone radio buttons for the one column that is seen.</summary>
    private void Picks(HtmlBuilder html, TableDefinition table, MatrixPlan plan)
    {
        var entities = plan.Cells.Where(column => column.Number > 0).ToList();
        if (entities.Count == 0)
        {
            // A mistake in the table, which was told, left none.
            return;
        }

        if (!plan.Shown.IsEmpty)
        {
            html.Raw("<div class=\"kb-picking\"><fieldset class=\"kb-picks\"><legend>").Text(language.Say("dataset.matrix.pick"))
                .Raw("</legend>");
            foreach (var column in entities)
            {
                Pick(html, "checkbox", $"pick-{table.Id}", column, plan.Shown.Contains(column.Header.Entity!.Id));
            }

            html.Raw("</fieldset><label class=\"kb-differs\" hidden><input type=\"checkbox\" name=\"differs\"> ")
                .Text(language.Say("dataset.tools.differs")).Raw("</label><output class=\"kb-said\" aria-live=\"polite\"></output></div>");
            Versus(html, table, plan.Shown);
        }

        html.Raw("<fieldset class=\"kb-segments\"><legend>").Text(language.Say("dataset.matrix.one")).Raw("</legend>");
        var first = plan.Shown.FirstOrDefault() ?? entities[0].Header.Entity!.Id;
        foreach (var column in entities)
        {
            Pick(html, "radio", $"one-{table.Id}", column, column.Header.Entity!.Id == first);
        }

        html.Raw("</fieldset>");
    }

    private void Pick(HtmlBuilder html, string type, string name, MatrixColumn column, bool chosen)
    {
        html.Raw($"<label><input type=\"{type}\" name=\"{name}\" value=\"{column.Header.Entity!.Id}\"");
        html.Raw(chosen ? " checked>" : ">").Raw("<span>").Text(language.Brief(column.Header.Entity)).Raw("</span></label>");
    }

    /// <summary>
    /// The pages of the pairs that are shown at first. For another choice the script takes the links from the list of all pairs of the
    /// collection, if the page has it (<c>.kb-pairs</c>); else it hides those whose columns are not picked.
    /// </summary>
    private void Versus(HtmlBuilder html, TableDefinition table, ImmutableArray<string> shown)
    {
        if (!table.Transpose || language.Model.Collections.GetValueOrDefault(table.Schema.Id) is not { } collection)
        {
            return;
        }

        var pairs = WriteComparison.Pairs(collection)
            .Where(pair => table.Rows.Contains(pair.A) && table.Rows.Contains(pair.B)).ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var comparison = new WriteComparison(language);
        html.Raw($"<p class=\"kb-versus\" data-pairs=\"{collection.Id}\">").Text(language.Say("dataset.compare.pairs"));
        foreach (var (a, b) in pairs.Where(pair => shown.Contains(pair.A.Id) && shown.Contains(pair.B.Id)))
        {
            comparison.Link(html.Raw(" "), a, b);
        }

        html.Raw("</p>");
    }

    private void Row(HtmlBuilder html, Grid grid, int index, MatrixPlan plan, string table)
    {
        var header = grid.Rows[index];
        var id = $"{table}-{header.Id}";
        html.Raw($"<tr id=\"{id}\"><th scope=\"row\">");
        _table.HeadText(html, header);
        WriteTable.Permalink(html, id);
        html.Raw("</th>");
        foreach (var column in plan.Cells)
        {
            var (name, text) = column.Number > 0
                ? ("data-value", language.SortKey(grid.Cells[index][column.Index]))
                : ("data-label", language.Of(column.Header.Label).Text);
            html.Raw($"<td{column.Mark} {name}=\"").Text(text).Raw("\">");
            new Headline(language, html).Write(grid.Cells[index][column.Index]);
            html.Raw("</td>");
        }

        html.Raw("</tr>");
        Fold(html, grid, index, plan, id);
    }

    private void Fold(HtmlBuilder html, Grid grid, int index, MatrixPlan plan, string row)
    {
        var said = plan.All.Where(column => HasMore(grid.Cells[index][column.Index], column, plan)).ToList();
        if (said.Count == 0)
        {
            return;
        }

        var name = _table.Plain(grid.Rows[index]);
        html.Raw($"<tr class=\"kb-more\"><td colspan=\"{plan.Cells.Length + 1}\"><details><summary>")
            .Text(language.Say(plan.WithSources ? "dataset.matrix.more" : "dataset.matrix.notes"))
            .Raw("<span class=\"visually-hidden\">: ");
        _table.Head(html, grid.Rows[index]);
        html.Raw("</span></summary><ul>");
        foreach (var column in said)
        {
            var label = language.Of(column.Header.Label);
            label = column.Header.Entity is { } entity ? language.Brief(entity) : label;
            html.Raw($"<li{column.Mark}><b>").Text(label).Raw("</b>: ");
            var write = new WriteValue(language, html);
            write.Said(grid.Cells[index][column.Index]!, plan.WithSources ? (name, label, row) : null);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
        if (!plan.WithSources && grid.Rows[index].Entity is { } about)
        {
            html.Raw("<p>").Text(language.Say("dataset.matrix.sources")).Raw(" ");
            new WriteValue(language, html).EntityLink(about.FullId, language.Brief(about), about.Span);
            html.Raw("</p>");
        }

        html.Raw("</details></td></tr>");
    }

    /// <summary>Whether a cell has more to say than it shows.</summary>
    private static bool HasMore(Value? value, MatrixColumn column, MatrixPlan plan) => value switch
    {
        null => false,
        ClaimsValue { Claims: [{ Note: null }] } => plan.WithSources || column.IsText,
        ClaimsValue => true,
        _ => column.IsText,
    };
}
