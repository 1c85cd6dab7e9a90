using XenModeKB.Dataset;

namespace XenModeKB.Tests.Dataset;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("4.9", "4.10", -1)]
    [InlineData("4.10", "4.10.1", -1)]
    [InlineData("2017-03", "2017-12", -1)]
    [InlineData("2017-9", "2017-10", -1)]
    [InlineData("2017", "2017-03", -1)]
    [InlineData("4.09", "4.9", 0)]
    [InlineData("4.b", "4.a", 1)]
    [InlineData("5", "4.99", 1)]
    public void Parts_are_compared_one_by_one_and_numbers_as_numbers(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(VersionOrder.Compare(a, b)));
        Assert.Equal(-order, Math.Sign(VersionOrder.Compare(b, a)));
    }
}
