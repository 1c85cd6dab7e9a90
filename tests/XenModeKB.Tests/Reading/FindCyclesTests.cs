using System.Collections.Immutable;
using XenModeKB.Reading;

namespace XenModeKB.Tests.Reading;

public sealed class FindCyclesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("01 12", "")]
    [InlineData("01 10", "010")]
    [InlineData("12 20 01", "0120")]
    [InlineData("01 12 20 02", "020 ")]
    [InlineData("01 10 02 20", "010 020")]
    [InlineData("01 10 23 32", "010 232")]
    [InlineData("01 12 20 13 30", "0120")]
    public void Circles_that_share_no_arrow_are_all_found_from_their_lowest_node(string arrows, string circles) =>
        Assert.Equal(
            circles.Trim(),
            string.Join(' ', FindCycles.Apart(Graph(arrows)).Select(circle => string.Concat(circle.Select(arrow => arrow.From).Append(circle[^1].To)))));

    [Fact]
    public void A_graph_in_which_everything_leads_everywhere_takes_no_time_and_tells_some_circles()
    {
        var graph = Enumerable.Range(0, 300).Select(from => Enumerable.Range(0, 300).Where(to => to != from).Select(to => new Arrow(from, to)).ToImmutableArray()).ToImmutableArray();

        Assert.InRange(FindCycles.Apart(graph).Count(), 1, 100);
    }

    private static ImmutableArray<ImmutableArray<Arrow>> Graph(string arrows)
    {
        var all = arrows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(arrow => new Arrow(arrow[0] - '0', arrow[1] - '0')).ToLookup(arrow => arrow.From);
        return [.. Enumerable.Range(0, 10).Select(node => all[node].ToImmutableArray())];
    }

    private readonly record struct Arrow(int From, int To) : IArrow;
}
