using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// One YAML file to an entity. 1. The name, order and summary; 2. each fact by the shape of its field;
/// 3. fields that are missing or that the schema does not know; 4. notes that nothing uses.
/// </summary>
internal sealed class ReadEntity
{
    private const string SlugField = "slug";

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly CollectionSchema _schema;
    private readonly DatasetSchemas _schemas;
    private readonly ReadValue _values;

    private ReadEntity(CollectionSchema schema, DatasetSchemas schemas, YamlMapping? root, string id)
    {
        (_schema, _schemas) = (schema, schemas);
        _values = new(schemas, new(root, schemas.Config.Locales, _diagnostics), _diagnostics, id);
    }

    public static Outcome<EntityRead> Of(YamlDocument document, CollectionSchema schema, DatasetSchemas schemas)
    {
        var id = Path.GetFileNameWithoutExtension(document.Path[(document.Path.LastIndexOf('/') + 1)..]);
        var root = document.Root as YamlMapping;
        return new ReadEntity(schema, schemas, root, id).Read(document, root, id);
    }

    private Outcome<EntityRead> Read(YamlDocument document, YamlMapping? root, string id)
    {
        ImmutableArray<KeyValuePair<string, Value>> fields = [];
        if (_schema.HasErrors)
        {
            root = null;
        }
        else if (root is not null)
        {
            fields = _values.Fields(root, _schema.Root);
        }
        else if (document.Root is { } other)
        {
            _diagnostics.Add(FieldRules.WrongKind(other.Span, id, $"a mapping of fields (`name: value`)"));
        }

        if (root is not null)
        {
            _values.Notes.ReportUnused();
        }

        Value? Field(string field) => fields.FirstOrDefault(candidate => candidate.Key == field).Value;
        var slug = (Field(SlugField) as LocalizedValue)?.Text;
        var name = (Field("name") as LocalizedValue)?.Text ?? LocalizedText.Empty;
        var entity = new Entity(
            _schema,
            id,
            name.Texts.IsEmpty
                ? LocalizedText.Same(id, _schemas.Config.Locales.Select(l => l.Code), SourceSpan.FileStart(document.Path))
                : name,
            (Field("summary") as LocalizedValue)?.Text ?? LocalizedText.Empty,
            Field("order") is NumberValue order ? (int)Math.Clamp(order.Number, int.MinValue, int.MaxValue) : int.MaxValue,
            slug is null ? fields : fields.RemoveAll(field => field.Key == SlugField),
            SourceSpan.FileStart(document.Path))
        { Slug = slug };
        return Outcome.Of(
            new EntityRead(entity, _values.Citations.ToImmutable(), _values.Uses.ToImmutable(), _values.Claims, _values.Cited),
            _diagnostics.ToImmutable());
    }
}
