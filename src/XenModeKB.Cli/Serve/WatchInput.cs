using System.Threading.Channels;
using XenModeKB.Files;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// Tells when something under input/ or theme/ has changed, or a commit was made: pages say when they last changed. A folder that is made
/// later is watched from then on. Many changes at once are one.
/// </summary>
internal sealed class WatchInput : IDisposable
{
    private const NotifyFilters Everything =
        NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;

    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(25);

    private static readonly string[] s_folders = ["input", "theme"];

    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <exception cref="UsageException">The machine can't watch more folders.</exception>
    public WatchInput(string root)
    {
        try
        {
            var above = Watch(root, NotifyFilters.DirectoryName, deep: false, changed: false);
            above.Created += (_, made) => Made(made);
            above.Renamed += (_, made) => Made(made);
            foreach (var folder in s_folders.Select(name => Path.Combine(root, name)).Where(Directory.Exists))
            {
                Watch(folder, Everything, deep: true, changed: true);
            }

            if (Commits(root) is { } log)
            {
                Watch(log, NotifyFilters.FileName | NotifyFilters.LastWrite, deep: false, changed: true);
            }
        }
        catch (IOException problem)
        {
            Dispose();
            throw new UsageException($"Changes of {root} can't be watched: {problem.Message}");
        }
    }

    /// <summary>Returns when something has changed and nothing more does for a moment.</summary>
    public async Task Next(TimeProvider clock, CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(s_calm, clock, cancellation);
        }
        while (_changes.Reader.TryRead(out _));
    }

    /// <summary>Returns as soon as something has changed, which <see cref="Next"/> will tell, too.</summary>
    public Task Any(CancellationToken cancellation) => _changes.Reader.WaitToReadAsync(cancellation).AsTask();

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var watcher in _watchers.Values)
            {
                watcher.Dispose();
            }
        }
    }

    /// <summary>Where git notes each move of HEAD; null without a repository.</summary>
    private static string? Commits(string root)
    {
        var answer = RunGit.Ask(root, "rev-parse", "--path-format=absolute", "--git-path", "logs");
        var folder = answer.Output.TrimEnd('\n');
        return answer.Done && Directory.Exists(folder) ? folder : null;
    }

    private void Made(FileSystemEventArgs made)
    {
        if (!s_folders.Contains(made.Name))
        {
            return;
        }

        try
        {
            Watch(made.FullPath, Everything, deep: true, changed: true);
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            // It is gone again, or the machine watches enough: the next build reads it all the same.
        }

        Tell();
    }

    private FileSystemWatcher Watch(string folder, NotifyFilters what, bool deep, bool changed)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = deep, NotifyFilter = what };
        lock (_lock)
        {
            if (_watchers.Remove(folder, out var before))
            {
                before.Dispose();
            }

            _watchers.Add(folder, watcher);
        }

        if (changed)
        {
            watcher.Changed += (_, _) => Tell();
            watcher.Created += (_, _) => Tell();
            watcher.Deleted += (_, _) => Tell();
            watcher.Renamed += (_, _) => Tell();

            // Too many changes to list: something has changed.
            watcher.Error += (_, _) => Tell();
        }

        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell() => _changes.Writer.TryWrite(true);
}
