using System.CommandLine;
using System.Globalization;
using XenModeKB.Files;

namespace XenModeKB.Cli.Commands;

/// <summary>The flags that say what is built, from which folder, to which.</summary>
internal sealed class BuildFlags
{
    private readonly Option<string?> _root = RootFolder.Flag();
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Folder for the site. Default: output/ under the root.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Where the site will be, instead of what input/site.yml says; may carry a path.",
        HelpName = "URL",
    };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail the run, too." };
    private readonly Option<string?> _jobs = new("--jobs", "-j")
    {
        Description = "Documents at once. Default: one per processor.",
        HelpName = "N",
    };

    private readonly AgainstFlag _against = new();

    public BuildFlags(Command command)
    {
        foreach (var option in new Option[] { _root, _output, _baseUrl, _strict, _jobs, _against.Option })
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">A flag or folder can't be used.</exception>
    public BuildRequest Read(ParseResult parsed, CliContext context)
    {
        var root = RootFolder.Find(parsed.GetValue(_root), context);
        var options = new BuildOptions(
            root, context.ToolTheme, context.Today(), BaseUrl(parsed.GetValue(_baseUrl)), Jobs(parsed.GetValue(_jobs)));
        options = options with { Published = _against.Read(parsed, context) };
        var output = parsed.GetValue(_output) is { Length: > 0 } folder ? context.FullPath(folder) : Path.Combine(root, "output");
        return new(options, WithoutLinks(Path.TrimEndingDirectorySeparator(output)), parsed.GetValue(_strict));
    }

    /// <summary>A link to an output folder stays, and what it leads to is replaced.</summary>
    private static string WithoutLinks(string output)
    {
        try
        {
            return RealPath.Of(output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The site can't be written to {output}: {problem.Message}");
        }
    }

    private static int? Jobs(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs >= 1
            ? jobs
            : throw new UsageException($"--jobs is '{text}', but must be a whole number from 1.");
    }

    /// <summary>An address that a site can have, with a slash at its end; null when none is given.</summary>
    /// <exception cref="UsageException">It is not such an address.</exception>
    public static string? BaseUrl(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var usable = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri is { Query: "", Fragment: "", UserInfo: "" };
        return usable
            ? uri!.AbsoluteUri.TrimEnd('/') + "/"
            : throw new UsageException(
                $"--base-url is '{text}', but must be an address such as https://example.org/ or https://example.org/path/, "
                + $"without query or fragment.");
    }
}
