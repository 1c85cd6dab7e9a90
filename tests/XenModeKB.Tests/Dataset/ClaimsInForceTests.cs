using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Model;

namespace XenModeKB.Tests.Dataset;

/// <summary>Of several claims, the one that holds last is what rules, sorting, conditions and pictures see.</summary>
public sealed class ClaimsInForceTests
{
    [Theory]
    [InlineData("a:..1.9 b:1.10..", "b")]
    [InlineData("b:1.10.. a:..1.9", "b")]
    [InlineData("a:1..2 b:3..4 c:5..6", "c")]
    [InlineData("c:5..6 b:3..4 a:1..2", "c")]
    [InlineData("a:1..4.9 b:5..4.10", "b")]
    [InlineData("a:1..2 b:3..2", "b")]
    [InlineData("a: b:1..9", "a")]
    [InlineData("a:..2 b:3.. c:1..1", "b")]
    public void The_claim_without_end_or_with_the_latest_end_holds_last(string claims, string expected)
    {
        var value = new ClaimsValue([.. claims.Split(' ').Select(Claim)], default);

        Assert.Equal(expected, ((TextValue)value.Current.Value).Text);
        Assert.Equal(expected, WordOf.Value(value));
    }

    [Fact]
    public void A_condition_a_picture_and_sorting_see_the_claim_that_holds_last()
    {
        // Copper was slow until 1.9 and is fast since 1.10; steel is fast.
        var fast = Datasets.Kettles(Kettle.Table, "collection: kettles", "collection: kettles, where: {heat: fast}").Documents.Single();
        var slow = Datasets.Kettles(Kettle.Table, "collection: kettles", "collection: kettles, where: {heat: slow}");
        var text = new DatasetText(fast, null!, Datasets.Locales[1]);

        Assert.Equal(["copper", "steel"], fast.Tables[0].Rows.Select(row => row.Id));
        Assert.Equal(["KB3041"], slow.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal("Fast", text.SortKey(fast.Tables[0].Rows[0]["heat"]));
        Assert.Equal("fast", WordOf.Value(fast.Tables[0].Rows[0]["heat"]!));
    }

    [Theory]
    [InlineData("made: 2001-05", "where: {made: 2001-05}")]
    [InlineData("litres: 1.5", "where: {litres: 1.5}")]
    [InlineData("code: K1", "where: {code: K1}")]
    [InlineData("handle: cold", "where: {handle: cold}")]
    public void A_condition_compares_every_kind_of_word(string written, string where)
    {
        Assert.Contains(written, Kettle.Files.Single(file => file.Path == Kettle.Copper).Text, StringComparison.Ordinal);
        var model = Datasets.Kettles(Kettle.Table, "collection: kettles", $"collection: kettles, {where}").Documents.Single();

        Assert.Equal(["copper"], model.Tables[0].Rows.Select(row => row.Id));
    }

    private static Claim Claim(string written)
    {
        var name = written.Split(':')[0];
        var range = written.Split(':')[1].Split("..");
        return new(new TextValue(name, Schema.Anything, default), null, ImmutableArray<Citation>.Empty, Bound(range[0]), Bound(range[^1]), null, null, default);
    }

    private static TextValue? Bound(string text) => text.Length == 0 ? null : new(text, Schema.Anything, default);
}
