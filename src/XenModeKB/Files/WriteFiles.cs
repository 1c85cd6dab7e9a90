using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>
/// Writes the site. 1. Each file goes to a staging folder beside the output as soon as it is finished; 2. when the build has no errors, the
/// two change places in one step, so a reader never sees half a site or none (where a file system can't do that, the old folder is renamed
/// away first); 3. the old folder is deleted. A build that ends before step 2 leaves the old site whole; stale files go with the old
/// folder. What can't be deleted is named, and the next build tries again. Files of others go over to the new site when the settings keep
/// them, and stop the build when not.
/// </summary>
internal sealed class WriteFiles : IFileReceiver, IDisposable
{
    private const string Old = "-old";

    private static readonly SearchValues<char> s_notOnWindows = SearchValues.Create(":*?\"<>|");

    private readonly string _output;
    private readonly string _staging;
    private readonly IReadOnlyCollection<string> _keep;
    private readonly ConcurrentBag<string> _taken = [];
    private readonly Lazy<bool> _begun;
    private readonly List<string> _left = [];
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private Exception? _problem;

    /// <summary>Whether every file so far is in the output as it is. Without a site there, none is compared.</summary>
    private volatile bool _isCurrent;

    /// <param name="output">Full path, without links.</param>
    /// <param name="keep">Names directly in the folder that others put there and every new site keeps.</param>
    public WriteFiles(string output, params IReadOnlyCollection<string> keep)
    {
        _output = output;
        _keep = keep;
        _staging = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(output)!, Prefix + Environment.ProcessId));
        _begun = new(Begin);
    }

    /// <summary>Folders beside the output that are of no use any more and can't be removed. The next build tries again.</summary>
    public IReadOnlyList<string> Left => _left;

    /// <summary>How a folder is deleted, with what is in it.</summary>
    internal Action<string> Delete { private get; init; } = DeleteFolder.Apply;

    private string Prefix => $".{Path.GetFileName(_output)}-staging-";

    /// <summary>Whether the folder may be replaced: it does not exist, is empty, or was written by this tool.</summary>
    public static bool MayReplace(string folder) =>
        !Directory.Exists(folder) || File.Exists(Path.Combine(folder, WrittenFiles.Marker))
            || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>What goes wrong is told by <see cref="Publish"/>: a build with errors has better things to say.</summary>
    public void Take(OutputFile file)
    {
        if (_problem is not null)
        {
            return;
        }

        try
        {
            _ = _begun.Value;
            _taken.Add(file.Path);
            if (_isCurrent && !IsCurrent(file))
            {
                _isCurrent = false;
            }

            // A name that was reported may still be part of an address, and files are written before the build is known to have errors.
            var path = Path.GetFullPath(Path.Combine(_staging, file.Path));
            if (!path.StartsWith(_staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new IOException($"'{file.Path}' lies outside of the site.");
            }

            // There, "a:b" would be written into "a" without a word.
            if (OperatingSystem.IsWindows() && file.Path.AsSpan().ContainsAny(s_notOnWindows))
            {
                throw new IOException($"Windows has no file '{file.Path}'.");
            }

            _folders.GetOrAdd(Path.GetDirectoryName(path)!, folder => Directory.CreateDirectory(folder).Exists);
            using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
            RandomAccess.Write(handle, file.Content.Span, 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _problem = problem;
        }
        catch (ArgumentOutOfRangeException)
        {
            // What the platform makes of EFBIG: a quota, or a file system of short files.
            _problem = new IOException($"'{file.Path}' is longer than a file may be there.");
        }
    }

    /// <summary>
    /// Puts what was taken in the place of the old site. Where nothing has changed nothing is done, which keeps time stamps.
    /// </summary>
    /// <exception cref="IOException">The site can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be written.</exception>
    public void Publish()
    {
        if (_problem is not null)
        {
            ExceptionDispatchInfo.Throw(_problem);
        }

        _ = _begun.Value;
        if (WrittenFiles.Foreign(_output, _keep) is [var foreign, ..])
        {
            throw new IOException($"it has a file that no build wrote, {foreign}");
        }

        if (_isCurrent && WrittenFiles.Are(_output, _taken))
        {
            return;
        }

        WrittenFiles.Write(_staging, _taken);
        CopyKept.Apply(_output, _staging, _keep);
        var old = _staging + Old;
        Remove(old);
        Swap(_staging, old);

        // Whichever way they changed places, one of the two is the old site. The new one is there: nothing has failed.
        TryRemove(old);
        TryRemove(_staging);
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        if (_begun.IsValueCreated)
        {
            TryRemove(_staging);
        }
    }

    private bool Begin()
    {
        var parent = Path.GetDirectoryName(_output)!;
        Directory.CreateDirectory(parent);
        RemoveLeftovers(parent, Prefix);
        Remove(_staging);
        Directory.CreateDirectory(_staging);
        _isCurrent = File.Exists(Path.Combine(_output, WrittenFiles.Marker));
        return true;
    }

    private bool IsCurrent(OutputFile file)
    {
        var info = new FileInfo(Path.Combine(_output, file.Path));
        return info.Exists && info.Length == file.Content.Length
            && File.ReadAllBytes(info.FullName).AsSpan().SequenceEqual(file.Content.Span);
    }

    /// <summary>
    /// Tidies up after builds that were killed; one killed in the middle of the swap gets its old site back. Builds that still run keep
    /// their folders.
    /// </summary>
    private void RemoveLeftovers(string parent, string prefix)
    {
        // Not by a pattern: the name of an output may hold the signs of one.
        var ours = Directory.GetDirectories(parent).Where(folder => Path.GetFileName(folder).StartsWith(prefix, StringComparison.Ordinal));
        foreach (var folder in ours.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder)[prefix.Length..];
            var isOld = name.EndsWith(Old, StringComparison.Ordinal);
            if (!int.TryParse(isOld ? name[..^Old.Length] : name, out var process) || IsRunning(process))
            {
                continue;
            }

            if (isOld && !Directory.Exists(_output))
            {
                Directory.Move(folder, _output);
            }
            else
            {
                TryRemove(folder);
            }
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// Puts the new folder where the old one was. Without an exchange there is a moment with no site; the old one goes back when the second
    /// step fails.
    /// </summary>
    private void Swap(string staging, string old)
    {
        if (ExchangeFolders.Try(staging, _output))
        {
            return;
        }

        if (Directory.Exists(_output))
        {
            Directory.Move(_output, old);
        }

        try
        {
            Directory.Move(staging, _output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && Directory.Exists(old))
        {
            Directory.Move(old, _output);
            throw;
        }
    }

    private void TryRemove(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _left.Add(folder);
        }
    }

    private void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Delete(folder);
        }
    }
}
