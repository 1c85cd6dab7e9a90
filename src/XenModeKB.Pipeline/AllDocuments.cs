namespace XenModeKB.Pipeline;

/// <summary>
/// A step of a pipeline that makes one thing of all that it is given. While that is equal to what it was given in the last run, the thing
/// is the same object.
/// </summary>
/// <typeparam name="TInput">Everything that the module is given; compared by value.</typeparam>
/// <typeparam name="TOutput">The thing.</typeparam>
/// <param name="module">A pure function: same input, same outcome, with one document.</param>
public sealed class AllDocuments<TInput, TOutput>(Func<TInput, Outcome<TOutput>> module)
    where TInput : notnull
{
    private (TInput Input, Outcome<TOutput> Outcome)? _last;

    public TOutput Execute(Run run, TInput input)
    {
        if (_last is not { } last || !last.Input.Equals(input))
        {
            _last = last = (input, module(input));
        }

        return run.TakeOne(last.Outcome);
    }
}

/// <summary>The same for a module that is given two things.</summary>
/// <typeparam name="TFirst">Compared by value.</typeparam>
/// <typeparam name="TSecond">Compared by value, too.</typeparam>
/// <typeparam name="TOutput">What is made of both.</typeparam>
/// <param name="module">A pure function.</param>
public sealed class AllDocuments<TFirst, TSecond, TOutput>(Func<TFirst, TSecond, Outcome<TOutput>> module)
{
    private readonly AllDocuments<(TFirst First, TSecond Second), TOutput> _all = new(both => module(both.First, both.Second));

    public TOutput Execute(Run run, TFirst first, TSecond second) => _all.Execute(run, (first, second));
}
