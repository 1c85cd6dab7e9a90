using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>Each table as CSV (RFC 4180, one file a language) and JSON (all languages).</summary>
internal static partial class TableFiles
{
    /// <summary>
    /// Where a formula may begin, what is before its sign, and the sign. The script of the tables holds the same, letter by letter: what it
    /// and .NET take for white space differs in the two characters that are named.
    /// </summary>
    public const string FormulaPattern = @"(^|[;|\t\r\n])([\s\x85\uFEFF""]*)([=+\-@\t＝＋－＠])";

    public static string CsvRoute(string table, Locale locale) => $"api/v1/tables/{table}.{locale.Code}.csv";

    public static string JsonRoute(string table) => $"api/v1/tables/{table}.json";

    /// <summary>One row a line, CRLF, with a byte order mark so that spreadsheets read it as UTF-8.</summary>
    public static OutputFile Csv(Grid grid, DatasetText language)
    {
        var words = new WriteTable(language);
        var text = new StringBuilder("\uFEFF");
        string corner = grid.Corner is { } named ? language.Of(named).Text : language.Say("dataset.aspect");
        Line(text, [corner, .. grid.Columns.Select(words.Plain)]);
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            Line(text, [words.Plain(grid.Rows[i]), .. grid.Cells[i].Select(language.Plain)]);
        }

        return OutputFile.FromText(CsvRoute(grid.Id, language.Locale), text.ToString()) with { Origin = grid.Span };
    }

    public static OutputFile Json(TableDefinition table, Grid grid, Api api)
    {
        return api.File(JsonRoute(table.Id), table.Span, json =>
        {
            json.WriteString("table", table.Id);
            api.Texts(json, "title", table.Title);
            api.Texts(json, "caption", table.Caption);
            json.WriteString("collection", table.Schema.Id);
            json.WriteBoolean("transposed", table.Transpose);
            Heads(json, "rows", grid.Rows, api);
            Heads(json, "columns", grid.Columns, api);
            json.WriteStartArray("cells");
            foreach (var row in grid.Cells)
            {
                json.WriteStartArray();
                foreach (var cell in row)
                {
                    api.Value(json, cell);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }

    private static void Heads(Utf8JsonWriter json, string name, ImmutableArray<TableHeader> heads, Api api)
    {
        json.WriteStartArray(name);
        foreach (var head in heads)
        {
            json.WriteStartObject();
            json.WriteString("id", head.Id);
            api.Texts(json, "label", head.Label);
            if (head.Entity is { } entity)
            {
                json.WriteString("entity", entity.FullId);
            }

            if (head.Record is { } record)
            {
                json.WriteString("record", record);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Field)).Append("\r\n");

    /// <summary>
    /// Quoted where RFC 4180 asks for it. What a spreadsheet would run as a formula gets an apostrophe: at the start, and after what
    /// separates where commas are decimal signs, or where somebody chose a tab or a bar. There the quotes around the field are part of
    /// another one, so a formula may stand in quotes of its own.
    /// </summary>
    private static string Field(string text)
    {
        var safe = Formula().Replace(text, "$1$2'$3");
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    [GeneratedRegex(FormulaPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
