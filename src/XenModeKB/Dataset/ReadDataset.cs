using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>
/// Schemas and YAML to the dataset. 1. Schemas become collections; 2. each file under the folder of a collection becomes
/// an entity, by the shape of its schema; 3. names, references between entities and the schemas' rules are checked;
/// 4. tables and pictures are read over the entities. Everything wrong is reported; nothing stops the reading.
/// </summary>
internal sealed class ReadDataset : IModule<DatasetInput, DatasetModel>
{
    private const string Folder = "input/data/";

    public Outcome<DatasetModel> Apply(DatasetInput input)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var schemas = new ReadSchemas(input.Config.Locales, diagnostics).Read(input.Schemas);
        var (entityFiles, tables, pictures) = Sort(input.Documents, schemas, diagnostics);
        var reads = new EntityRead[entityFiles.Count];
        Parallel.For(0, reads.Length, i => reads[i] = ReadEntity.Of(entityFiles[i].Document, entityFiles[i].Schema, input));
        foreach (var read in reads)
        {
            diagnostics.AddRange(read.Diagnostics);
        }

        var collections = Collect(schemas, reads);
        var definitions = new ReadDefinitions(collections, input.Config.Locales, diagnostics);
        var model = new DatasetModel(
            input.Config,
            collections,
            [.. tables.Select(definitions.Table).OfType<TableDefinition>().OrderBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal)],
            [.. pictures.Select(definitions.Picture).OfType<PictureDefinition>().OrderBy(p => p.Id, StringComparer.Ordinal)],
            [.. reads.SelectMany(read => read.Citations)],
            [.. reads.SelectMany(read => read.Uses)])
        {
            Provenance = (reads.Sum(read => read.Claims), reads.Sum(read => read.Cited)),
            Schemas = input.Schemas,
        };
        diagnostics.AddRange(CheckEntityUses.Apply(model.EntityUses, model));
        diagnostics.AddRange(CheckNames.Apply(model));
        diagnostics.AddRange(CheckContradictions.Apply(model));
        return new([model], diagnostics.ToImmutable());
    }

    private static (List<(YamlDocument Document, CollectionSchema Schema)> Entities, List<YamlDocument> Tables, List<YamlDocument> Pictures) Sort(
        ImmutableArray<YamlDocument> documents, ImmutableSortedDictionary<string, CollectionSchema> schemas, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (entities, tables, pictures) = (new List<(YamlDocument, CollectionSchema)>(documents.Length), new List<YamlDocument>(), new List<YamlDocument>());
        foreach (var document in documents.Where(document => document.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var parts = document.Path[Folder.Length..].Split('/');
            if (parts.Length != 2)
            {
                diagnostics.Add(DatasetRules.BadPlace(document.Path));
                continue;
            }

            CheckId(document, parts[1], diagnostics);
            switch (parts[0])
            {
                case "tables":
                    tables.Add(document);
                    break;
                case "pictures":
                    pictures.Add(document);
                    break;
                case var folder when schemas.TryGetValue(folder, out var schema):
                    entities.Add((document, schema));
                    break;
                default:
                    diagnostics.Add(SchemaRules.NoSchema(SourceSpan.FileStart(document.Path), parts[0], schemas.Keys));
                    break;
            }
        }

        return (entities, tables, pictures);
    }

    private static void CheckId(YamlDocument document, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        if (!Ids.IsKebab(id))
        {
            diagnostics.Add(FieldRules.BadId(SourceSpan.FileStart(document.Path), id));
        }
    }

    private static ImmutableSortedDictionary<string, Collection> Collect(ImmutableSortedDictionary<string, CollectionSchema> schemas, EntityRead[] reads)
    {
        var bySchema = reads.Select(read => read.Entity).ToLookup(entity => entity.Schema.Id, StringComparer.Ordinal);
        return schemas.Values.ToImmutableSortedDictionary(
            schema => schema.Id,
            schema => new Collection(
                schema,
                [.. bySchema[schema.Id].DistinctBy(entity => entity.Id).OrderBy(entity => entity.Order).ThenBy(entity => entity.Id, StringComparer.Ordinal)]),
            StringComparer.Ordinal);
    }
}
