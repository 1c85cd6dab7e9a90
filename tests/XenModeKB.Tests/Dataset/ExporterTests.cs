using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using XenModeKB.Model;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Dataset;

/// <summary>Files for machines: all elements of what is a list, and nothing that a spreadsheet would run.</summary>
public sealed class ExporterTests
{
    private const string Steel = "input/data/kettles/steel.yml";

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "\t'=1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a;\tx", "a;'\tx")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a;  @1; -2", "a;  '@1; '-2")]
    [InlineData("a;\"=1\"", "\"a;\"\"'=1\"\"\"")]
    [InlineData("a;\t=1", "a;\t'=1")]
    [InlineData("a|=1", "a|'=1")]
    [InlineData("a;\u00a0=1", "a;\u00a0'=1")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("a;＠x", "a;'＠x")]
    [InlineData("a; \"\"+1", "\"a; \"\"\"\"'+1\"")]
    [InlineData("\"a\" b", "\"\"\"a\"\" b\"")]
    [InlineData("a=b+c-d@e", "a=b+c-d@e")]
    [InlineData("a; b", "a; b")]
    public void A_csv_holds_no_formula_whatever_separates_its_cells(string written, string exported)
    {
        var changed = Datasets.Kettles(Kettle.Copper, "en: Copper", $"en: {JsonSerializer.Serialize(written)}").Documents.Single();

        Assert.StartsWith($"{exported},until", File(changed, "api/v1/tables/heat.en.csv").Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\ufeff=1", "\ufeff'=1")]
    [InlineData("\t-1", "\t'-1")]
    [InlineData("a\n=1", "\"a\n'=1\"")]
    [InlineData("-;+|@", "'-;'+|'@")]
    public void What_hides_a_formula_from_a_reader_does_not_hide_it_here(string written, string exported)
    {
        var changed = Datasets.Kettles(Kettle.Copper, "en: Copper", $"en: {JsonSerializer.Serialize(written)}").Documents.Single();

        Assert.Contains($"\n{exported},until", File(changed, "api/v1/tables/heat.en.csv"), StringComparison.Ordinal);
    }

    /// <summary>Each separator that somebody may choose, each sign, with and without quotes and blanks before it.</summary>
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void A_reader_with_its_own_separator_finds_no_formula(char separator)
    {
        var texts = from start in new[] { "", "a;", "a\n", "a\t", "a|", "a,", "a;\"\"", "a\n\"", "a;\" ", "\"a\"\n", ";\"a\";" }
                    from quote in new[] { "", "\"", " ", "\t" }
                    from sign in "=+-@\t"
                    from end in new[] { "1", "1\"", "1;x\"" }
                    select start + quote + sign + end;
        var written = texts.Where(text => text.Trim().Length > 1).ToList();
        var documents = written.Chunk(40).Select(some => Datasets.Kettles(Kettle.Copper, "en: Copper", $"en: {JsonSerializer.Serialize(string.Join(";", some))}").Documents.Single())
            .Concat(written.Select((text, i) => (text, i)).Where(pair => pair.i % 9 == 0).Select(pair => Datasets.Kettles(Kettle.Copper, "en: Copper", $"en: {JsonSerializer.Serialize(pair.text)}").Documents.Single()));

        Problems.None(
            from document in documents
            from cell in Cells(File(document, "api/v1/tables/heat.en.csv"), separator)
            where cell.TrimStart(' ', '"', '\t', '\ufeff') is { Length: > 0 } bare && "=+-@".Contains(bare[0], StringComparison.Ordinal)
            select cell);
    }

    [Fact]
    public void The_table_in_a_browser_has_the_same_rule() =>
        Assert.Contains(
            $"var formula = /{XenModeKB.Dataset.TableFiles.FormulaPattern}/g;",
            System.IO.File.ReadAllText(Path.Combine(Architecture.Repository.Root, "theme", "scripts", "rows.js")), StringComparison.Ordinal);

    [Fact]
    public void A_feed_has_every_entity_with_its_own_day_newest_first()
    {
        var model = Datasets.Kettles(Kettle.Schema, "\"compare\": true", "\"compare\": true, \"feed\": true").Documents.Single();
        var feed = XDocument.Parse(File(model, "api/v1/kettles.en.xml")).Root!;
        var entries = feed.Elements(s_atom + "entry").ToList();

        Assert.Equal(["Steel", "Copper"], entries.Select(entry => entry.Element(s_atom + "title")!.Value));
        Assert.Equal(["2010-01-01T00:00:00Z", "2001-05-01T00:00:00Z"], entries.Select(entry => entry.Element(s_atom + "updated")!.Value));
        Assert.Equal("2010-01-01T00:00:00Z", feed.Element(s_atom + "updated")!.Value);
        Assert.Equal("https://example.org/kettles/en/data/kettles/#collection-kettles-steel", entries[0].Element(s_atom + "id")!.Value);
        Assert.Equal(["self", "alternate"], feed.Elements(s_atom + "link").Select(link => link.Attribute("rel")!.Value));
    }

    [Fact]
    public void A_calendar_has_every_whole_day_of_a_claim_in_force()
    {
        const string claims = """
            made: 2010
            sold:
              - {value: 2011-01-02, cite: [shop], until: "1", checked: 2026-11-02, certainty: verified}
              - {value: 2012-03-04, cite: [shop], since: "2", checked: 2026-11-03, certainty: verified}
            """;
        var calendar = File(Datasets.Kettles(Steel, "made: 2010", claims).Documents.Single(), "api/v1/kettles.en.ics").Split("\r\n");

        Assert.Equal(["DTSTART;VALUE=DATE:20020131", "DTSTART;VALUE=DATE:20120304"], calendar.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)));
        Assert.Equal(["UID:kettles-copper-sold@example.org", "UID:kettles-steel-sold@example.org"], calendar.Where(line => line.StartsWith("UID", StringComparison.Ordinal)));
        Assert.Contains("DTSTAMP:20261103T000000Z", calendar);
    }

    /// <summary>Lines have 75 octets at most, not characters, and what goes on begins with a blank.</summary>
    [Fact]
    public void A_calendar_is_folded_between_letters_and_escapes_what_separates()
    {
        var model = Datasets.Kettles(Kettle.Copper, "en: Copper", $"en: {JsonSerializer.Serialize($"Copper;\r\n\\ of {new string('ç', 80)}, red")}").Documents.Single();

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Kettles//kettles//en
            X-WR-CALNAME:Kettles: Kettles
            BEGIN:VEVENT
            UID:kettles-copper-sold@example.org
            DTSTAMP:20261102T000000Z
            DTSTART;VALUE=DATE:20020131
            SUMMARY:Copper\;\n\\ of ççççççççççççççççççççççççç
             ççççççççççççççççççççççççççççççççççççç
             çççççççççççççççççç\, red: Sold
            URL:https://example.org/kettles/en/data/kettles/copper/
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            File(model, "api/v1/kettles.en.ics"));
    }

    [Fact]
    public void Each_date_that_is_marked_for_the_calendar_is_in_it_and_no_other()
    {
        const string marked = """
            "tested": {"$ref": "common.json#/$defs/date-claim", "x-kb-calendar": true}, "mended": {"$ref": "common.json#/$defs/date-claim"}, "code":
            """;
        const string claims = """
            made: 2010
            sold: {value: 2011-01-02, cite: [shop], certainty: verified, checked: 2026-11-02}
            tested: {value: 2011-01-03, cite: [shop], certainty: verified, checked: 2026-11-02}
            mended: {value: 2011-01-04, cite: [shop], certainty: verified, checked: 2026-11-02}
            """;
        var files = Kettle.Files.Select(file => (file.Path, file.Text.Replace("\"code\":", marked, StringComparison.Ordinal).Replace("made: 2010", claims, StringComparison.Ordinal)));
        var calendar = File(Datasets.Of(files).Documents.Single(), "api/v1/kettles.en.ics").Split("\r\n");

        Assert.Equal(
            ["kettles-copper-sold", "kettles-steel-sold", "kettles-steel-tested"],
            calendar.Where(line => line.StartsWith("UID", StringComparison.Ordinal)).Select(line => line.Split(':', '@')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_day_of_which_only_the_month_is_known_is_not_in_the_calendar()
    {
        var model = Datasets.Kettles(Kettle.Copper, "value: 2002-01-31", "value: 2002-01").Documents.Single();

        Assert.DoesNotContain(Rendering.Render(model).Written(), file => file.Path.EndsWith(".ics", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_and_text_have_every_item_of_a_list()
    {
        var model = Datasets.Kettles(Kettle.Copper, "made: 2001-05", "made: 2001-05\nparent: [steel, copper]").Documents.Single();
        using var json = JsonDocument.Parse(File(model, "api/v1/kettles/copper.json"));
        var data = json.RootElement.GetProperty("data");

        Assert.Equal(["steel", "copper"], data.GetProperty("parent").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["slow", "fast"], data.GetProperty("heat").EnumerateArray().Select(claim => claim.GetProperty("value").GetString()));
        Assert.Equal("maker, p. 3", data.GetProperty("heat")[1].GetProperty("cite")[0].GetString());
        Assert.Equal("1.10", data.GetProperty("heat")[1].GetProperty("since").GetString());
        Assert.Equal("1.9", data.GetProperty("heat")[0].GetProperty("until").GetString());
        Assert.Equal(1.5m, data.GetProperty("litres").GetDecimal());
        var twice = model with { Tables = [model.Tables[0] with { Columns = [new("parent", model.Tables[0].Schema.Root["parent"]!, null)] }] };
        Assert.Equal("Copper,\"Steel, Copper\"", File(twice, "api/v1/tables/heat.en.csv").Split("\r\n")[1]);
        var fragment = Rendering.Render(twice).Fragments.Single(fragment => fragment is { Directive: "table", Id: "heat", Locale: "en" });
        Assert.Contains("| Copper | Steel, Copper |", fragment.Markdown, StringComparison.Ordinal);
        Assert.Contains("Steel, Copper", string.Concat(fragment.Html.Parts.OfType<RawHtml>().Select(part => part.Html)), StringComparison.Ordinal);
    }

    private static string File(XenModeKB.Dataset.DatasetModel model, string path) =>
        Encoding.UTF8.GetString(Rendering.Render(model).Written().Single(file => file.Path == path).Content.Span);

    /// <summary>As a spreadsheet reads: quotes count where a cell begins, a quote is written twice, and what follows the last quote belongs to the cell.</summary>
    private static List<string> Cells(string csv, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = csv[0] == '\ufeff' ? 1 : 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == separator || c is '\r' or '\n'))
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
