using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Pipeline;

/// <summary>What the engine promises: order, one run of each step, and that nothing is made anew without need.</summary>
public sealed class RunTests
{
    private static readonly Rule s_rule = new("KB0000", Severity.Warning, "A test", "Nothing.");

    /// <summary>What the input step gives; changed between runs as files are between builds.</summary>
    private ImmutableArray<Text> _texts = [new("a.md", "one"), new("b.md", "two"), new("c.md", "three")];

    [Fact]
    public void Documents_keep_their_order_and_diagnostics_are_sorted_whatever_the_threads()
    {
        _texts = [.. Enumerable.Range(0, 500).Select(i => new Text($"{999 - i:000}.md", "text"))];
        var one = new Run(1);
        var many = new Run(16);
        var pipeline = Texts().Process(new Count());

        Assert.Equal(one.Execute(pipeline).Documents, many.Execute(pipeline).Documents);
        Assert.Equal(one.Diagnostics, many.Diagnostics);
        Assert.Equal("500.md(1,1): warning KB0000: 4 letters", one.Diagnostics[0].ToString());
        Assert.Equal(500, many.Diagnostics.Count);
    }

    [Fact]
    public void A_step_that_two_others_need_runs_once_in_a_run()
    {
        var runs = 0;
        var read = Pipelines.Input("texts", _ =>
        {
            runs++;
            return Outcome.Many(_texts);
        });
        var both = read.Process(new Count()).Combine(read.Process(new Count()));

        Assert.Equal(6, new Run().Execute(both).Documents.Length);
        Assert.Equal(1, runs);
    }

    [Fact]
    public void Only_the_document_that_changed_is_processed_again()
    {
        var module = new Count();
        var pipeline = Texts().Process(module);
        var before = new Run().Execute(pipeline).Documents;
        _texts = _texts.SetItem(1, new("b.md", "fourteen"));
        var run = new Run();
        var after = run.Execute(pipeline).Documents;

        Assert.Equal(4, module.Calls);
        Assert.Same(before[0], after[0]);
        Assert.NotSame(before[1], after[1]);

        // What was said of the others is said again.
        Assert.Equal(3, run.Diagnostics.Count);
    }

    [Fact]
    public void Documents_are_known_again_wherever_they_stand()
    {
        var module = new Count();
        var pipeline = Texts().Process(module);
        var before = new Run().Execute(pipeline).Documents;
        _texts = [_texts[2], new("new.md", "new"), _texts[0]];
        var after = new Run().Execute(pipeline).Documents;

        Assert.Equal(4, module.Calls);
        Assert.Same(before[2], after[0]);
        Assert.Same(before[0], after[2]);
    }

    [Fact]
    public void A_change_that_the_whole_does_not_notice_stops_there()
    {
        var merges = 0;
        var last = new Longest();
        var longest = Texts().Process(new Count()).Merge(all =>
        {
            merges++;
            return new Letters(all.Max(letters => letters.Count));
        });
        var pipeline = Texts().PostProcess(longest, last);
        new Run().Execute(pipeline);
        _texts = _texts.SetItem(0, new("a.md", "two"));
        new Run().Execute(pipeline);

        Assert.Equal(2, merges);
        Assert.Equal(4, last.Calls);
    }

    [Fact]
    public void What_sees_many_documents_does_not_run_again_while_they_are_the_same()
    {
        var (merged, gathered) = (0, 0);
        var texts = Texts();
        var sums = texts.Process(new Count()).Merge(all =>
        {
            merged++;
            return Outcome.Of(new Letters(all.Sum(letters => letters.Count)), s_rule.At(SourceSpan.FileStart("all"), "summed"));
        });
        var report = Pipelines.Gather("report", Phase.PostProcess, run =>
        {
            gathered++;
            return Outcome.Of(new Text("report", run.Only(sums).Count + " of " + run.Execute(texts).Documents.Length));
        });
        new Run().Execute(report);
        var second = new Run();
        second.Execute(report);

        Assert.Equal((1, 1), (merged, gathered));
        Assert.Contains(second.Diagnostics, diagnostic => diagnostic.Message == "summed");

        _texts = _texts.Add(new("d.md", "four"));
        Assert.Equal("15 of 4", new Run().Execute(report).Documents.Single().Words);
        Assert.Equal((2, 2), (merged, gathered));
    }

    [Fact]
    public void What_a_step_asks_for_may_depend_on_what_it_got()
    {
        var switched = new Text("switch", "off");
        var texts = Texts();
        var gathered = 0;
        var choice = Pipelines.Gather("choice", Phase.Process, run =>
        {
            gathered++;
            return run.Only(Switch()).Words == "on" ? Outcome.Many(run.Execute(texts).Documents) : Outcome.None<Text>();
        });
        Documents<Text> Switch() => _switch ??= Pipelines.Input("switch", () => ImmutableArray.Create(switched));

        Assert.Empty(new Run().Execute(choice).Documents);
        _texts = [new("e.md", "five")];
        Assert.Empty(new Run().Execute(choice).Documents);
        Assert.Equal(1, gathered);
        switched = new("switch", "on");
        Assert.Equal("five", new Run().Execute(choice).Documents.Single().Words);
        _texts = [new("e.md", "six")];
        Assert.Equal("six", new Run().Execute(choice).Documents.Single().Words);
        Assert.Equal(3, gathered);
    }

    [Fact]
    public void A_cancelled_run_stops_and_the_next_one_is_whole()
    {
        using var stop = new CancellationTokenSource();
        var module = new Count(() => stop.Cancel());
        var pipeline = Texts().Process(module).Merge(all => new Letters(all.Sum(letters => letters.Count)));

        Assert.ThrowsAny<OperationCanceledException>(() => new Run(1, cancellation: stop.Token).Execute(pipeline));
        Assert.Equal(11, new Run(1).Execute(pipeline).Documents.Single().Count);
    }

    private Documents<Text>? _switch;

    private Documents<Text> Texts() => Pipelines.Input("texts", () => _texts);

    private sealed record Text(string Path, string Words);

    private sealed record Letters(int Count);

    private sealed class Count(Action? also = null) : IModule<Text, Letters>
    {
        private int _calls;

        public int Calls => _calls;

        public Outcome<Letters> Apply(Text input)
        {
            Interlocked.Increment(ref _calls);
            also?.Invoke();
            return Outcome.Of(new Letters(input.Words.Length), s_rule.At(SourceSpan.FileStart(input.Path), $"{input.Words.Length} letters"));
        }
    }

    private sealed class Longest : ISiteModule<Text, Letters, Text>
    {
        private int _calls;

        public int Calls => _calls;

        public Outcome<Text> Apply(Text input, Letters site)
        {
            Interlocked.Increment(ref _calls);
            return Outcome.Of(input with { Words = input.Words.PadLeft(site.Count) });
        }
    }
}
