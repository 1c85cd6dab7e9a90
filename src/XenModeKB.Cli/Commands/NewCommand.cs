using System.CommandLine;
using XenModeKB.Cli.New;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// <c>kb new</c>. 1. The kind and id say what is to be made; 2. its files are made from templates; 3. they are written, and never over
/// something that is there.
/// </summary>
internal sealed class NewCommand(CliContext context)
{
    private delegate IReadOnlyList<NewFile> Make(ScaffoldContext scaffold, string id);

    public static Command Of(CliContext context)
    {
        var command = new NewCommand(context);
        return new Command(
            "new", "Start a site, or a page, entity, flowchart or source from a template; nothing is ever overwritten.")
        {
            NewSite.Of(context),
            command.Kind("page", "A page in every language: kb new page folder/name.", PageSkeleton.Make),
            command.Kind("entity", "An entity with the fields that its schema requires: kb new entity collection/id.", EntitySkeleton.Make),
            command.Kind("flowchart", "A chart with one question: kb new flowchart name.", FlowchartSkeleton.Make),
            command.Kind("reference", "An entry of the reference list, at its place: kb new reference topic/key.", ReferenceSkeleton.Make),
        };
    }

    private Command Kind(string name, string description, Make make)
    {
        var id = new Argument<string>("ID") { Description = "Lower-case ASCII letters, digits and hyphens; '/' between folder and name." };
        var root = RootFolder.Flag();
        var command = new Command(name, description) { id, root };
        command.SetAction(parsed => Run(make, parsed.GetRequiredValue(id), parsed.GetValue(root)));
        return command;
    }

    private int Run(Make make, string id, string? root)
    {
        var scaffold = ScaffoldContext.Read(RootFolder.Find(root, context), context.Today());
        foreach (var file in make(scaffold, id))
        {
            file.Write(scaffold.Root);
            context.Out.WriteLine(context.Words(file.Extends ? (Message)$"Extended {file.Path}" : $"Created {file.Path}"));
        }

        context.Out.WriteLine(context.Words($"Fill in what it says; 'kb check' tells what is missing."));
        return ExitCode.Fine;
    }
}
