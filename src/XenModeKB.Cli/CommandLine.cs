using System.CommandLine;
using System.CommandLine.Invocation;
using XenModeKB.Cli.Commands;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli;

/// <summary>
/// The program from arguments to exit code. 1. Arguments are parsed; 2. what can't be parsed is said, with the nearest name;
/// 3. the command runs; 4. whatever is thrown becomes one line and an exit code.
/// </summary>
internal sealed class CommandLine(CliContext context, Func<BuildOptions, BuildSite> site)
{
    private const string TraceVariable = "KB_TRACE";

    public int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            return Parse(arguments) is var parsed && parsed.Action is ParseErrorAction ? Refuse(parsed) : parsed.Invoke(Invocation());
        }
        catch (UsageException problem)
        {
            return Fail(problem.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException)
        {
            return Fail("cancelled; nothing was changed.", ExitCode.Cancelled);
        }
        catch (Exception problem)
        {
            return InternalError(problem);
        }
    }

    private ParseResult Parse(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(
            "Builds and checks a knowledge base in several languages. "
            + "Exit codes: 0 fine, 1 findings, 2 usage or configuration, 3 internal error.")
        {
            BuildCommand.Build(context, site),
            BuildCommand.Check(context, site),
            LinksCommand.Make(context),
            ServeCommand.Make(context, site),
            DriftCommand.Make(context, site),
            NewCommand.Of(context),
        };

        // A page name may begin with '@': it is not the name of a file with arguments.
        return root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    /// <summary>Exceptions come here, and Ctrl+C is the token of <see cref="CliContext"/>.</summary>
    private InvocationConfiguration Invocation() =>
        new() { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(inner => inner.Name), .. command.Options.Select(option => option.Name)];
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            var word = parsed.UnmatchedTokens.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal));
            context.Error.WriteLine($"kb: {message}{(word is null ? "" : Suggest.DidYouMean(word, known))}");
        }

        context.Error.WriteLine($"Run '{FullName(command)} --help' for {(command.Subcommands.Count > 0 ? "the commands" : "its flags")}.");
        return ExitCode.Usage;
    }

    /// <summary><c>kb new page</c></summary>
    private static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } outer ? $"{FullName(outer)} {command.Name}" : "kb";

    private int Fail(string message, int code)
    {
        context.Error.WriteLine($"kb: {message}");
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
            return Fail("cancelled; nothing was changed.", ExitCode.Cancelled);
        }

        var words = string.Join(' ', cause.Message.Split('\n', StringSplitOptions.TrimEntries));
        var trace = !string.IsNullOrEmpty(context.Variable(TraceVariable));
        context.Error.WriteLine(
            $"kb: internal error: {cause.GetType().Name}: {words} This is a mistake in kb {ToolVersion.Number}, not in your files: "
            + $"please report it with this line and the command{(trace ? "." : $"; {TraceVariable}=1 adds the trace.")}");
        if (trace)
        {
            context.Error.WriteLine(problem);
        }

        return ExitCode.InternalError;
    }
}
