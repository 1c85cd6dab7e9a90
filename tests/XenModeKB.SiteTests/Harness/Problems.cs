using System.Collections.Concurrent;

namespace XenModeKB.SiteTests.Harness;

/// <summary>Collects what is wrong with many pages and says all of it at once.</summary>
internal sealed class Problems
{
    private readonly ConcurrentBag<string> _all = [];

    public void Add(string page, string problem) => _all.Add($"/{page}: {problem}");

    public void Add(string page, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            Add(page, problem);
        }
    }

    public void AssertNone() =>
        Assert.True(_all.IsEmpty, $"{_all.Count} problems:\n{string.Join('\n', _all.Distinct().Order(StringComparer.Ordinal).Take(100))}");
}
