using System.CommandLine;
using XenModeKB.Cli.New;
using XenModeKB.Cli.New.Import;
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
            "new",
            "Start a site, or a page, collection, entity, table, flowchart or source from a template; nothing is ever overwritten.")
        {
            NewSite.Of(context),
            command.Kind("page", "A page in every language: kb new page folder/name.", PageSkeleton.Make),
            command.Kind(
                "collection", "A schema with labels in every language, and an entity: kb new collection name.", CollectionSkeleton.Make),
            command.Kind("entity", "An entity with the fields that its schema requires: kb new entity collection/id.", EntitySkeleton.Make),
            command.Kind(
                "table", "A table of a collection with a column for each field: kb new table collection/name.", TableSkeleton.Make),
            command.Kind("flowchart", "A chart with one question: kb new flowchart name.", FlowchartSkeleton.Make),
            command.Reference(),
        };
    }

    private Command Kind(string name, string description, Make make) => Kind(name, description, make, out _, out _);

    private Command Kind(string name, string description, Make make, out Argument<string> id, out Option<string?> root)
    {
        var what = new Argument<string>("ID")
        {
            Description = "Lower-case ASCII letters, digits and hyphens; '/' between folder and name.",
        };
        var where = RootFolder.Flag();
        var command = new Command(name, description) { what, where };
        command.SetAction(parsed => Run(make, parsed.GetRequiredValue(what), parsed.GetValue(where)));
        (id, root) = (what, where);
        return command;
    }

    /// <summary>Made from a template, or many at once from what another program wrote.</summary>
    private Command Reference()
    {
        var command = Kind(
            "reference",
            "An entry of the reference list, at its place: kb new reference topic/key.",
            ReferenceSkeleton.Make,
            out var id,
            out var root);
        var from = new Option<string?>("--from")
        {
            Description = "A file of BibTeX or CSL-JSON whose sources go to the topic: kb new reference topic --from FILE.bib.",
            HelpName = "FILE",
        };
        command.Add(from);
        command.SetAction(parsed => parsed.GetValue(from) is { Length: > 0 } file
            ? Import(parsed.GetRequiredValue(id), parsed.GetValue(root), file)
            : Run(ReferenceSkeleton.Make, parsed.GetRequiredValue(id), parsed.GetValue(root)));
        return command;
    }

    private int Import(string topic, string? root, string from)
    {
        var scaffold = ScaffoldContext.Read(RootFolder.Find(root, context), context.Today());
        var imported = ImportReferences.Make(scaffold, topic, context.FullPath(from));
        imported.File.Write(scaffold.Root);
        foreach (var remark in imported.Remarks)
        {
            context.Out.WriteLine(context.Words(remark));
        }

        if (imported.Private.Count > 0)
        {
            context.Out.WriteLine(context.Words($"Left out, for no list of sources shows it: {string.Join(", ", imported.Private)}."));
        }

        var path = imported.File.Path;
        var sources = imported.Count == 1 ? (Message)$"{imported.Count:N0} source" : $"{imported.Count:N0} sources";
        Message look = imported.Remarks.Count == 0 ? Message.None : $" {imported.Remarks.Count:N0} of them need a look, as said above.";
        context.Out.WriteLine(context.Words(
            imported.File.Extends ? (Message)$"Extended {path}: {sources}.{look}" : $"Created {path}: {sources}.{look}"));
        return ExitCode.Fine;
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
