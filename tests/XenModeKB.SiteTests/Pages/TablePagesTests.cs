using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using XenModeKB.SiteTests.Harness;

namespace XenModeKB.SiteTests.Pages;

/// <summary>What every table page holds, whoever reads it: sources in one step, permalinks, and the same cells as CSV and JSON.</summary>
public sealed class TablePagesTests(RealSite real)
{
    public static TheoryData<string> Locales => [.. ChartFile.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_claim_of_every_table_leads_to_its_sources_in_one_step(string locale)
    {
        var problems = new Problems();
        var claims = 0;
        foreach (var (id, route, page) in Tables(locale))
        {
            var data = Json(id);
            foreach (var (row, i) in Rows(page).Select((row, i) => (row, i)))
            {
                var states = data.GetProperty("cells")[i].EnumerateArray().Any(IsClaim);
                problems.Add(route, states && row.QuerySelector("td a[role=doc-noteref]") is null ? [$"{row.Id} names no source at all"] : []);
                foreach (var (cell, j) in row.QuerySelectorAll("td").Select((cell, j) => (cell, j)))
                {
                    var keys = Keys(data.GetProperty("cells")[i][j]).ToList();
                    var led = cell.QuerySelectorAll("a[role=doc-noteref]").Select(link => link.GetAttribute("href")!).ToList();
                    problems.Add(route, keys.Select(key => "#note--" + key.Split(',')[0]).Except(led).Select(note => $"{cell.Id} does not lead to {note}"));
                    problems.Add(route, led.Where(note => page.QuerySelector($"li.note[id='{note[1..]}'] .source") is null).Select(note => $"{cell.Id} leads to {note}, which is no source"));
                    problems.Add(route, IsClaim(data.GetProperty("cells")[i][j]) && led.Count == 0 ? [$"{cell.Id} makes a claim and names no source"] : []);
                    claims += led.Count > 0 ? 1 : 0;
                }
            }
        }

        problems.AssertNone();
        Assert.InRange(claims, 500, int.MaxValue);
        Console.WriteLine($"{claims} cells of {Tables(locale).Count()} table pages lead to their sources in {locale}");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_row_has_a_permalink_to_itself_that_the_keyboard_passes_by_and_every_cell_an_id(string locale)
    {
        var problems = new Problems();
        foreach (var (_, route, page) in Tables(locale))
        {
            foreach (var row in Rows(page))
            {
                problems.Add(route, row.QuerySelectorAll("td").Append(row).Where(part => (part == row && Permalink(part) != "#" + part.Id) || page.QuerySelectorAll($"[id='{part.Id}']").Length != 1)
                    .Select(part => $"{part.Id} has no permalink to itself, or an id that is not its own"));
            }
        }

        problems.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_CSV_and_JSON_files_that_a_table_links_open_as_the_same_table(string locale)
    {
        foreach (var (id, route, page) in Tables(locale))
        {
            var links = page.QuerySelectorAll("a[type='text/csv'], a[type='application/json']").Select(link => new Uri(new Uri("http://here/" + route), link.GetAttribute("href")).AbsolutePath[1..]).ToList();
            Assert.Equal([$"api/v1/tables/{id}.{locale}.csv", $"api/v1/tables/{id}.json"], links);
            var csv = Csv.Read(real.Site.Text(links[0]));
            Assert.Equal(page.QuerySelectorAll("thead th").Select(Words), csv[0]);
            Assert.Equal(Rows(page).Select(row => Safe(Words(row.QuerySelector("th")!))), csv.Skip(1).Select(row => row[0]));
            Assert.All(Rows(page).SelectMany(row => row.QuerySelectorAll("td")).Zip(csv.Skip(1).SelectMany(row => row.Skip(1))), cell => AssertSame(cell.First, cell.Second));
            var data = Json(id);
            Assert.Equal(Rows(page).Select(row => row.Id), data.GetProperty("rows").EnumerateArray().Select(row => $"table-{id}-{row.GetProperty("id").GetString()}"));
            Assert.Equal(csv[0].Count - 1, data.GetProperty("columns").GetArrayLength());
            Assert.All(data.GetProperty("cells").EnumerateArray(), row => Assert.Equal(csv[0].Count - 1, row.GetArrayLength()));
        }
    }

    private IEnumerable<(string Id, string Route, IDocument Page)> Tables(string locale) =>
        from route in real.Site.Pages
        where route.StartsWith("en/data/tables/", StringComparison.Ordinal) && route.Split('/').Length == 5
        let own = LocaleRoute.Of(real.Site, route["en/".Length..], locale)
        select (route.Split('/')[3], own, (IDocument)new HtmlParser().ParseDocument(real.Site.Text(own + "index.html")));

    private JsonElement Json(string id) => JsonDocument.Parse(real.Site.Text($"api/v1/tables/{id}.json")).RootElement;

    private static IEnumerable<IElement> Rows(IDocument page) => page.QuerySelectorAll(".kb-table tbody tr");

    /// <summary>Keys of the sources of a cell in the data: of one claim, of several, or none.</summary>
    private static IEnumerable<string> Keys(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Object when cell.TryGetProperty("cite", out var keys) => keys.EnumerateArray().Select(key => key.GetString()!),
        JsonValueKind.Array => cell.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    /// <summary>A value that somebody states. That nothing is known needs no source, and a field that only sorts rows into groups states nothing.</summary>
    private static bool IsClaim(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Object when cell.TryGetProperty("value", out var value) => value.ValueKind != JsonValueKind.String || value.GetString() != "unknown",
        JsonValueKind.Array => cell.EnumerateArray().Any(IsClaim),
        _ => false,
    };

    private static string? Permalink(IElement row) => row.QuerySelector("th .permalink[tabindex='-1']")?.GetAttribute("href");

    /// <summary>The field holds the cell's value; of several, or of one for some versions, each with what the cell says beside it.</summary>
    private static void AssertSame(IElement cell, string field)
    {
        if (field != Safe(cell.GetAttribute("data-value")!))
        {
            Assert.All(field.Split([": ", "; "], StringSplitOptions.None), part => Assert.Contains(part, Words(cell), StringComparison.Ordinal));
            Assert.NotEqual("", field);
        }
    }

    private static string Words(IElement head)
    {
        var copy = (IElement)head.Clone();
        foreach (var extra in copy.QuerySelectorAll(".permalink, sup").ToList())
        {
            extra.Remove();
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a spreadsheet would run as a formula has an apostrophe before it.</summary>
    private static string Safe(string value) => value.Length > 0 && "=+-@\t\r".Contains(value[0]) ? "'" + value : value;
}
