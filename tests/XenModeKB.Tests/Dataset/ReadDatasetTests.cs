using XenModeKB.Dataset;
using XenModeKB.Model;

namespace XenModeKB.Tests.Dataset;

/// <summary>Each rule: a small change of good data gives exactly one diagnostic, at its place.</summary>
public sealed class ReadDatasetTests
{
    [Fact]
    public void Good_data_has_nothing_to_report() => Assert.Empty(Datasets.Kettles().Diagnostics);

    [Theory]
    [InlineData("name: {pt-BR: Cobre, en: Copper}\n", "", "(1,1)", "KB1102")]
    [InlineData(", en: Copper", "", "(1,7)", "KB1105")]
    [InlineData("en: Copper", "en: Copper, fr: Cuivre", "(1,34)", "KB1106")]
    [InlineData("en: Copper", "en: Steel", "(1,24)", "KB3012", "input/data/kettles/steel.yml")]
    [InlineData("order: 1", "order: one", "(3,8)", "KB1103")]
    [InlineData("order: 1", "orders: 1", "(3,1)", "KB1101")]
    [InlineData("order: 1", "id: cooper", "(3,5)", "KB3011")]
    [InlineData("note: hob", "note: hub", "(8,25)", "KB3028")]
    [InlineData(", note: hob", "", "(5,3)", "KB3029")]
    [InlineData("value: slow", "value: slov", "(7,13)", "KB1104")]
    [InlineData("cite: [maker], until", "until", "(7,5)", "KB3021")]
    [InlineData("cite: [maker], until", "cite: [], until", "(7,19)", "KB3021")]
    [InlineData("cite: [maker], until", "cite: [maker, maker], until", "(7,33)", "KB3031")]
    [InlineData(", certainty: verified}\n  - {value: fast", "}\n  - {value: fast", "(7,5)", "KB1102")]
    [InlineData("until: \"1.9\"", "until: \"1.10\"", "(8,60)", "KB3022")]
    [InlineData("until: \"1.9\"", "since: \"2.0\", until: \"1.9\"", "(7,55)", "KB3023")]
    [InlineData("checked: 2026-11-01", "checked: 2026-12-01", "(7,57)", "KB3024")]
    [InlineData("checked: 2026-11-01", "checked: 2024-11-01", "(7,57)", "KB3025")]
    [InlineData("checked: 2026-11-01", "checked: 2026-02-30", "(7,57)", "KB3030")]
    [InlineData("handle: cold", "handle: hot", "(9,9)", "KB3026")]
    [InlineData("litres: 1.5", "litres: 10", "(10,9)", "KB3032")]
    [InlineData("litres: 1.5", "litres: much", "(10,9)", "KB1103")]
    [InlineData("code: K1", "code: X1", "(11,7)", "KB3032")]
    [InlineData("code: K1", "code: K12345", "(11,7)", "KB3032")]
    [InlineData("made: 2001-05", "made: 2003", "(13,15)", "KB3026")]
    [InlineData("made: 2001-05\nsold: {value: 2002-01-31", "made: 2011\nsold: {value: 2012-01-31", "(5,7)", "KB3026", "input/data/kettles/steel.yml")]
    [InlineData("  gas: {value", "  gaz: {value", "(15,3)", "KB3020")]
    [InlineData("value: {pt-BR: Com chama azul, en: With a blue flame}", "value: blue", "(15,16)", "KB1103")]
    [InlineData("litres: 1.5", "litres: [1.5]", "(10,9)", "KB1103")]
    public void A_mistake_in_an_entity_is_reported_where_it_is(string from, string to, string place, string code, string file = Kettle.Copper)
    {
        var diagnostics = Datasets.Kettles(Kettle.Copper, from, to).Diagnostics;

        Assert.Equal([$"{file}{place} {code}"], diagnostics.Select(d => $"{d.Span.Path}({d.Span.Line},{d.Span.Column}) {d.Code}"));
    }

