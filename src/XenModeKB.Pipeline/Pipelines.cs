using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>Where pipelines begin, and where single documents of several pipelines meet.</summary>
public static class Pipelines
{
    /// <summary>A pipeline that starts by reading; reading may report.</summary>
    public static Documents<T> Input<T>(string pipeline, Func<CancellationToken, Outcome<T>> read)
        where T : class => new(pipeline, Phase.Input, run => read(run.Cancellation));

    /// <summary>A pipeline over documents that are there already.</summary>
    public static Documents<T> Input<T>(string pipeline, Func<ImmutableArray<T>> read)
        where T : class => new(pipeline, Phase.Input, _ => new(read(), []));

    /// <summary>
    /// Makes documents from the documents of several steps, which it asks for by <see cref="Run.Only"/> and <see cref="Run.Execute"/>;
    /// nothing else may change its result. It does not run again while they give it the same documents. A result that equals the last
    /// one is the last one, so nothing after it runs again.
    /// </summary>
    public static Documents<T> Gather<T>(string pipeline, Phase phase, Func<Run, Outcome<T>> gather)
        where T : class => new(pipeline, phase, new Keep<T>(gather).Newest);
}
