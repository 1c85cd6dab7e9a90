using System.CommandLine;
using System.Text;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Cli;

namespace XenModeKB.Tests.Manual;

/// <summary>Every command with its arguments and flags, in the words of its own help.</summary>
internal sealed class CommandList(Language language)
{
    /// <summary>Flags that every command has.</summary>
    private static readonly string[] s_everywhere = ["--help", "--version", "--lang"];

    public string Text()
    {
        using var run = new KbRun();
        var root = run.CommandLine().Root();
        var text = new StringBuilder();
        foreach (var command in root.Subcommands)
        {
            Command(text, command, $"kb {command.Name}");
        }

        text.Append($"## {Words("Flags of every command", "Opções de todos os comandos")} {{#everywhere}}\n\n");
        Flags(text, root.Options);
        return text.ToString();
    }

    private void Command(StringBuilder text, Command command, string name)
    {
        text.Append($"## `{name}` {{#{name[3..].Replace(' ', '-')}}}\n\n{MarkdownText.Escape(language.Translate(command.Description!))}\n\n");
        if (command.Subcommands.Count > 0)
        {
            foreach (var inner in command.Subcommands)
            {
                Command(text, inner, $"{name} {inner.Name}");
            }

            return;
        }

        var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{Many(argument)}]" : $" {Many(argument)}"));
        text.Append(arguments.Length > 0 ? $"```sh\n{name}{arguments}\n```\n\n" : "");
        Flags(text, [.. command.Arguments, .. command.Options.Where(option => !s_everywhere.Contains(option.Name))]);
    }

    private static string Many(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;

    private void Flags(StringBuilder text, IEnumerable<Symbol> symbols)
    {
        text.Append(MarkdownText.Head(Words("Flag", "Opção"), Words("What it does", "O que faz")));
        foreach (var symbol in symbols)
        {
            text.Append(MarkdownText.Row(MarkdownText.Code(Name(symbol)), MarkdownText.Cell(language.Translate(symbol.Description!) + Otherwise(symbol))));
        }

        text.Append('\n');
    }

    private static string Name(Symbol symbol) => symbol is Option option
        ? string.Join(", ", option.Aliases.Where(alias => alias is not "-?" and not "/?" and not "/h").Prepend(option.Name).Order(StringComparer.Ordinal).OrderBy(name => name.Length))
            + (option.HelpName is { } value && option.ValueType != typeof(bool) ? $" <{value}>" : "")
        : symbol.Name;

    private string Otherwise(Symbol symbol)
    {
        var value = symbol switch
        {
            Option { HasDefaultValue: true } option when option.ValueType == typeof(string) => option.GetDefaultValue(),
            _ => null,
        };
        return value is null ? "" : $" {Words("If missing", "Se faltar")}: `{value}`.";
    }

    private string Words(string english, string portuguese) => language.Code == "en" ? english : portuguese;
}
