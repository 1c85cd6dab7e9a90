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

    /// <summary>Makes documents from two single documents. Runs again only when one of them is another object.</summary>
    public static Documents<TOutput> Combine<T1, T2, TOutput>(string pipeline, Documents<T1> first, Documents<T2> second, Func<T1, T2, Outcome<TOutput>> combine)
        where T1 : class
        where T2 : class
        where TOutput : class
    {
        var memo = new Memo<T1, TOutput>();
        var keep = new Keep<TOutput>();
        return new(pipeline, Phase.Process, run =>
        {
            var (one, two) = (run.Only(first), run.Only(second));
            return memo.Get(one, two, () => keep.Newest(combine(one, two)));
        });
    }
}
