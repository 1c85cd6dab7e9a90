using System.Collections.Immutable;
using System.Diagnostics;
using XenModeKB.Model;

namespace XenModeKB.Files;

/// <summary>
/// Writes the site. 1. Everything goes to a staging folder beside the output; 2. the two change places in one step, so a reader never sees half a site or none
/// (where a file system can't do that, the old folder is renamed away first); 3. the old folder is deleted. A build that dies before step 2 leaves the old site whole;
/// stale files go with the old folder.
/// </summary>
internal sealed class WriteFiles(string output)
{
    /// <summary>Name of a file that says "this folder was written by this tool", so that nothing else is ever deleted.</summary>
    public const string Marker = ".kb-site";

    private const string Old = "-old";

    /// <summary>Whether the folder may be replaced: it does not exist, is empty, or was written by this tool.</summary>
    public static bool MayReplace(string folder) =>
        !Directory.Exists(folder) || File.Exists(Path.Combine(folder, Marker)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    public void Write(ImmutableArray<OutputFile> files, CancellationToken cancellation)
    {
        var parent = Path.GetDirectoryName(output)!;
        Directory.CreateDirectory(parent);
        var prefix = $".{Path.GetFileName(output)}-staging-";
        RemoveLeftovers(parent, prefix);
        if (IsCurrent(files))
        {
            return;
        }

        var staging = Path.Combine(parent, prefix + Environment.ProcessId);
        var old = staging + Old;
        Remove(staging);
        Remove(old);
        try
        {
            WriteAll(staging, files, cancellation);
            Swap(staging, old);
        }
        finally
        {
            Remove(staging);
        }

        Remove(old);
    }

    /// <summary>Tidies up after builds that were killed; one killed in the middle of the swap gets its old site back. Builds that still run keep their folders.</summary>
    private void RemoveLeftovers(string parent, string prefix)
    {
        foreach (var folder in Directory.GetDirectories(parent, prefix + "*").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder)[prefix.Length..];
            var isOld = name.EndsWith(Old, StringComparison.Ordinal);
            if (!int.TryParse(isOld ? name[..^Old.Length] : name, out var process) || IsRunning(process))
            {
                continue;
            }

            if (isOld && !Directory.Exists(output))
            {
                Directory.Move(folder, output);
            }
            else
            {
                Remove(folder);
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

    /// <summary>Puts the new folder where the old one was. Without an exchange there is a moment with no site; the old one goes back when the second step fails.</summary>
    private void Swap(string staging, string old)
    {
        if (ExchangeFolders.Try(staging, output))
        {
            return;
        }

        if (Directory.Exists(output))
        {
            Directory.Move(output, old);
        }

        try
        {
            Directory.Move(staging, output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && Directory.Exists(old))
        {
            Directory.Move(old, output);
            throw;
        }
    }

    /// <summary>Writing nothing when nothing has changed keeps time stamps, and is what most rebuilds need.</summary>
    private bool IsCurrent(ImmutableArray<OutputFile> files)
    {
        if (!File.Exists(Path.Combine(output, Marker)))
        {
            return false;
        }

        var there = Directory.EnumerateFiles(output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Count();
        return there == files.Length + 1 && files.AsParallel().All(file =>
        {
            var info = new FileInfo(Path.Combine(output, file.Path));
            return info.Exists && info.Length == file.Content.Length && File.ReadAllBytes(info.FullName).AsSpan().SequenceEqual(file.Content.Span);
        });
    }

    private static void WriteAll(string staging, ImmutableArray<OutputFile> files, CancellationToken cancellation)
    {
        foreach (var folder in files.Select(file => Path.GetDirectoryName(Path.Combine(staging, file.Path))!).Append(staging).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            using var handle = File.OpenHandle(Path.Combine(staging, files[i].Path), FileMode.CreateNew, FileAccess.Write, preallocationSize: files[i].Content.Length);
            RandomAccess.Write(handle, files[i].Content.Span, 0);
        });
        File.WriteAllText(Path.Combine(staging, Marker), "This folder is written by kb; the next build replaces it.\n");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
