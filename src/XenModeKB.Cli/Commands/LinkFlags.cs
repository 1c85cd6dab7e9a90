using System.CommandLine;
using XenModeKB.Links;

namespace XenModeKB.Cli.Commands;

/// <summary>The flags that say which files <c>kb links</c> checks, and how they are served.</summary>
internal sealed class LinkFlags
{
    private readonly Argument<string[]> _paths =
        new("PATH") { Description = "Folders or files of HTML.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _stdin = new("--stdin") { Description = "Also read paths from standard input, one per line." };
    private readonly Option<string?> _siteRoot = new("--site-root")
    {
        Description = "Folder that is served as '/'. Default: each folder itself.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Address of the site root: absolute links to it are checked as internal.",
        HelpName = "URL",
    };
    private readonly Option<string[]> _ignore =
        Many("--ignore", "Addresses that are not judged: text with *, or /regular expression/.", "PATTERN");
    private readonly Option<string[]> _ignoreFiles = Many("--ignore-files", "Files that are not checked, by path in the site.", "PATTERN");
    private readonly Option<string[]> _allowMissing =
        Many("--allow-missing", "Targets that may be missing: '/api/*', '#comment-*'.", "PATTERN");
    private readonly Option<bool> _noPretty = new("--no-pretty-urls") { Description = "'/page' does not lead to page.html." };
    private readonly Option<string?> _index = new("--index")
    {
        Description = "Names of index files, with commas. Default: index.html,index.htm.",
        HelpName = "NAMES",
    };
    private readonly AgainstFlag _against = new();
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail the run, too." };

    public LinkFlags(Command command)
    {
        command.Add(_paths);
        Option[] options =
            [_stdin, _siteRoot, _baseUrl, _ignore, _ignoreFiles, _allowMissing, _noPretty, _index, _against.Option, _strict];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public bool IsStrict(ParseResult parsed) => parsed.GetValue(_strict);

    /// <exception cref="UsageException">A flag or path can't be used.</exception>
    public LinkCheckOptions Read(ParseResult parsed, CliContext context)
    {
        var stdin = parsed.GetValue(_stdin);
        string[] paths = [.. parsed.GetValue(_paths) ?? [], .. stdin ? Lines(context.In) : []];
        if (paths.Length == 0 && !stdin)
        {
            throw new UsageException($"Name a folder or file to check: kb links PATH.");
        }

        var options = new LinkCheckOptions
        {
            Paths = paths,
            CurrentFolder = context.CurrentFolder,
            SiteRoot = parsed.GetValue(_siteRoot),
            BaseUrl = parsed.GetValue(_baseUrl),
            Ignore = parsed.GetValue(_ignore) ?? [],
            IgnoreFiles = parsed.GetValue(_ignoreFiles) ?? [],
            AllowMissing = parsed.GetValue(_allowMissing) ?? [],
            Against = _against.Read(parsed, context),
            TestPort = TestPort.Read(context),
            PrettyUrls = !parsed.GetValue(_noPretty),
        };
        options = parsed.GetValue(_index) is { } names
            ? options with { IndexNames = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) }
            : options;
        return LinkCheck.UsageProblem(options) is { } problem ? throw new UsageException(problem) : options;
    }

    private static Option<string[]> Many(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore };

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                yield return line.Trim();
            }
        }
    }
}
