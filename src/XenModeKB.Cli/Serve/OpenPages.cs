using System.Collections.Concurrent;
using XenModeKB.Model;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// The pages that stand in browsers. Nobody says when one is closed: a page that has not asked for its state for some builds is.
/// </summary>
internal sealed class OpenPages : IOnlooker
{
    private const int MostBuilds = 3;
    private const string Index = "index.html";

    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);
    private volatile int _builds;

    /// <summary>Is given what is made ahead of the others.</summary>
    public Action<IReadOnlyCollection<OutputFile>> OnTaken { get; set; } = _ => { };

    public bool LooksAt(string route) => _asked.TryGetValue(route, out var asked) && _builds - asked <= MostBuilds;

    public void Take(IReadOnlyCollection<OutputFile> files) => OnTaken(files);

    public void Begin() => Interlocked.Increment(ref _builds);

    /// <param name="path">Output path of the page that is open.</param>
    public void Asked(string path) =>
        _asked[path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path] = _builds;
}
