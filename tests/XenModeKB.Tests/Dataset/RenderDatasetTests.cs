using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using XenModeKB.Dataset;
using XenModeKB.Model;

namespace XenModeKB.Tests.Dataset;

public sealed class RenderDatasetTests
{
    private static readonly DatasetModel s_kettles = Datasets.Kettles().Documents.Single();
    private static readonly RoomOutput s_output = Rendering.Render(s_kettles);

    [Fact]
    public void A_table_is_a_native_one_with_caption_scopes_and_a_region_that_takes_focus()
    {
        var document = Rendering.Parse(Fragment("table", "heat", "en").Html);
        var table = document.QuerySelector("table")!;

        Assert.Equal("What heat", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Kettle", "Heat", "Litres", "Burns Gas", "Burns Wood"], table.QuerySelectorAll("thead th[scope=col]").Select(Text));
        Assert.Equal(["Copper #", "Steel #"], table.QuerySelectorAll("tbody th[scope=row]").Select(Text));
        Assert.Equal("0", table.ParentElement!.GetAttribute("tabindex"));
        Assert.Equal("region", table.ParentElement.GetAttribute("role"));
    }

    [Fact]
    public void Each_row_and_cell_has_an_id_and_each_row_a_link_to_it_that_the_keyboard_passes_by()
    {
        var document = Rendering.Parse(Fragment("table", "heat", "en").Html);
        var ids = document.QuerySelectorAll("tbody tr, td").Select(element => element.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("table-heat-steel-burns-gas", ids);
        Assert.All(document.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector($"th a[href='#{row.Id}'][aria-label][tabindex='-1']")));
        Assert.All(ids, id => Assert.StartsWith("table-heat", id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_is_said_by_text_and_icon_and_not_by_colour_alone()
    {
        var claim = Rendering.Parse(Fragment("table", "heat", "pt-BR").Html).QuerySelector("#table-heat-steel-heat .claim")!;

        Assert.Equal("Rápido", Text(claim));
        Assert.Contains("good", claim.ClassList);
        Assert.Equal("true", claim.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Every_claim_of_a_table_cites_with_what_it_says_and_where_it_stands()
    {
        var cites = Fragment("table", "heat", "en").Html.Cites.ToList();

        Assert.Equal(5, cites.Count);
        Assert.Contains(cites, cite => cite is { Context: "Copper, Heat", Anchor: "table-heat-copper-heat" });
    }

    [Fact]
    public void Nothing_known_is_said_and_unknown_is_said_differently()
    {
        var document = Rendering.Parse(Fragment("table", "heat", "en").Html);

        Assert.StartsWith("—nothing recorded", Text(document.QuerySelector("#table-heat-copper-burns-wood")!), StringComparison.Ordinal);
        Assert.StartsWith("Not known", Text(document.QuerySelector("#table-heat-steel-burns-gas")!), StringComparison.Ordinal);
        Assert.Equal("Not known looked for, but no source says — nothing recorded", Text(document.QuerySelector(".kb-legend")!));
    }

    [Fact]
    public void The_tools_are_hidden_until_a_script_shows_them_and_a_table_of_few_rows_has_none()
    {
        var files = Kettle.Files.ToList();
        files.AddRange(Enumerable.Range(0, 7).Select(i => ($"input/data/kettles/k{i}.yml", $"name: {{pt-BR: K{i}, en: K{i}}}\norder: 3\nheat: {{value: slow, cite: [maker], checked: 2026-11-01, certainty: verified}}\n")));
        var many = Rendering.Render(Datasets.Of(files).Documents.Single()).Fragments.Single(fragment => fragment is { Directive: "table", Id: "heat", Locale: "en" });

        Assert.True(Rendering.Parse(many.Html).QuerySelector("form.kb-tools")!.HasAttribute("hidden"));
        Assert.Null(Rendering.Parse(Fragment("table", "heat", "en").Html).QuerySelector("form"));
    }

    [Fact]
    public void A_pair_shows_differences_before_what_is_equal()
    {
        var page = s_output.Drafts().Single(draft => draft.Route == "en/data/kettles/compare/copper-vs-steel/");
        var document = Rendering.Parse(page.Body);

        Assert.Equal("Copper vs Steel", page.Title);
        Assert.Equal(["differs"], document.QuerySelectorAll("tbody").Select(body => body.ClassName));
        Assert.False(page.InNavigation);
    }

    [Fact]
    public void The_page_of_an_entity_says_what_others_say_of_it()
    {
        var gas = Rendering.Parse(s_output.Drafts().Single(draft => draft.Route == "en/data/fuels/gas/").Body);

        Assert.Equal("Kettles: Burns", Text(gas.QuerySelector("h3")!));
        Assert.Equal(["Copper: With a blue flame", "Steel: Not known"], gas.QuerySelectorAll(".kb-related li").Select(Text));
    }

    [Fact]
    public void A_table_and_the_facts_of_an_entity_say_when_the_oldest_claim_that_they_show_was_checked()
    {
        // The date of sale is no column of the table, but a line of the facts; it is the oldest there, though not in the file.
        var output = Rendering.Render(Datasets.Kettles(Kettle.Copper, "cite: [shop], checked: 2026-11-02, certainty: secondary", "cite: [shop], checked: 2026-10-05, certainty: secondary").Documents.Single());
        var pages = output.Drafts().ToDictionary(draft => draft.Route);

        Said("1 November 2026", output.Fragments.Single(fragment => fragment is { Directive: "table", Id: "heat", Locale: "en" }).Html, pages["en/data/tables/heat/"].Markdown);
        Said("5 October 2026", pages["en/data/kettles/copper/"].Body, pages["en/data/kettles/copper/"].Markdown);
        Said("1 November 2026", pages["en/data/kettles/steel/"].Body, pages["en/data/kettles/steel/"].Markdown);
        Said("5 October 2026", pages["en/data/kettles/compare/copper-vs-steel/"].Body, pages["en/data/kettles/compare/copper-vs-steel/"].Markdown);

        // What others say is shown with what they say, and has been checked too.
        Assert.Equal("All checked on or after 2 November 2026.", Text(Rendering.Parse(pages["en/data/fuels/gas/"].Body).QuerySelector(".kb-checked")!));
    }

    [Fact]
    public void Nothing_is_said_of_checks_where_no_claim_is_shown()
    {
        var pages = Rendering.Render(Datasets.Kettles(Kettle.Table, "- field: heat\n  - field: litres\n  - claims_by: burns", "- field: litres").Documents.Single()).Drafts().ToDictionary(draft => draft.Route);

        Assert.Null(Rendering.Parse(pages["en/data/tables/heat/"].Body).QuerySelector(".kb-checked"));
        Assert.DoesNotContain("All checked", pages["en/data/tables/heat/"].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_page_about_an_entity_are_the_doors_to_its_facts_counted()
    {
        var output = Rendering.Render(s_kettles, "fuels/gas en", "en/gas/");
        Assert.Equal(["Where else it appears (2) /en/data/fuels/gas/#entity-fuels-gas-from-kettles-burns"], Doors(output, "fuels/gas"));

        var copper = Rendering.Render(s_kettles, "kettles/copper en", "en/copper/");
        var rows = Rendering.Parse(copper.Drafts().Single(draft => draft.Route == "en/data/kettles/copper/").Body).QuerySelectorAll("tbody tr").Length;
        Assert.True(rows > 3);
        Assert.Equal($"Facts, line by line ({rows}) /en/data/kettles/copper/#entity-kettles-copper", Doors(copper, "kettles/copper")[0]);
    }

    private static string[] Doors(RoomOutput output, string id) =>
        [.. Rendering.Parse(output.Fragments.Single(fragment => fragment is { Directive: "entity", Locale: "en" } && fragment.Id == id).Html)
            .QuerySelectorAll(".kb-doors a").Select(door => $"{Text(door)} {door.GetAttribute("href")}")];

    private static void Said(string day, HtmlFragment html, string? markdown)
    {
        Assert.Equal([$"All checked on or after {day}."], Rendering.Parse(html).QuerySelectorAll(".kb-checked").Select(Text));
        Assert.Contains($"All checked on or after {day}.", markdown!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_of_an_entity_that_a_page_is_about_have_a_page_that_leads_back()
    {
        var output = Rendering.Render(s_kettles, "fuels/gas en", "en/gas/");
        var (told, other) = (output.Drafts().Single(draft => draft.Route == "en/data/fuels/gas/"), output.Drafts().Single(draft => draft.Route == "pt-br/data/fuels/gas/"));

        Assert.Equal(("Gas: all facts", "Gás"), (told.Title, other.Title));
        Assert.Equal("/en/gas/", Rendering.Parse(told.Body).QuerySelector(".kb-door a")!.GetAttribute("href"));
        Assert.Null(Rendering.Parse(other.Body).QuerySelector(".kb-door"));
        Assert.Equal(["fuels/gas"], output.Fragments.Where(fragment => fragment.Directive == "entity").Select(fragment => fragment.Id));
    }

    [Fact]
    public void Ids_of_a_draft_are_unique()
    {
        foreach (var draft in s_output.Drafts())
        {
            var ids = Rendering.Parse(draft.Body).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void A_csv_quotes_what_needs_quotes_and_defuses_formulas()
    {
        var changed = Datasets.Kettles("input/data/fuels/gas.yml", "en: Gas", "en: '=SUM(\"a\",1)'").Documents.Single();
        var csv = Content(Rendering.Render(changed), "api/v1/tables/heat.en.csv");

        Assert.Equal("Kettle,Heat,Litres,\"Burns =SUM(\"\"a\"\",1)\",Burns Wood", csv.TrimStart('\uFEFF').Split("\r\n")[0]);
        Assert.Equal("Copper,until 1.9: Slow; since 1.10: Fast,1.5 l,With a blue flame,", csv.Split("\r\n")[1]);
    }

    [Fact]
    public void The_data_of_an_entity_file_has_the_form_of_its_schema()
    {
        using var json = JsonDocument.Parse(Content(s_output, "api/v1/kettles/steel.json"));
        var data = json.RootElement.GetProperty("data");

        Assert.Equal("CC BY-SA 4.0", json.RootElement.GetProperty("licence").GetProperty("name").GetString());
        Assert.Equal("fast", data.GetProperty("heat").GetProperty("value").GetString());
        Assert.Equal("copper", data.GetProperty("parent")[0].GetString());
        Assert.Equal("unknown", data.GetProperty("burns").GetProperty("gas").GetProperty("value").GetString());
    }

    [Fact]
    public void Every_file_for_machines_is_what_its_ending_says()
    {
        foreach (var file in Rendering.Render(Datasets.Real().Documents.Single()).Written())
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            switch (Path.GetExtension(file.Path))
            {
                case ".json":
                    using (JsonDocument.Parse(text))
                    {
                    }

                    break;
                case ".xml":
                    System.Xml.Linq.XDocument.Parse(text);
                    break;
                case ".ics":
                    Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
                    break;
                default:
                    Assert.EndsWith(".csv", file.Path, StringComparison.Ordinal);
                    break;
            }
        }
    }

    [Fact]
    public void A_spectrum_has_a_name_a_description_and_rows_that_lead_to_pages()
    {
        var picture = Rendering.Parse(Fragment("picture", "kinds", "pt-BR").Html);

        Assert.Equal(["Tipos", "Uma grade."], [Text(picture.QuerySelector("table > caption")!), Text(picture.QuerySelector("figcaption")!)]);
        Assert.Equal(["Cobre", "Aço"], picture.QuerySelectorAll("tbody th a").Select(Text));
    }

    [Fact]
    public void A_picture_of_layers_says_in_Markdown_what_its_numbers_and_colours_say()
    {
        const string layers = """
            kind: layers
            entity: copper
            layers:
              - {label: {pt-BR: Fogo, en: Fire}, boxes: [{id: gas, text: {pt-BR: Gás, en: Gas}}]}
              - {label: {pt-BR: Chaleira, en: Kettle}, boxes: [{id: body, text: {pt-BR: Corpo, en: Body}, tone: a}, {id: lid, text: {pt-BR: Tampa, en: Lid}}]}
            arrows:
              - {from: gas, to: body, text: {pt-BR: aquece, en: heats}}
              - {from: body, to: lid, text: {pt-BR: empurra, en: lifts}}
            cite: [maker, "shop, p. 2"]
            """;
        var model = Datasets.Kettles("input/data/pictures/kinds.yml", "kind: spectrum", layers).Documents.Single();
        var picture = Rendering.Render(model).Fragments.Single(fragment => fragment is { Directive: "picture", Id: "kinds", Locale: "en" });

        Assert.Equal(
            """
            **JsonTypes**

            A grid.

            - Kettle: Body; Lid
            - Fire: Gas

            1. Gas → Body: heats
            2. Body → Lid: lifts

            - Heat: Slow (until 1.9) [@maker]<br>Fast (since 1.10) On a hob. [@maker, p. 3]

            [@maker; @shop, p. 2]

            """,
            picture.Markdown);
        Assert.Equal(["maker", "maker", "shop"], picture.Html.Cites.SelectMany(cite => cite.Citations).Select(citation => citation.Key));
        Assert.Equal("Fast", Text(Rendering.Parse(picture.Html).QuerySelector(".kb-strip .claim.good")!));
        Assert.Equal(["1", "2"], Rendering.Parse(picture.Html).QuerySelectorAll("svg .picture-dot + text").Select(Text));
        Assert.Contains(model.Citations, citation => citation is { Key: "shop", Locator: "p. 2" });
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var again = Rendering.Render(Datasets.Kettles().Documents.Single());

        Assert.Equal(s_output.Written().Select(file => file.Path), again.Written().Select(file => file.Path));
        Assert.All(s_output.Written().Zip(again.Written()), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    private static Fragment Fragment(string directive, string id, string locale) =>
        s_output.Fragments.Single(fragment => fragment.Directive == directive && fragment.Id == id && fragment.Locale == locale);

    private static string Content(RoomOutput output, string path) => Encoding.UTF8.GetString(output.Written().Single(file => file.Path == path).Content.Span);

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