    /// <summary>Today is not the future, and a claim may be as old as the limit of the site.</summary>
    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 1, "KB3024")]
    [InlineData(-24, 0, "")]
    [InlineData(-24, -1, "KB3025")]
    public void A_day_is_too_late_after_today_and_too_early_before_the_limit(int months, int days, string code)
    {
        var day = Datasets.Today.AddMonths(months).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var diagnostics = Datasets.Kettles(Kettle.Copper, "checked: 2026-11-01", $"checked: {day}").Diagnostics;

        Assert.Equal(24, Datasets.Config.CheckedLimitMonths);
        Assert.Equal(code, string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    /// <summary>The last value that is fine and the first that is not.</summary>
    [Theory]
    [InlineData("litres: 1.5", "litres: 9", "")]
    [InlineData("litres: 1.5", "litres: 9.01", "KB3032")]
    [InlineData("litres: 1.5", "litres: 0.1", "")]
    [InlineData("litres: 1.5", "litres: 0.09", "KB3032")]
    [InlineData("code: K1", "code: K123", "")]
    [InlineData("code: K1", "code: K1234", "KB3032")]
    [InlineData("until: \"1.9\"", "since: \"1.9\", until: \"1.9\"", "")]
    [InlineData("until: \"1.9\"", "since: \"1.9.1\", until: \"1.9.0\"", "KB3023")]
    [InlineData("until: \"1.9\"", "until: \"1.9.9\"", "")]
    [InlineData("until: \"1.9\"", "until: \"1.10.0\"", "KB3022")]
    [InlineData("made: 2001-05", "made: 2002-01-31", "")]
    [InlineData("made: 2001-05", "made: 2002-02-01", "KB3026")]
    public void A_limit_is_where_it_is_said_to_be(string from, string to, string code) =>
        Assert.Equal(code, string.Join(' ', Datasets.Kettles(Kettle.Copper, from, to).Diagnostics.Select(diagnostic => diagnostic.Code)));

    [Theory]
    [InlineData("\"heat\"]", "\"heat\"],", "KB3001")]
    [InlineData("\"type\": \"object\",\n", "\"type\": \"object\",\n  \"type\": \"object\",\n", "KB3002")]
    [InlineData("\"#/$defs/heat-claim\"", "\"#/$defs/heat-clam\"", "KB3003")]
    [InlineData("\"enum\": [\"cold\", \"hot\"]", "\"enun\": [\"cold\", \"hot\"]", "KB1101")]
    [InlineData("\"^K[0-9]+$\"", "\"^K[0-9+$\"", "KB3004")]
    [InlineData("\"slow\", \"fast\", \"unknown\"]", "\"slow\", \"fast\", \"unknown\", \"odd\"]", "KB3005")]
    [InlineData("\"x-kb-ref\": \"fuels\"", "\"x-kb-ref\": \"fuel\"", "KB3008")]
    [InlineData("\"ascending\": [\"made\"", "\"ascending\": [\"mode\"", "KB3008")]
    [InlineData("\"except\": [\"steel\"]", "\"except\": [\"steel\", \"copper\"]", "KB3027")]
    [InlineData("\"except\": [\"steel\"]", "\"except\": [\"steel\", \"iron\"]", "KB3008")]
    [InlineData("\"tone\": \"a\"", "\"tone\": \"blue\"", "KB1104")]
    [InlineData("\"icon\": \"dash\"", "\"icon\": \"bash\"", "KB1104")]
    public void A_mistake_in_a_schema_is_reported_in_the_schema(string from, string to, string code)
    {
        var diagnostics = Datasets.Kettles(Kettle.Schema, from, to).Diagnostics;

        Assert.Contains(diagnostics, d => d.Code == code && d.Span.Path == Kettle.Schema && d.Span.Line > 1);
    }

    [Theory]
    [InlineData("collection: kettles", "collection: kettle", "(4,20)", "KB3040")]
    [InlineData("collection: kettles", "collection: kettles, ids: [coper, steel]", "(4,35)", "KB3040")]
    [InlineData("collection: kettles", "collection: kettles, where: {handle: cool}", "(4,45)", "KB1104")]
    [InlineData("collection: kettles", "collection: kettles, where: {code: K9}", "(4,29)", "KB3041")]
    [InlineData("collection: kettles", "collection: kettles, first: 0", "(4,36)", "KB1103")]
    [InlineData("field: litres", "field: liters", "(7,12)", "KB3040")]
    [InlineData("field: litres", "field: burns", "(7,12)", "KB3042")]
    [InlineData("claims_by: burns", "claims_by: heat", "(8,16)", "KB3042")]
    [InlineData("field: litres", "{}", "(7,5)", "KB3042")]
    public void A_mistake_in_a_table_is_reported_where_it_is(string from, string to, string place, string code)
    {
        var diagnostics = Datasets.Kettles(Kettle.Table, from, to).Diagnostics;

        Assert.Contains(diagnostics, d => d.Code == code && $"({d.Span.Line},{d.Span.Column})" == place);
    }

    [Fact]
    public void A_table_may_have_the_first_rows_only() =>
        Assert.Equal(["copper"], Datasets.Kettles(Kettle.Table, "collection: kettles", "collection: kettles, first: 1").Documents.Single().Tables.Single().Rows.Select(row => row.Id));

    [Fact]
    public void Several_mistakes_in_one_file_are_all_reported()
    {
        var file = new SourceFile("input/data/fuels/Gas Two.yml", "nam: x\nnames: y\nname: {pt-BR: a}\nz: [\"1\"]\n");
        var schema = new SourceFile("input/data/schemas/fuels.json", Kettle.Files[1].Text);
        var common = new SourceFile("input/data/schemas/common.json", File.ReadAllText(Path.Combine(Architecture.Repository.Root, "input/data/schemas/common.json")));
        var codes = Datasets.Read([common, schema], [file]).Diagnostics.Select(d => d.Code).Order();

        Assert.Equal(["KB1101", "KB1101", "KB1101", "KB1105"], codes);
    }

    [Fact]
    public void A_file_in_the_wrong_place_is_reported()
    {
        const string path = "input/data/mugs/red.yml";
        var schema = new SourceFile("input/data/schemas/fuels.json", Kettle.Files[1].Text.Replace("common.json", "fuels.json", StringComparison.Ordinal));
        var diagnostics = Datasets.Read([schema], [new(path, "name: x\n")]).Diagnostics;

        Assert.Contains(diagnostics, d => d.Code == "KB3006" && d.Span.Path == path);
    }

    [Fact]
    public void An_unknown_entity_is_reported_with_the_nearest_one()
    {
        var model = Datasets.Kettles().Documents.Single();
        var diagnostic = Assert.Single(CheckEntityUses.Apply([new("kettles/coper", new("a.md", 3, 4)), new("fuels/gas", new("a.md", 5, 1))], model));

        Assert.Equal("a.md(3,4): error KB3020: There is no entity 'kettles/coper'. Did you mean 'kettles/copper'?", diagnostic.ToString());
    }

    [Fact]
    public void Citations_and_uses_are_handed_to_the_other_rooms()
    {
        var model = Datasets.Kettles().Documents.Single();

        Assert.Contains(model.Citations, citation => citation is { Key: "maker", Locator: "p. 3" });
        Assert.Contains(model.EntityUses, use => use.Id == "fuels/gas");
        Assert.Equal((7, 7), model.Provenance);
    }
}
