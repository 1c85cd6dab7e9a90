using System.CommandLine;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>Finds the folder that holds input/, and says what to do when it is not there.</summary>
internal static class RootFolder
{
    private const string Input = "input";
    private const string Settings = "site.yml";

    public static Option<string?> Flag() =>
        new("--root", "-r") { Description = "Folder that holds input/. Default: the current one.", HelpName = "DIR" };

    /// <summary>The full path of the root.</summary>
    /// <exception cref="UsageException">It is not there, or holds no site.</exception>
    public static string Find(string? named, CliContext context)
    {
        var root = Path.TrimEndingDirectorySeparator(context.FullPath(string.IsNullOrEmpty(named) ? "." : named));
        if (!Directory.Exists(root))
        {
            throw new UsageException(
                File.Exists(root)
                    ? (Message)$"{root} is a file; --root names the folder that holds input/."
                    : $"There is no folder {root}.");
        }

        var input = Path.Combine(root, Input);
        if (IsHidden(() => File.GetAttributes(input))
            || IsHidden(() => (Directory.EnumerateFileSystemEntries(input).Any(), File.GetAttributes(Path.Combine(input, Settings)))))
        {
            throw new UsageException(
                $"{input} can't be read by the user who runs kb: give that user access to the folder and to what is in it.");
        }

        if (!Directory.Exists(input))
        {
            throw new UsageException($"{root} holds no folder input/. {Hint(root)}");
        }

        if (!File.Exists(Path.Combine(input, Settings)))
        {
            var names = Directory.EnumerateFiles(input).Select(path => Path.GetFileName(path));
            throw new UsageException(
                Suggest.Nearest(Settings, names) is { } near
                    ? (Message)$"{input} holds no {Settings}, but {near}. Rename that to {Settings}."
                    : $"{input} holds no {Settings}, the file that gives a site its title, base URL and languages. "
                        + $"Add it, or name another root with --root.");
        }

        return root;
    }

    /// <summary>Whether permissions keep a question from being answered: what can't be seen isn't missing.</summary>
    private static bool IsHidden<T>(Func<T> ask)
    {
        try
        {
            _ = ask();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Message Hint(string root)
    {
        for (var folder = Path.GetDirectoryName(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Input, Settings)))
            {
                return $"Did you mean --root {folder}?";
            }
        }

        return $"Run kb in the folder that holds input/, or name that folder with --root.";
    }
}
