using System.Collections.Immutable;
using XenModeKB.Html;

namespace XenModeKB.Dataset;

/// <summary>
/// The records inside an entity as a table of their own, <c>table.kb-records</c>: a line for each record and a column for each field that
/// one of them has, in the order of the schema. What a record lacks is said. An address that another field is a link to has no column.
/// </summary>
internal sealed class WriteRecords(DatasetText language)
{
    /// <summary>The records of a value; none where it is something else.</summary>
    public static ImmutableArray<RecordValue> Of(Value? value) => value is ListValue list ? list.Records : [];

    /// <summary>The fields of a shape that are shown: all but addresses that only others lead to.</summary>
    public static IEnumerable<KeyValuePair<string, Schema>> Columns(Schema shape)
    {
        var addresses = shape.Properties.Select(property => property.Value.Link?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return shape.Properties.Where(property => !addresses.Contains(property.Key));
    }

    /// <param name="html">Where to.</param>
    /// <param name="records">Of one list; at least one.</param>
    /// <param name="context">What is cited, and the name of the table: "runit, releases".</param>
    /// <param name="anchor">The id of the heading above, which leads to them.</param>
    public void Write(HtmlBuilder html, ImmutableArray<RecordValue> records, string context, string anchor)
    {
        var fields = Filled(records);
        html.Raw($"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{anchor}\">")
            .Raw("<table class=\"kb-records\"><thead><tr>");
        foreach (var (field, shape) in fields)
        {
            html.Raw("<th scope=\"col\">").Text(language.Label(field, shape)).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var record in records)
        {
            html.Raw("<tr>");
            foreach (var (field, _) in fields)
            {
                html.Raw("<td>");
                new WriteValue(language, html).Value(record[field], context, anchor);
                html.Raw("</td>");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>");
        Legend.Write(language, html, from record in records from field in fields select record[field.Key]);
    }

    public string Markdown(string caption, ImmutableArray<RecordValue> records)
    {
        var fields = Filled(records);
        return WriteMarkdown.Table(
            caption,
            fields.Select(field => language.Label(field.Key, field.Value).Text),
            records.Select(record => fields.Select(field => WriteMarkdown.Cell(language, record[field.Key]))));
    }

    private static List<KeyValuePair<string, Schema>> Filled(ImmutableArray<RecordValue> records) =>
        [.. Columns(records[0].Schema).Where(field => records.Any(record => record[field.Key] is not null))];
}
