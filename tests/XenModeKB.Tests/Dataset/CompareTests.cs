using AngleSharp.Dom;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Dataset;

/// <summary>What helps to compare: a matrix that readers pick columns of, a verdict of a pair, and the strip of an entity.</summary>
public sealed class CompareTests
{
    private const string Columns = "columns:\n  - field: heat\n  - field: litres\n  - claims_by: burns";
    private const string Verdict = "\"compare\": true, \"verdict\": \"burns-when\"";

    [Fact]
    public void A_matrix_has_a_cell_of_one_line_for_each_column_and_folds_notes_and_sources()
    {
        var matrix = Rendering.Parse(Matrix("transpose: true\nmatrix: {shown: [copper]}", "matrix"));

        Assert.Equal(["Copper", "Steel"], matrix.QuerySelectorAll("thead th[data-c]").Select(Text));
        Assert.Equal(["Fast", "Fast"], matrix.QuerySelectorAll("#matrix-heat-heat td").Select(Text));
        var said = matrix.QuerySelector("#matrix-heat-heat + tr.kb-more details")!;
        Assert.Equal("Notes and sources: Heat", Text(said.QuerySelector("summary")!));
        Assert.Equal(["Copper: until 1.9: Slow · since 1.10: Fast On a hob.", "Steel: Fast Our inference"], said.QuerySelectorAll("li").Select(Text));
        Assert.Equal(["1", "2"], said.QuerySelectorAll("li").Select(line => line.GetAttribute("data-c")));
    }

    [Fact]
    public void Boxes_pick_columns_and_the_pairs_of_those_that_are_picked_are_linked()
    {
        var matrix = Rendering.Parse(Matrix("transpose: true\nmatrix: {shown: [copper, steel]}", "matrix"));
        var one = Rendering.Parse(Matrix("transpose: true\nmatrix: {shown: [steel]}", "matrix"));

        Assert.Equal(["copper true", "steel true"], matrix.QuerySelectorAll(".kb-picks input").Select(Box));
        Assert.Equal(["copper false", "steel true"], one.QuerySelectorAll(".kb-picks input").Select(Box));
        Assert.Equal(["copper false", "steel true"], one.QuerySelectorAll(".kb-segments input[type=radio]").Select(Box));
        Assert.Equal("Copper vs Steel", Text(matrix.QuerySelector(".kb-versus a[data-pair='copper steel']")!));
        Assert.Empty(one.QuerySelectorAll(".kb-versus a"));
    }

