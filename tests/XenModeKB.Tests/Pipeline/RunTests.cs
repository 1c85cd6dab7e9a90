using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

/// <summary>What the engine promises: order, as many threads as were asked for, and that nothing is made anew without need.</summary>
public sealed class RunTests
{
    private static readonly Rule s_rule = new("KB0000", Severity.Warning, "A test", "Nothing.");

    private readonly EachDocument<Text, string, Letters> _count;
    private ImmutableArray<Text> _texts = [new("a.md", "one"), new("b.md", "two"), new("c.md", "three")];
    private int _calls;

    public RunTests() => _count = new(Count);

    [Fact]
    public void Documents_keep_their_order_and_diagnostics_are_sorted_whatever_the_threads()
    {
        _texts = [.. Enumerable.Range(0, 500).Select(i => new Text($"{999 - i:000}.md", $"text {i}"))];
        var one = new Run(1);
        var many = new Run(16);

        Assert.Equal(new EachDocument<Text, string, Letters>(Count).Execute(one, _texts, ""), _count.Execute(many, _texts, ""));
        Assert.Equal(one.Diagnostics, many.Diagnostics);
        Assert.Equal("500.md(1,1): warning KB0000: 8 letters", one.Diagnostics[0].ToString());
        Assert.Equal(500, many.Diagnostics.Length);
    }

    [Fact]
    public void No_more_documents_are_processed_at_once_than_was_asked_for()
    {
        var (now, most) = (0, 0);
        var step = new EachDocument<Text, Text>(text =>
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            Thread.Sleep(1);
            Interlocked.Decrement(ref now);
            return Outcome.Of(text);
        });
        step.Execute(new Run(2), [.. Enumerable.Range(0, 50).Select(i => new Text($"{i}.md", ""))]);

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public void Only_the_document_that_changed_is_processed_again()
    {
        var before = _count.Execute(new Run(), _texts, "");
        _texts = _texts.SetItem(1, new("b.md", "fourteen"));
        var run = new Run();
        var after = _count.Execute(run, _texts, "");

        Assert.Equal(4, _calls);
        Assert.Same(before[0], after[0]);
        Assert.NotSame(before[1], after[1]);

        // What was said of the others is said again.
        Assert.Equal(3, run.Diagnostics.Length);
    }

    [Fact]
    public void Documents_are_known_again_wherever_they_stand()
    {
        var before = _count.Execute(new Run(), _texts, "");
        _texts = [_texts[2], new("new.md", "new"), _texts[0]];
        var after = _count.Execute(new Run(), _texts, "");

        Assert.Equal(4, _calls);
        Assert.Same(before[2], after[0]);
        Assert.Same(before[0], after[2]);
    }

    [Fact]
    public void Another_context_makes_every_document_anew_and_an_equal_one_none()
    {
        _count.Execute(new Run(), _texts, "context");
        _count.Execute(new Run(), _texts, string.Concat("con", "text"));
        Assert.Equal(3, _calls);

        _count.Execute(new Run(), _texts, "other");
        Assert.Equal(6, _calls);
    }

    [Fact]
    public void Documents_may_be_told_apart_by_value()
    {
        var calls = 0;
        var step = new EachDocument<Text, Text>(
            text =>
            {
                calls++;
                return Outcome.Of(text);
            },
            EqualityComparer<Text>.Default);
        step.Execute(new Run(1), [new("a.md", "one")]);
        step.Execute(new Run(1), [new("a.md", "one")]);

        Assert.Equal(1, calls);
    }

    [Fact]
    public void What_sees_all_documents_is_the_same_object_while_they_are_equal_and_says_the_same()
    {
        var sum = new AllDocuments<EquatableArray<Text>, Letters>(texts => Outcome.Of(new Letters(texts.Sum(text => text.Words.Length)), s_rule.At(SourceSpan.FileStart("all"), "summed")));
        var first = sum.Execute(new Run(), [new("a.md", "one")]);
        var run = new Run();

        Assert.Same(first, sum.Execute(run, [new("a.md", "one")]));
        Assert.Equal("summed", Assert.Single(run.Diagnostics).Message);
        Assert.NotSame(first, sum.Execute(run, [new("a.md", "two")]));
    }

    [Fact]
    public void A_cancelled_run_stops_and_the_next_one_is_whole()
    {
        using var stop = new CancellationTokenSource();
        var step = new EachDocument<Text, Letters>(text =>
        {
            stop.Cancel();
            return Count(text, "");
        });

        Assert.ThrowsAny<OperationCanceledException>(() => step.Execute(new Run(1, cancellation: stop.Token), _texts));
        Assert.Equal(11, step.Execute(new Run(1), _texts).Sum(letters => letters.Count));
    }

    private static void InterlockedMax(ref int most, int here)
    {
        for (var before = most; here > before; before = most)
        {
            Interlocked.CompareExchange(ref most, here, before);
        }
    }

    private Outcome<Letters> Count(Text input, string context)
    {
        Interlocked.Increment(ref _calls);
        return Outcome.Of(new Letters(input.Words.Length), s_rule.At(SourceSpan.FileStart(input.Path), $"{input.Words.Length} letters{context}"));
    }

    private sealed record Text(string Path, string Words);

    private sealed record Letters(int Count);
}
