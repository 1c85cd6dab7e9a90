using XenModeKB.Links;

namespace XenModeKB.Tests.Links;

public sealed class AnchorListTests
{
    private readonly AnchorList.Builder _builder = new();
    private readonly List<AnchorFact> _duplicates = [];

    [Fact]
    public void Anchors_are_listed_once_in_ordinal_order()
    {
        var list = Of(("b", 1), ("Z", 2), ("é", 3), ("b-2", 4));
        Assert.Equal(["Z", "b", "b-2", "é"], list);
        Assert.Equal(4, list.Count);
    }

    [Fact]
    public void What_begins_alike_is_another_anchor()
    {
        var list = Of(("ab", 1), ("abc", 2), ("b", 3));
        Assert.True(list.Contains("abc"));
        Assert.All(["", "a", "abcd", "bc", "c"], text => Assert.False(list.Contains(text)));
        Assert.False(AnchorList.Empty.Contains(""));
    }

    [Fact]
    public void Each_further_use_of_an_id_is_told_in_the_order_of_the_file()
    {
        Assert.Equal(["a", "b"], Of(("b", 1), ("a", 2), ("a", 3), ("b", 4)));
        Assert.Equal([("a", 3), ("b", 4)], Told());
    }

    [Fact]
    public void Names_may_repeat_ids_and_each_other()
    {
        Assert.Equal(["a"], Of(("a", null), ("a", 1), ("a", null)));
        Assert.Empty(_duplicates);
        Of(("a", null), ("a", 1), ("a", null), ("a", 2));
        Assert.Equal([("a", 2)], Told());
    }

    [Fact]
    public void Nothing_is_left_for_the_next_file()
    {
        Of([.. Enumerable.Range(0, 20_000).Select(i => ($"id-{i}", (int?)i + 1))]);
        Assert.Equal(["x"], Of(("x", 1)));
        Assert.Empty(Of());
        Assert.Empty(_duplicates);
    }

    [Fact]
    public void Lists_are_equal_when_they_are_cut_alike()
    {
        Assert.Equal(Of(("b", 1), ("a", 2)), Of(("a", 1), ("b", 2)));
        Assert.NotEqual(Of(("ab", 1), ("c", 2)), Of(("a", 1), ("bc", 2)));
    }

    private IEnumerable<(string Id, int Line)> Told() => _duplicates.Select(anchor => (anchor.Id, anchor.Place.Line));

    private AnchorList Of(params (string Text, int? Line)[] anchors)
    {
        foreach (var (text, line) in anchors)
        {
            _builder.Add(text, line is { } known ? new Place(known, 1, known, 2) : null);
        }

        return _builder.Take(_duplicates);
    }
}
