using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using XenModeKB.Tests.Architecture;
using XenModeKB.Tests.Localization;

namespace XenModeKB.Tests.Dataset;

/// <summary>
/// Data of the shape in which endoflife.date has it: products with lists of release cycles, dates that are sometimes only yes or no, links of
/// their own, and fields that many lack. Made here, with names of nothing.
/// </summary>
public sealed class ReleaseCycleTests : IDisposable
{
    private const int Products = 100;
    private const int Cycles = 15;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kb-cycles-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void A_hundred_products_with_their_cycles_are_pages_and_one_table_of_several_pages()
    {
        WriteSite();
        var site = BuiltSite.Of(_root.FullName);

        Problems.None(site.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        string[] routes = [.. site.Pages.Where(route => route.StartsWith("en/data/tables/cycles/", StringComparison.Ordinal)).OrderBy(route => route.Length).ThenBy(route => route, StringComparer.Ordinal)];
        var pages = routes.Select(site.Page).ToList();
        var ids = pages.SelectMany(page => page.QuerySelectorAll("#table-cycles tbody tr")).Select(row => row.Id).ToList();
        Assert.Equal(Products * Cycles, ids.Distinct().Count());
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(routes, route => Assert.InRange(Compressed(site.Text(route + "index.html")), 1, 100_000));
        Assert.All(pages, page => Assert.Equal(pages.Count, page.QuerySelectorAll("nav.kb-pages a").Length));
        Assert.All(pages, page => Assert.Single(page.QuerySelectorAll("nav.kb-pages a[aria-current=page]")));
        Assert.Equal(pages.Count, pages.Select(page => page.Title).Distinct().Count());
        Assert.Equal(pages.Count, pages.Select(page => page.QuerySelector("meta[name=description]")!.GetAttribute("content")).Distinct().Count());

        var row = pages[0].GetElementById("table-cycles-product-000--1-14")!;
        Assert.Equal("Product 0 1.14 #", Words(row.QuerySelector("th")!.TextContent));
        Assert.Equal(["2010-01-15", "No", "https://example.org/0/1.14 1.14.3", "A", "—nothing recorded"], row.QuerySelectorAll("td").Select(Said));
        Assert.Equal("Yes", Words(pages[0].GetElementById("table-cycles-product-000--1-10-eol")!.TextContent));
    }

    [Fact]
    public void Cycles_stand_on_the_page_of_their_product_and_in_the_files_for_machines()
    {
        WriteSite();
        var site = BuiltSite.Of(_root.FullName);

        var table = site.Page("en/data/products/product-007/").QuerySelector("table.kb-records")!;
        Assert.Equal(["Cycle", "Released", "End of life", "Latest"], table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(Cycles, table.QuerySelectorAll("tbody tr").Length);
        using var entity = JsonDocument.Parse(site.Text("api/v1/products/product-007.json"));
        var cycle = entity.RootElement.GetProperty("data").GetProperty("cycles")[0];
        Assert.Equal(JsonValueKind.False, cycle.GetProperty("eol").ValueKind);
        Assert.Equal("https://example.org/7/1.14", cycle.GetProperty("link").GetString());
        using var file = JsonDocument.Parse(site.Text("api/v1/tables/cycles.json"));
        Assert.Equal(Products * Cycles, file.RootElement.GetProperty("cells").GetArrayLength());
        Assert.Equal("1.14", file.RootElement.GetProperty("rows")[0].GetProperty("record").GetString());
        Assert.Equal((Products * Cycles) + 2, site.Text("api/v1/tables/cycles.en.csv").Split("\r\n").Length);
    }

    private static string Said(AngleSharp.Dom.IElement cell) =>
        Words($"{cell.QuerySelector("a[href]")?.GetAttribute("href")} {cell.QuerySelector("time")?.GetAttribute("datetime") ?? cell.TextContent}");

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Compressed(string text)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)to.Length;
    }

    private void WriteSite()
    {
        Write("input/site.yml", "title: {en: Cycles}\ndescription: {en: Products and how long they are supported.}\nbase_url: https://cycles.example/\nlocales:\n  - {code: en, path: en, name: English}\n");
        Write("input/content/en/index.md", "---\ntitle: Cycles\ndescription: Products and how long they are supported, made for a test.\n---\nText.\n");
        Write("input/data/schemas/products.json", Schema);
        Write(
            "input/data/tables/cycles.yml",
            "title: {en: All cycles}\ncaption: {en: How long each cycle is supported}\nrows: {collection: products, records: cycles}\ncolumns: [{field: released}, {field: eol}, {field: latest}, {field: category}, {field: successor}]\n");
        for (var product = 0; product < Products; product++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"input/data/products/product-{product:D3}.yml"), Product(product));
        }
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static string Product(int number)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"name: {{en: Product {number}}}\n");
        text.Append(CultureInfo.InvariantCulture, $"category: {(char)('A' + (number % 26))}\n");
        text.Append(number % 10 == 9 ? "successor: {en: Another product}\n" : "");
        text.Append("cycles:\n");
        for (var cycle = Cycles - 1; cycle >= 0; cycle--)
        {
            var eol = (cycle % 5) switch { 4 => "false", 0 => "true", _ => string.Create(CultureInfo.InvariantCulture, $"{2000 + cycle}-06-30") };
            text.Append(CultureInfo.InvariantCulture, $"  - cycle: '1.{cycle}'\n    released: {1996 + cycle}-01-15\n    eol: {eol}\n    latest: 1.{cycle}.3\n");
            text.Append(cycle % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"    link: https://example.org/{number}/1.{cycle}\n") : "");
        }

        return text.ToString();
    }

    private const string Schema =
        """
        {
          "title": "A product",
          "x-kb-collection": {"label": {"en": "Products"}, "singular": {"en": "Product"}, "pages": true},
          "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": {"x-kb-type": "localized", "type": "object"},
            "category": {"type": "string", "x-kb-label": {"en": "Category"}},
            "successor": {"x-kb-type": "localized", "type": "object", "x-kb-label": {"en": "Successor"}},
            "cycles": {
              "x-kb-label": {"en": "Cycles"}, "x-kb-key": "cycle", "type": "array",
              "items": {
                "type": "object", "required": ["cycle"], "additionalProperties": false,
                "properties": {
                  "cycle": {"type": "string", "x-kb-label": {"en": "Cycle"}},
                  "released": {"x-kb-label": {"en": "Released"}, "x-kb-type": "date", "type": ["string", "integer"]},
                  "eol": {"x-kb-label": {"en": "End of life"}, "x-kb-type": "date", "type": ["string", "integer", "boolean"]},
                  "latest": {"type": "string", "x-kb-label": {"en": "Latest"}, "x-kb-link": "link"},
                  "link": {"x-kb-type": "url", "type": "string"}
                }
              }
            }
          }
        }
        """;
}
