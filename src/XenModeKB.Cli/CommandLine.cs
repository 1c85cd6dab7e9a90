using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using XenModeKB.Cli.Commands;
using XenModeKB.Cli.Languages;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>
/// The program from arguments to exit code. 1. The language is chosen; 2. arguments are parsed; 3. what can't be parsed is said, with the
/// nearest name; 4. the command runs; 5. whatever is thrown becomes one line and an exit code.
/// </summary>
internal sealed class CommandLine
{
    private const string TraceVariable = "KB_TRACE";

    private readonly Func<BuildOptions, BuildSite> _site;
    private CliContext _context;

    public CommandLine(CliContext context, Func<BuildOptions, BuildSite> site)
    {
        _context = context;
        _site = site;
    }

    public int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            _context = _context with { Language = ChooseLanguage.Of(arguments, _context) };
            var parsed = Parse(arguments);
            return parsed.Action switch
            {
                ParseErrorAction => SpeakLibrary(() => Refuse(Parse(arguments))),
                HelpAction => SpeakLibrary(() => Help(arguments)),
                _ => parsed.Invoke(Invocation()),
            };
        }
        catch (UsageException problem)
        {
            return Fail(problem.Words, ExitCode.Usage);
        }
        catch (OperationCanceledException)
        {
            return Fail($"cancelled; nothing was changed.", ExitCode.Cancelled);
        }
        catch (Exception problem)
        {
            return InternalError(problem);
        }
    }

    private ParseResult Parse(IReadOnlyList<string> arguments)
    {
        // A page name may begin with '@': it is not the name of a file with arguments.
        return Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    /// <summary>The commands, described in English.</summary>
    internal RootCommand Root()
    {
        var root = new RootCommand(
            "Builds and checks a knowledge base in several languages. "
            + "Exit codes: 0 fine, 1 errors (with --strict, warnings too), 2 usage or configuration, 3 internal error.")
        {
            BuildCommand.Build(_context, _site),
            BuildCommand.Check(_context, _site),
            LinksCommand.Make(_context),
            ServeCommand.Make(_context, _site),
            DriftCommand.Make(_context, _site),
            NewCommand.Of(_context),
            ChooseLanguage.Flag(),
        };
        root.Options.OfType<HelpOption>().Single().Description = "Show this help.";
        root.Options.OfType<VersionOption>().Single().Description = "Show the version of kb.";
        return root;
    }

    private int Help(IReadOnlyList<string> arguments)
    {
        var parsed = Parse(arguments);
        foreach (var symbol in Described(parsed.RootCommandResult.Command))
        {
            symbol.Description = _context.Language.Value.Translate(symbol.Description!);
        }

        return parsed.Invoke(Invocation());
    }

    /// <summary>Commands, options and arguments that say what they are.</summary>
    internal static IEnumerable<Symbol> Described(Command command) =>
        command.Options.Cast<Symbol>().Concat(command.Arguments).Concat(command.Subcommands.SelectMany(Described)).Prepend(command)
            .Where(symbol => !string.IsNullOrEmpty(symbol.Description));

    /// <summary>The words of the library that parses arguments come with it, in its own translations.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The library takes its language from nowhere else.")]
    private int SpeakLibrary(Func<int> run)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(_context.Language.Value.Code);
            return run();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Exceptions come here, and Ctrl+C is the token of <see cref="CliContext"/>.</summary>
    private InvocationConfiguration Invocation() =>
        new() { Output = _context.Out, Error = _context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(inner => inner.Name), .. command.Options.Select(option => option.Name)];
        var unknown = parsed.UnmatchedTokens;
        var errors = parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal).ToList();

        // Of a word that is no command, nobody need be told that a command is missing as well, nor what may not follow it.
        var told = unknown.Take(command.Subcommands.Count > 0 ? 1 : unknown.Count);
        var ofWords = errors.Where(message => told.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal))).ToList();
        foreach (var message in ofWords.Count > 0 ? ofWords : errors)
        {
            var word = unknown.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal));
            var meant = word is null ? Message.None : Suggest.DidYouMean(word, known);
            _context.Error.WriteLine($"kb: {_context.Words($"{message}{meant}")}");
        }

        if (command.Subcommands.Count > 0)
        {
            var names = string.Join(", ", command.Subcommands.Select(inner => inner.Name));
            _context.Error.WriteLine(_context.Words($"After '{FullName(command)}' stands one of: {names}."));
        }

        _context.Error.WriteLine(_context.Words(command.Subcommands.Count > 0
            ? (Message)$"Run '{FullName(command)} --help' for the commands."
            : $"Run '{FullName(command)} --help' for its flags."));
        return ExitCode.Usage;
    }

    /// <summary><c>kb new page</c></summary>
    private static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } outer ? $"{FullName(outer)} {command.Name}" : "kb";

    private int Fail(Message message, int code)
    {
        _context.Error.WriteLine($"kb: {_context.Words(message)}");
        return code;
    }

    private int InternalError(Exception problem)
    {
        var cause = problem;
        while (cause is AggregateException && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        if (cause is OperationCanceledException)
        {
            return Fail($"cancelled; nothing was changed.", ExitCode.Cancelled);
        }

        var words = string.Join(' ', cause.Message.Split('\n', StringSplitOptions.TrimEntries));
        var trace = !string.IsNullOrEmpty(_context.Variable(TraceVariable));
        var what = $"{cause.GetType().Name}: {words}";
        var hint = trace ? Message.None : Message.Of($" {TraceVariable}=1 adds the trace.");
        _context.Error.WriteLine("kb: " + _context.Words(
            $"internal error: {what} This is a mistake in kb {ToolVersion.Number}, not in your files: "
            + $"please report it with this line and the command.{hint}"));
        if (trace)
        {
            _context.Error.WriteLine(problem);
        }

        return ExitCode.InternalError;
    }
}
