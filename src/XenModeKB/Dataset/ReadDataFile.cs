using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// One file under input/data. In the folder of a collection it is an entity; in <c>tables</c>, <c>pictures</c> and <c>strips</c> it is a
/// definition, which waits for the entities.
/// </summary>
internal static class ReadDataFile
{
    /// <summary>Folders of what is no entity.</summary>
    private static readonly string[] s_definitions = ["pictures", "strips", "tables"];

    public static Outcome<DataFile> Apply(YamlDocument input, DatasetSchemas site)
    {
        var folder = FolderOf(input.Path);
        var texts = FindTexts.In(input.Path, input.Root, site.Config.Locales);
        if (s_definitions.Contains(folder))
        {
            return Outcome.Of(new DataFile(null, input, texts));
        }

        if (!site.ById.TryGetValue(folder, out var schema))
        {
            var where = SourceSpan.FileStart(input.Path);
            return Outcome.None<DataFile>(site.Undeclared.Contains(folder) && Suggest.Nearest(folder, s_definitions) is null
                ? SchemaRules.NoCollection(where, folder)
                : SchemaRules.NoSchema(where, folder, [.. site.ById.Keys, .. s_definitions]));
        }

        var read = ReadEntity.Of(input, schema, site);
        return Outcome.Of(new DataFile(read.Documents[0], null, texts), read.Diagnostics);
    }

    /// <summary>The folder of a file, without those above it.</summary>
    public static string FolderOf(string path) => path.Split('/')[2];

    /// <summary>The schemas of all files.</summary>
    public static Outcome<DatasetSchemas> Schemas(SiteConfig config, ImmutableArray<SourceFile> files, DateOnly today)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new ReadSchemas(config.Locales, diagnostics);
        var schemas = new DatasetSchemas(config, read.Read(files), files, today)
        {
            Texts = [.. read.Texts],
            Undeclared = read.Undeclared.ToImmutableSortedSet(StringComparer.Ordinal),
            UnknownTargets = read.UnknownTargets.ToImmutableSortedSet(StringComparer.Ordinal),
        };
        return Outcome.Of(schemas, diagnostics.ToImmutable());
    }
}
