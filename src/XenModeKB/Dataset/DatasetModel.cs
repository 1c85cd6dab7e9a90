using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>What is known before a file of the dataset is read.</summary>
/// <param name="Config">Languages and limits.</param>
/// <param name="ById">The collections that the schemas declare.</param>
/// <param name="Files">Files of input/data/schemas, by path.</param>
/// <param name="Today">For dates in the future and claims not looked at for long.</param>
internal sealed record DatasetSchemas(SiteConfig Config, ImmutableSortedDictionary<string, CollectionSchema> ById, ImmutableArray<SourceFile> Files, DateOnly Today);

/// <summary>A file under input/data: an entity that has been read, or the definition of a table or picture, which needs all entities to be read.</summary>
internal sealed record DataFile(EntityRead? Entity, YamlDocument? Definition);

/// <summary>What the dataset is put together from.</summary>
/// <param name="Schemas">Its schemas.</param>
/// <param name="Files">All files under input/data, by path.</param>
internal sealed record DatasetInput(DatasetSchemas Schemas, EquatableArray<DataFile> Files);

/// <summary>The whole dataset.</summary>
/// <param name="Config">Languages and limits.</param>
/// <param name="Collections">By id.</param>
/// <param name="Tables">By id.</param>
/// <param name="Pictures">By id.</param>
/// <param name="Citations">Every use of a source, for the reference list to check.</param>
/// <param name="EntityUses">Every use of an entity by another one.</param>
internal sealed record DatasetModel(
    SiteConfig Config,
    ImmutableSortedDictionary<string, Collection> Collections,
    ImmutableArray<TableDefinition> Tables,
    ImmutableArray<PictureDefinition> Pictures,
    ImmutableArray<Citation> Citations,
    ImmutableArray<EntityUse> EntityUses)
{
    /// <summary>Collections in the order that their schemas give.</summary>
    public ImmutableArray<Collection> InOrder { get; } = [.. Collections.Values.OrderBy(c => c.Schema.Order).ThenBy(c => c.Schema.Id, StringComparer.Ordinal)];

    /// <summary>Whether every entity was read.</summary>
    public bool IsWhole => Collections.Values.All(collection => !collection.Schema.IsUnread);

    /// <summary>How many statements with sources the data holds, and how many of them have one.</summary>
    public required (int Claims, int Cited) Provenance { get; init; }

    /// <summary>Directives of tables and pictures with faults: they embed nothing, so that a page is not told that there is no such table.</summary>
    public required ImmutableArray<(string Directive, string Id)> Faulty { get; init; }

    /// <summary>The schema files as they were written.</summary>
    public required ImmutableArray<SourceFile> Schemas { get; init; }

    /// <summary>An entity by <c>collection/id</c>.</summary>
    public Entity? Find(string id) =>
        id.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? Collections.GetValueOrDefault(id[..slash])?[id[(slash + 1)..]] : null;
}

/// <summary>The entities of one schema.</summary>
/// <param name="Schema">Its declaration.</param>
/// <param name="Entities">By order, then id.</param>
internal sealed record Collection(CollectionSchema Schema, ImmutableArray<Entity> Entities)
{
    private readonly Dictionary<string, Entity> _byId = Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);

    public string Id => Schema.Id;

    public Entity? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The entities of this collection that a field of one of them names, with the place of each name.</summary>
    public IEnumerable<(Entity Entity, EntityValue Reference)> Named(Entity entity, string field)
    {
        var values = entity.At(field) switch
        {
            ListValue list => list.Items,
            { } one => [one],
            null => [],
        };
        return from reference in values.OfType<EntityValue>()
               where reference.Id.StartsWith(Id + "/", StringComparison.Ordinal)
               let named = this[reference.Id[(Id.Length + 1)..]]
               where named is not null
               select (named, reference);
    }
}

/// <summary>One thing that the dataset knows: one file.</summary>
/// <param name="Schema">Its collection.</param>
/// <param name="Id">File name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Summary">One or two sentences; empty when there are none.</param>
/// <param name="Order">Place among its siblings.</param>
/// <param name="Fields">What its schema calls facts, by field.</param>
/// <param name="Span">First line of the file.</param>
internal sealed record Entity(
    CollectionSchema Schema, string Id, LocalizedText Name, LocalizedText Summary, int Order,
    ImmutableArray<KeyValuePair<string, Value>> Fields, SourceSpan Span)
{
    /// <summary>Collection and id.</summary>
    public string FullId => $"{Schema.Id}/{Id}";

    /// <summary>Looked for one by one: an entity has few fields, and there are very many entities.</summary>
    public Value? this[string field]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (name == field)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The short name, for table headers; null when the schema has no such field or the entity no such name.</summary>
    public string? Short { get; } = Fields.Select(field => field.Value).OfType<TextValue>().FirstOrDefault(text => text.Shape.Meaning == Meaning.Short)?.Text;

    /// <summary>The value at a dotted path.</summary>
    public Value? At(string path)
    {
        var steps = path.Split('.');
        var value = this[steps[0]];
        foreach (var step in steps.Skip(1))
        {
            value = (value as RecordValue)?.Fields.FirstOrDefault(field => field.Key == step).Value;
        }

        return value;
    }
}

/// <summary>A table: which rows, which columns.</summary>
internal sealed record TableDefinition(
    string Id, LocalizedText Title, LocalizedText Caption, LocalizedText Description, int Order,
    CollectionSchema Schema, ImmutableArray<Entity> Rows, ImmutableArray<ColumnDefinition> Columns, bool Transpose, SourceSpan Span);

/// <summary>One field, or one entity's part of a map of claims.</summary>
/// <param name="Field">The field.</param>
/// <param name="Shape">What the field is.</param>
/// <param name="By">The entity whose claims of a map are shown; null for a field.</param>
internal sealed record ColumnDefinition(string Field, Shape Shape, Entity? By)
{
    public string Id => By is null ? Field : $"{Field}.{By.Id}";
}

/// <summary>The kinds of picture that can be drawn from data.</summary>
internal enum PictureKind
{
    Spectrum,
    Tree,
    Timeline,
    Layers,
}

/// <summary>A picture: which entities, by which fields: the columns of a spectrum, the one field of a tree or timeline, or the strip of values below layers.</summary>
internal sealed record PictureDefinition(
    string Id, PictureKind Kind, LocalizedText Title, LocalizedText Description, CollectionSchema Schema,
    ImmutableArray<Entity> Entities, ImmutableArray<string> Fields, SourceSpan Span)
{
    /// <summary>What a picture of layers draws; null for the other kinds.</summary>
    public LayeredPicture? Layered { get; init; }
}