    [Fact]
    public void Where_nothing_is_picked_the_rows_lead_to_their_sources_and_running_text_is_folded()
    {
        var fragment = Matrix("matrix: {}", "matrix");
        var matrix = Rendering.Parse(fragment);

        Assert.Empty(fragment.Cites);
        Assert.Null(matrix.QuerySelector(".kb-picks"));
        Assert.Equal("Sources and conditions: Copper", Text(matrix.QuerySelector("#matrix-heat-copper + tr p")!));
        Assert.Equal("/en/data/kettles/copper/", matrix.QuerySelector("#matrix-heat-copper + tr p a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_table_that_does_not_say_so_is_no_matrix_and_every_table_has_a_door()
    {
        var output = Rendering.Render(Datasets.Kettles().Documents.Single());

        Assert.DoesNotContain(output.Fragments, fragment => fragment.Directive == "matrix");
        var door = Rendering.Parse(output.Fragments.Single(fragment => fragment is { Directive: "table-link", Id: "heat", Locale: "en" }).Html);
        Assert.Equal(("Heat What heat", "/en/data/tables/heat/"), (Text(door.QuerySelector("p")!), door.QuerySelector("a")!.GetAttribute("href")));
    }

    [Theory]
    [InlineData("matrix: {shown: [cooper]}", "transpose: true", "KB3040", "Did you mean 'copper'?")]
    [InlineData("matrix: {shown: [copper]}", "", "KB3040", "column 'copper'")]
    [InlineData("matrix: {show: [copper]}", "transpose: true", "KB1101", "'show'")]
    public void A_matrix_of_what_is_no_column_is_an_error(string matrix, string transpose, string code, string says)
    {
        var found = Datasets.Kettles(Kettle.Table, Columns, $"{Columns}\n{transpose}\n{matrix}").Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == code && diagnostic.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_matrix_needs_columns_that_are_entities() =>
        Assert.Equal(["KB3045"], Datasets.Kettles(Kettle.Table, Columns, "columns: [{field: heat}]\nmatrix: {}").Diagnostics.Select(found => found.Code));

    [Fact]
    public void A_pair_says_when_to_choose_which_and_how_much_differs()
    {
        var model = Datasets.Kettles(Kettle.Schema, "\"compare\": true", "\"compare\": true, \"verdict\": \"handle\"").Documents.Single();
        var page = Rendering.Render(model).Drafts().Single(draft => draft.Route == "en/data/kettles/compare/copper-vs-steel/");
        var body = Rendering.Parse(page.Body);

        Assert.Equal(["Choose Copper when", "Choose Steel when"], body.QuerySelectorAll(".kb-verdict dt").Select(Text));
        Assert.Equal(["cold", "hot"], body.QuerySelectorAll(".kb-verdict dd").Select(Text));
        Assert.Matches("^[0-9]+ of [0-9]+ lines differ\\.$", Text(body.QuerySelector(".kb-verdict + p")!));
        Assert.DoesNotContain(body.QuerySelectorAll("tbody th"), head => Text(head) == "Handle");
        Assert.Contains("Choose Copper when cold", page.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_is_no_field_is_an_error() =>
        Assert.Contains(Datasets.Kettles(Kettle.Schema, "\"compare\": true", Verdict).Diagnostics, found => found.Message.Contains("'burns-when'", StringComparison.Ordinal));

    [Fact]
    public void The_strip_of_an_entity_begins_its_page_with_its_values_its_facts_and_what_others_say()
    {
        const string strip = "collection: fuels\nvalues: [name]\nsaid_by: [{collection: kettles, field: burns, ids: [copper]}]\n";
        Assert.Equal(["KB3043"], WithStrip(strip).Diagnostics.Select(found => found.Code));

        var output = Rendering.Render(WithStrip("collection: kettles\nvalues: [heat]\nfacts: [litres, sold]\n").Documents.Single());
        var steel = Rendering.Parse(output.Drafts().Single(draft => draft.Route == "en/data/kettles/copper/").Body).QuerySelector(".kb-glance")!;
        Assert.Equal("Fast", Text(steel.QuerySelector(".kb-strip .claim.good")!));
        Assert.Equal(["Litres: 1.5 l", "Sold: 31 January 2002"], steel.QuerySelectorAll(".kb-brief > div").Select(line => $"{Text(line.QuerySelector("dt")!)}: {Text(line.QuerySelector("dd")!)}"));
        Assert.Equal("/en/data/kettles/copper/#entity-kettles-copper-heat", steel.QuerySelector("dt a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("collection: kettle\nvalues: [heat]\n", "KB3040")]
    [InlineData("collection: kettles\nvalues: [heart]\n", "KB3040")]
    [InlineData("collection: kettles\nvalues: [litres]\n", "KB3043")]
    [InlineData("collection: kettles\nvalues: [heat]\nsaid_by: [{collection: kettles, field: heat}]\n", "KB3043")]
    [InlineData("collection: kettles\nvalues: [heat]\nsaid_by: [burns]\n", "KB1103")]
    public void What_a_strip_names_must_exist(string strip, string code) =>
        Assert.Equal([code], WithStrip(strip).Diagnostics.Select(found => found.Code));

    [Fact]
    public void A_collection_has_one_strip()
    {
        const string strip = "collection: kettles\nvalues: [heat]\n";
        var found = Datasets.Of([.. Kettle.Files, ("input/data/strips/a.yml", strip), ("input/data/strips/b.yml", strip)]).Diagnostics;

        Assert.Equal(["KB3047"], found.Select(diagnostic => diagnostic.Code));
    }

    private static Outcome<DatasetModel> WithStrip(string strip) => Datasets.Of([.. Kettle.Files, ("input/data/strips/kettles.yml", strip)]);

    private static HtmlFragment Matrix(string options, string directive) =>
        Rendering.Render(Datasets.Kettles(Kettle.Table, Columns, $"{Columns}\n{options}").Documents.Single()).Fragments.Single(fragment => fragment.Directive == directive && fragment.Locale == "en").Html;

    private static string Box(IElement input) => $"{input.GetAttribute("value")} {(input.HasAttribute("checked") ? "true" : "false")}";

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" #", "", StringComparison.Ordinal);
}
