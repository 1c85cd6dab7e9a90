using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

/// <summary>How modules are chained.</summary>
public sealed class OutcomeTests
{
    private static readonly Rule s_rule = new("KB0000", Severity.Warning, "A test", "Nothing.");

    [Fact]
    public void What_the_first_module_says_comes_before_what_the_next_one_says()
    {
        var outcome = Outcome.Many([1, 2], Said("first")).Then(number => Outcome.Many([number, number * 10], Said($"of {number}")));

        Assert.Equal([1, 10, 2, 20], outcome.Documents);
        Assert.Equal(["first", "of 1", "of 2"], outcome.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_chain_ends_where_nothing_was_made_and_keeps_what_was_said()
    {
        var outcome = Outcome.None<int>(Said("nothing")).Then(number => Outcome.Of(number, Said("never")));

        Assert.Empty(outcome.Documents);
        Assert.Equal("nothing", Assert.Single(outcome.Diagnostics).Message);
    }

    [Fact]
    public void All_documents_can_go_on_as_one()
    {
        var outcome = Outcome.Many([1, 2, 3], Said("three")).Together().Select(numbers => numbers.Sum());

        Assert.Equal([6], outcome.Documents);
        Assert.Single(outcome.Diagnostics);
    }

    private static Diagnostic Said(string message) => s_rule.At(SourceSpan.FileStart("a.md"), $"{message}");
}
