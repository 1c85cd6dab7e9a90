using System.Collections.Immutable;
using System.Globalization;

namespace XenModeKB.Files;

/// <summary>
/// The day and commit of the last change of each file, from git; empty when there is no git, no repository, or only a shallow clone.
/// Reading again is cheap, and gives the same object, while HEAD is where it was.
/// </summary>
/// <param name="root">Full path of the folder that holds input/.</param>
internal sealed class ReadHistory(string root)
{
    private static readonly History s_none = new(ImmutableSortedDictionary<string, (DateOnly, string)>.Empty);

    private string? _head;
    private History _history = s_none;

    /// <summary>By path relative to the root, with '/'. Dates are the commit's own.</summary>
    public History Read()
    {
        // Says 'false', and then where HEAD is.
        var answer = RunGit.Ask(root, "rev-parse", "--is-shallow-repository", "HEAD");
        var head = answer.Done ? answer.Output : null;
        if (head != _head)
        {
            _head = head;
            _history = head?.StartsWith("false", StringComparison.Ordinal) == true ? Log() : s_none;
        }

        return _history;
    }

    private History Log()
    {
        var log = RunGit.Ask(
            root, "log", "--format=%x01%H %cs", "--name-only", "--relative", "--no-renames", "--no-show-signature", "--no-ext-diff",
            "--no-textconv", "--", "input");
        return log.Done ? new(Parse(log.Output)) : s_none;
    }

    /// <summary>A commit whose day can't be told, or is no day, tells nothing of its files.</summary>
    internal static ImmutableSortedDictionary<string, (DateOnly Date, string Commit)> Parse(string log)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, (DateOnly, string)>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (DateOnly, string)? change = null;
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '\u0001')
            {
                change = Change(line[1..].Split(' '));
            }
            else if (seen.Add(line) && change is { } last)
            {
                // Newest first: the first commit that names a file is its last change.
                found.Add(line, last);
            }
        }

        return found.ToImmutable();
    }

    private static (DateOnly, string)? Change(string[] words) =>
        words is [var commit, var day]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, commit)
            : null;
}
