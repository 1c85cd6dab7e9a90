using XenModeKB.Model;

namespace XenModeKB.Dataset;

/// <summary>The keys of the pages that are made from data, and what their languages write for them in addresses.</summary>
internal static class DataKeys
{
    public const string Home = "data";
    public const string Tables = $"{Home}/tables";

    public static string Table(TableDefinition table) => $"{Tables}/{table.Id}";

    /// <summary>Of a page of a table that has several; the first is that of the table.</summary>
    public static string TablePage(string table, int page) => page == 0 ? $"{Tables}/{table}" : $"{Tables}/{table}/{page + 1}";

    public static string Collection(CollectionSchema schema) => $"{Home}/{schema.Id}";

    /// <summary>The page with all facts of an entity; of its collection when its schema wants no pages.</summary>
    public static string Entity(Entity entity) => entity.Schema.HasPages ? $"{Home}/{entity.FullId}" : Collection(entity.Schema);

    public static string Pairs(CollectionSchema schema) => $"{Collection(schema)}/compare";

    public static string Pair(Entity a, Entity b) => $"{Pairs(a.Schema)}/{a.Id}-vs-{b.Id}";

    public static IEnumerable<PageSlug> Slugs(DatasetModel model) =>
    [
        .. from table in model.Tables
           where table.Slug is not null
           select new PageSlug(Table(table), table.Slug!, table.Span),
        .. from collection in model.Collections.Values
           where collection.Schema.Slug is not null
           select new PageSlug(Collection(collection.Schema), collection.Schema.Slug!, collection.Schema.Span),
        .. from entity in model.Collections.Values.SelectMany(collection => collection.Entities)
           where entity.Slug is not null && entity.Schema.HasPages
           select new PageSlug(Entity(entity), entity.Slug!, entity.Span),
    ];
}
