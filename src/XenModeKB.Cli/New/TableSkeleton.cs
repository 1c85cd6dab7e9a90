namespace XenModeKB.Cli.New;

/// <summary>A table of a whole collection, with a column for each of its fields.</summary>
internal static class TableSkeleton
{
    private const string Folder = "input/data/tables";

    /// <exception cref="UsageException">No such collection, or the table is there already.</exception>
    public static IReadOnlyList<NewFile> Make(ScaffoldContext context, string given)
    {
        var id = NewId.Parse(given, 2, 2, $"collection/name-of-the-table");
        var (schema, path) = (EntitySkeleton.Collection(context, id.Segments[0]), $"{Folder}/{id.Last}.yml");
        if (File.Exists(context.FullPath(path)))
        {
            throw new UsageException($"{path} is there already.");
        }

        var fields = schema.Root.Properties.Where(field => field.Key == "summary").Concat(schema.ShownFields);
        var columns = fields.Select(field => $"  - {(field.Value.IsClaimsBy ? "claims_by" : "field")}: {field.Key}\n").ToList();
        if (columns.Count == 0)
        {
            throw new UsageException($"The collection '{schema.Id}' has no field that a table could show; a schema says which there are.");
        }

        var text = Template.Header(context, Folder, "../schemas/table.json")
            + Template.Named(context, "title") + Template.Named(context, "caption")
            + $"rows:\n  collection: {schema.Id}\ncolumns:\n{string.Concat(columns)}";
        return [new(path, Template.Fill(context, "table.yml", id, null, text))];
    }
}
