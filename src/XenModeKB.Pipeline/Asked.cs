using System.Collections.Immutable;

namespace XenModeKB.Pipeline;

/// <summary>What a step asked other steps for, and got. While it would get the same objects again, its own outcome is the same, too.</summary>
internal sealed class Asked
{
    private readonly List<Func<Run, bool>> _isSame = [];

    public void Add<T>(Documents<T> step, ImmutableArray<T> documents)
        where T : class => _isSame.Add(run => AreSame(run.Execute(step).Documents, documents));

    /// <summary>Asks again, in the same order: what a step asks for may depend on what it got before.</summary>
    public bool IsSame(Run run) => _isSame.TrueForAll(isSame => isSame(run));

    /// <summary>Whether two runs gave the same objects at the same places.</summary>
    internal static bool AreSame<T>(ImmutableArray<T> now, ImmutableArray<T> before)
        where T : class
    {
        var same = now.Length == before.Length;
        for (var i = 0; same && now != before && i < now.Length; i++)
        {
            same = ReferenceEquals(now[i], before[i]);
        }

        return same;
    }
}
