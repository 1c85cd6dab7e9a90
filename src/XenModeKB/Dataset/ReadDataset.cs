using System.Collections.Immutable;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// Entities to the dataset. 1. Each collection gets its entities in their order; 2. names, references between entities and the
/// schemas' rules are checked; 3. tables and pictures are read over the entities. Everything wrong is reported; nothing stops the reading.
/// </summary>
internal static class ReadDataset
{
    public static Outcome<DatasetModel> Apply(DatasetInput input)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var (schemas, config) = (input.Schemas, input.Schemas.Config);
        var reads = input.Files.Select(file => file.Entity).OfType<EntityRead>().ToArray();
        var folders = input.Files.Select(file => file.Definition).OfType<YamlDocument>()
            .ToLookup(document => ReadDataFile.FolderOf(document.Path), StringComparer.Ordinal);
        var (tables, pictures) = (folders["tables"].ToList(), folders["pictures"].ToList());
        var collections = Collect(schemas.ById, reads);
        var selection = new ReadSelection(collections, config.Locales, diagnostics);
        var read = tables.Select(new ReadTables(selection, collections, config.Locales, diagnostics).Table).OfType<TableDefinition>()
            .ToList();
        var drawn = pictures.Select(new ReadPictures(selection, config.Locales, diagnostics).Picture).OfType<PictureDefinition>().ToList();
        var strip = new ReadStrips(selection, config.Locales, diagnostics);
        var strips = folders["strips"].Select(strip.Strip).OfType<StripDefinition>().ToList();
        var model = new DatasetModel(
            config,
            collections,
            [.. read.OrderBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal)],
            [.. drawn.OrderBy(p => p.Id, StringComparer.Ordinal)],
            [.. reads.SelectMany(entity => entity.Citations), .. drawn.SelectMany(picture => picture.Citations)],
            [.. reads.SelectMany(entity => entity.Uses)])
        {
            Provenance = (reads.Sum(entity => entity.Claims), reads.Sum(entity => entity.Cited)),
            Invalid =
            [
                .. Invalid("table", tables, read.Select(table => table.Id)),
                .. Invalid("table-link", tables, read.Select(table => table.Id)),
                .. Invalid("matrix", tables, read.Select(table => table.Id)),
                .. Invalid("picture", pictures, drawn.Select(picture => picture.Id)),
            ],
            Strips = [.. strips],
            Schemas = schemas.Files,
            Texts = [.. schemas.Texts, .. input.Files.Select(file => file.Texts)],
        };
        var uses = model.EntityUses.Where(use => !schemas.UnknownTargets.Contains(use.Id.Split('/')[0]));
        diagnostics.AddRange(CheckEntityUses.Apply(uses, model));
        diagnostics.AddRange(CheckNames.Apply(model));
        diagnostics.AddRange(CheckContradictions.Apply(model));
        return new([model], diagnostics.ToImmutable());
    }

    private static IEnumerable<(string Directive, string Id)> Invalid(
        string directive, IEnumerable<YamlDocument> documents, IEnumerable<string> sound) =>
        documents.Select(document => Path.GetFileNameWithoutExtension(document.Path)).Except(sound, StringComparer.Ordinal)
            .Select(id => (directive, id));

    private static ImmutableSortedDictionary<string, Collection> Collect(
        ImmutableSortedDictionary<string, CollectionSchema> schemas, EntityRead[] reads)
    {
        var bySchema = reads.Select(read => read.Entity).ToLookup(entity => entity.Schema.Id, StringComparer.Ordinal);
        return schemas.Values.ToImmutableSortedDictionary(
            schema => schema.Id,
            schema => new Collection(
                schema,
                [
                    .. bySchema[schema.Id].DistinctBy(entity => entity.Id).OrderBy(entity => entity.Order)
                        .ThenBy(entity => entity.Id, StringComparer.Ordinal),
                ]),
            StringComparer.Ordinal);
    }
}
