using System.Collections.Immutable;
using XenModeKB.Dataset;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.New;

/// <summary>An entity with the fields that the JSON Schema of its collection requires; the optional ones are named in a comment.</summary>
internal static class EntitySkeleton
{
    public const string Schemas = "input/data/schemas";

    /// <exception cref="UsageException">No such collection, or the entity is there already.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 2, 2, $"collection/id");
        var (collection, path) = (id.Segments[0], $"input/data/{id.Text}.yml");
        if (File.Exists(context.FullPath(path)))
        {
            throw new UsageException($"{path} is there already.");
        }

        var text = Template.Fill(context, $"{collection}.yml", id, null, BuiltIn(context, collection));
        return [new(path, text)];
    }

    /// <summary>The schema of a collection.</summary>
    /// <exception cref="UsageException">There is no such collection.</exception>
    public static CollectionSchema Collection(ScaffoldContext context, string id)
    {
        var files = context.Files(Schemas, "*.json")
            .Select(file => new SourceFile($"{Schemas}/{Path.GetFileName(file)}", ScaffoldContext.ReadText(file)));
        var collections = new ReadSchemas(context.Locales, ImmutableArray.CreateBuilder<Diagnostic>()).Read([.. files]);
        if (collections.TryGetValue(id, out var schema))
        {
            return schema;
        }

        var known = collections.IsEmpty
            ? (Message)$"The site has none yet: kb new collection {id}."
            : $"Collections are {string.Join(", ", collections.Keys)}.";
        throw new UsageException($"There is no collection '{id}'.{Suggest.DidYouMean(id, collections.Keys)} {known}");
    }

    private static string BuiltIn(ScaffoldContext context, string collection)
    {
        var schema = Collection(context, collection);
        var fields = new ShapeSkeleton(context);
        var optional = schema.Root.Properties.Select(property => property.Key).Except(schema.Root.Required);
        return Template.Header(context, $"input/data/{collection}", $"../schemas/{collection}.json")
            + fields.Required(schema.Root, "")
            + $"# Other fields: {string.Join(", ", optional)}\n";
    }
}
