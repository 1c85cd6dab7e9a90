using System.Threading.Channels;

namespace XenModeKB.Cli.Serve;

/// <summary>Tells when something under input/ or theme/ has changed. Many changes at once are one.</summary>
internal sealed class WatchInput : IDisposable
{
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(60);

    private static readonly string[] s_folders = ["input", "theme"];

    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <exception cref="UsageException">The machine can't watch more folders.</exception>
    public WatchInput(string root)
    {
        foreach (var folder in s_folders.Select(name => Path.Combine(root, name)).Where(Directory.Exists))
        {
            try
            {
                Watch(folder);
            }
            catch (IOException problem)
            {
                Dispose();
                throw new UsageException($"Changes of {folder} can't be watched: {problem.Message}");
            }
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

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watchers.Add(watcher);
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);

        // Too many changes to list: something has changed.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
    }
}
