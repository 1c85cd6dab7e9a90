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
        foreach (var entity in reads)
        {
            diagnostics.AddRange(entity.Diagnostics);
        }

        var collections = Collect(schemas, reads);
        var definitions = new ReadDefinitions(collections, input.Config.Locales, diagnostics);
        var (read, drawn) = (tables.Select(definitions.Table).OfType<TableDefinition>().ToList(), pictures.Select(definitions.Picture).OfType<PictureDefinition>().ToList());
        var model = new DatasetModel(
            input.Config,
            collections,
            [.. read.OrderBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal)],
            [.. drawn.OrderBy(p => p.Id, StringComparer.Ordinal)],
            [.. reads.SelectMany(entity => entity.Citations)],
            [.. reads.SelectMany(entity => entity.Uses)])
        {
            Provenance = (reads.Sum(entity => entity.Claims), reads.Sum(entity => entity.Cited)),
            Faulty = [.. Faulty("table", tables, read.Select(table => table.Id)), .. Faulty("picture", pictures, drawn.Select(picture => picture.Id))],
            Schemas = input.Schemas,
        };
        diagnostics.AddRange(CheckEntityUses.Apply(model.EntityUses, model));
        diagnostics.AddRange(CheckNames.Apply(model));
        diagnostics.AddRange(CheckContradictions.Apply(model));
        return new([model], diagnostics.ToImmutable());
    }

    private static IEnumerable<(string Directive, string Id)> Faulty(string directive, IEnumerable<YamlDocument> documents, IEnumerable<string> sound) =>
        documents.Select(document => Path.GetFileNameWithoutExtension(document.Path)).Except(sound, StringComparer.Ordinal).Select(id => (directive, id));

    private static (List<(YamlDocument Document, CollectionSchema Schema)> Entities, List<YamlDocument> Tables, List<YamlDocument> Pictures) Sort(
        ImmutableArray<YamlDocument> documents, ImmutableSortedDictionary<string, CollectionSchema> schemas, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (entities, tables, pictures) = (new List<(YamlDocument, CollectionSchema)>(documents.Length), new List<YamlDocument>(), new List<YamlDocument>());
        foreach (var document in documents.Where(document => document.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            switch (document.Path[Folder.Length..].Split('/')[0])
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
                case var other:
                    diagnostics.Add(SchemaRules.NoSchema(SourceSpan.FileStart(document.Path), other, schemas.Keys));
                    break;
            }
        }

        return (entities, tables, pictures);
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
