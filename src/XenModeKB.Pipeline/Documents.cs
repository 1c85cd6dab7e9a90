using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>Where in a build a step stands.</summary>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}

/// <summary>
/// One phase of one pipeline. A step depends on the steps it was made from, so the graph has no cycles
/// and no names to misspell. Steps are lazy: nothing runs until a <see cref="Run"/> executes the last one.
/// </summary>
public sealed class Documents<T>
    where T : class
{
    private readonly Func<Run, Outcome<T>> _execute;

    internal Documents(string pipeline, Phase phase, Func<Run, Outcome<T>> execute) =>
        (Pipeline, Phase, _execute) = (pipeline, phase, execute);

    public string Pipeline { get; }

    public Phase Phase { get; }

    /// <summary>Each document through a pure module, in parallel; an unchanged document is not processed again.</summary>
    public Documents<TOutput> Process<TOutput>(IModule<T, TOutput> module)
        where TOutput : class => Each(Phase.Process, module);

    /// <summary>Like <see cref="Process"/>: the last step before files are written.</summary>
    public Documents<TOutput> Output<TOutput>(IModule<T, TOutput> module)
        where TOutput : class => Each(Phase.Output, module);

    /// <summary>Each document through a module that sees the whole site. Runs when the site is there.</summary>
    public Documents<TOutput> PostProcess<TSite, TOutput>(Documents<TSite> site, ISiteModule<T, TSite, TOutput> module)
        where TSite : class
        where TOutput : class
    {
        var memo = new Memo<T, TOutput>();
        return new(Pipeline, Phase.PostProcess, run =>
        {
            var whole = run.Only(site);
            return memo.ForEach(run, this, whole, input => module.Apply(input, whole));
        });
    }

    /// <summary>
    /// Makes documents from all of them; the same ones are not merged again. A result that equals the last one is the last one,
    /// so nothing after it runs again.
    /// </summary>
    public Documents<TOutput> Merge<TOutput>(Func<ImmutableArray<T>, Outcome<TOutput>> merge)
        where TOutput : class => new(Pipeline, Phase.Process, new Keep<TOutput>(run => merge(run.Execute(this).Documents)).Newest);

    /// <summary>Like the other, for a merge that has one result and nothing to say.</summary>
    public Documents<TOutput> Merge<TOutput>(Func<ImmutableArray<T>, TOutput> merge)
        where TOutput : class => Merge(all => Outcome.Of(merge(all)));

    /// <summary>These documents, then the others.</summary>
    public Documents<T> Combine(Documents<T> others) =>
        new(Pipeline, Phase, run => new([.. run.Execute(this).Documents, .. run.Execute(others).Documents], []));

    internal Outcome<T> Execute(Run run) => _execute(run);

    private Documents<TOutput> Each<TOutput>(Phase phase, IModule<T, TOutput> module)
        where TOutput : class
    {
        var memo = new Memo<T, TOutput>();
        return new(Pipeline, phase, run => memo.ForEach(run, this, null, module.Apply));
    }
}
