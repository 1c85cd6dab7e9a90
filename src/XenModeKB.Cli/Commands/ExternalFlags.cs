using System.CommandLine;
using System.Globalization;
using XenModeKB.Files;
using XenModeKB.Links;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>What is asked of other sites, and what is done with the answers.</summary>
/// <param name="Options">Manners and limits.</param>
/// <param name="State">Full path of the memory between runs, or null.</param>
/// <param name="FixFolder">Full path of the folder whose texts get new addresses, or null.</param>
internal sealed record ExternalRequest(ExternalOptions Options, string? State, string? FixFolder);

/// <summary>The flags of <c>kb links</c> for links to other sites.</summary>
internal sealed class ExternalFlags
{
    private const long LargestList = 64L << 20;

    private readonly Option<bool> _external = new("--external")
    {
        Description = "Ask other sites as well. Private addresses are never asked.",
    };
    private readonly Option<string?> _state = new("--state")
    {
        Description = "File that remembers answers between runs: a link is dead after failing on three different days.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _since = new("--changed-since")
    {
        Description = "Only links in lines that were added since this revision can fail the run (git).",
        HelpName = "REV",
    };
    private readonly Option<string?> _fix = new("--fix")
    {
        Description = "Write the new addresses of pages that moved into the texts of this folder.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _timeout = new("--timeout") { Description = "Seconds for one request. Default: 20.", HelpName = "N" };
    private readonly Option<string?> _hosts = new("--hosts")
    {
        Description = "How many hosts are asked at once. Default: 16.",
        HelpName = "N",
    };
    private readonly Option<string?> _archives = new("--archives")
    {
        Description = "Reference list that names archived copies (JSON): a dead page that has one does not fail the run. "
            + $"Default: {ArchivedCopies.Path} of the site, when there is one.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _pace = new("--pace")
    {
        Description = "Seconds between two requests to one host. Default: 1.",
        HelpName = "N",
    };

    public ExternalFlags(Command command)
    {
        foreach (var option in new Option[] { _external, _state, _since, _fix, _timeout, _pace, _hosts, _archives })
        {
            command.Add(option);
        }
    }

    /// <summary>Null without <c>--external</c>.</summary>
    /// <exception cref="UsageException">A flag can't be used.</exception>
    public ExternalRequest? Read(ParseResult parsed, LinkCheckOptions links, CliContext context)
    {
        if (!parsed.GetValue(_external))
        {
            var stray = new Option[] { _state, _since, _fix, _timeout, _pace, _hosts, _archives }
                .FirstOrDefault(option => parsed.GetResult(option) is not null);
            return stray is null ? null : throw new UsageException($"{stray.Name} goes with --external only.");
        }

        var options = new ExternalOptions();
        var timeout = Seconds(parsed.GetValue(_timeout), "--timeout") ?? options.Timeout;
        var pace = Seconds(parsed.GetValue(_pace), "--pace") ?? options.Pace;
        var touched = parsed.GetValue(_since) is { } revision ? AddedLines.Since(revision, context.CurrentFolder) : null;
        var fix = parsed.GetValue(_fix) is { } folder ? context.FullPath(folder) : null;
        if (fix is not null && !Directory.Exists(fix))
        {
            throw new UsageException($"--fix: there is no folder {fix}.");
        }

        options = options with
        {
            UserAgent = UserAgent.Of(LinkCheck.Roots(links)
                .Select(root => LinkCheck.BaseUrl(links, root)).FirstOrDefault(site => site is not null)),
            Timeout = timeout,
            Pace = pace,
            Hosts = Hosts(parsed.GetValue(_hosts)) ?? options.Hosts,
            Touched = touched,
            Archives = Archives(parsed.GetValue(_archives), links, context),
            TestPort = TestPort.Read(context),
        };
        return new(options, parsed.GetValue(_state) is { } state ? context.FullPath(state) : null, fix);
    }

    private static Dictionary<string, string> Archives(string? named, LinkCheckOptions links, CliContext context)
    {
        var files = named is null
            ? LinkCheck.Roots(links).Select(root => Path.Combine(root, ArchivedCopies.Path)).Where(File.Exists)
            : [context.FullPath(named)];
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            try
            {
                foreach (var (address, copy) in ArchivedCopies.Read(file, Bytes(file)))
                {
                    all.TryAdd(address, copy);
                }
            }
            catch (WordedException problem)
            {
                throw new UsageException($"--archives: {problem.Words}");
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"--archives: {problem.Message}");
            }
        }

        return all;
    }

    private static byte[] Bytes(string file) =>
        ReadWhole.Bytes(file, LargestList).Bytes
        ?? throw new WordedException($"{file} is empty, no file, or larger than {LargestList >> 20} MiB.");

    private static int? Hosts(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hosts) && hosts is >= 1 and <= 1000
            ? hosts
            : throw new UsageException($"--hosts is '{text}', but must be a whole number from 1 to 1000.");
    }

    private static TimeSpan? Seconds(string? text, string flag)
    {
        const double Most = 3600;
        if (text is null)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= Most
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"{flag} is '{text}', but must be a number of seconds.");
    }
}
