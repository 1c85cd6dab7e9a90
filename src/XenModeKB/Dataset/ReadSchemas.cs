using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// The schema files to collections. 1. Each file becomes nodes with positions; 2. a file with <c>x-kb-collection</c>
/// declares the collection of its name; 3. its shape is read with all references resolved; 4. its rules are read and
/// their names checked. Schemas of other kinds of file (tables, charts) are for editors and are only parsed.
/// </summary>
internal sealed class ReadSchemas(ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly Dictionary<string, YamlNode> _files = new(StringComparer.Ordinal);

    /// <summary>What is translated in the files that were read.</summary>
    public List<FileTexts> Texts { get; } = [];

    /// <summary>Collections that a schema names and that do not exist.</summary>
    public HashSet<string> UnknownTargets { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of files that declare no collection.</summary>
    public HashSet<string> Undeclared { get; } = new(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, CollectionSchema> Read(ImmutableArray<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (ReadJson.Of(file, diagnostics) is { } root)
            {
                _files[FileName(file.Path)] = root;
                Texts.Add(FindTexts.In(file.Path, root, locales));
            }
        }

        var shapes = new ReadSchema(
            _files, [.. files.Select(file => FileName(file.Path)).Where(name => !_files.ContainsKey(name))], locales, diagnostics);
        var found = ImmutableSortedDictionary.CreateBuilder<string, CollectionSchema>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!_files.ContainsKey(FileName(file.Path)))
            {
                var unread = Unread(file, SourceSpan.FileStart(file.Path));
                found[unread.Id] = unread;
            }
            else if (_files.GetValueOrDefault(FileName(file.Path)) is not YamlMapping root)
            {
                var span = _files[FileName(file.Path)].Span;
                diagnostics.Add(SchemaRules.BadKeyword(span, "schema", $"an object: `{{\"x-kb-collection\": …}}`"));
                var unread = Unread(file, span);
                found[unread.Id] = unread;
            }
            else
            {
                var declaration = root["x-kb-collection"];
                var schema = declaration is null ? Misspelt(file, root) : Collection(file, root, declaration, shapes);
                if (schema is not null)
                {
                    found[schema.Id] = schema;
                }
                else
                {
                    Undeclared.Add(Path.GetFileNameWithoutExtension(FileName(file.Path)));
                }
            }
        }

        CheckTargets(found);
        return found.ToImmutable();
    }

    /// <summary>A schema as it is written, for what is to be said of its labels. That it can't be read is told when it is.</summary>
    public static Outcome<YamlDocument> Nodes(SourceFile file) =>
        Outcome.Of(new YamlDocument(file.Path, ReadJson.Of(file, ImmutableArray.CreateBuilder<Diagnostic>())));

    private CollectionSchema Collection(SourceFile file, YamlMapping root, YamlNode declaration, ReadSchema shapes)
    {
        var before = diagnostics.Count;
        var shape = shapes.Root(FileName(file.Path), root);
        var otherwise = Unread(file, declaration.Span) with { Root = shape };
        if (Fields.Of(declaration, "x-kb-collection", declaration.Span, diagnostics, locales) is not { } fields)
        {
            return otherwise;
        }

        var schema = new CollectionSchema(
            otherwise.Id,
            fields.Localized("label", required: true) ?? otherwise.Label,
            fields.Localized("singular", required: true) ?? otherwise.Singular,
            fields.Integer("order")?.Value ?? 1000,
            fields.Flag("pages", otherwise: true),
            fields.Flag("compare"),
            fields.Flag("feed"),
            shape,
            shapes.HasErrors ? [] : new ReadContradictions(shape, locales, diagnostics).Read(root["x-kb-contradictions"]),
            declaration.Span)
        {
            HasErrors = shapes.HasErrors,
            FeedSpan = fields.Node("feed")?.Span ?? declaration.Span,
            Verdict = Verdict(fields, shape, shapes.HasErrors),
            Slug = fields.Slug("slug"),
        };
        fields.Done();

        // A label that is misspelt has been told.
        if (diagnostics.Count == before)
        {
            diagnostics.AddRange(
                from field in schema.ShownFields
                where field.Value.Label is null
                let written = (root["properties"] as YamlMapping)?.KeyOf(field.Key)
                where written is not null
                select SchemaRules.FieldWithoutLabel(written.Span, field.Key));
        }

        return schema;
    }

    /// <summary>A collection that was meant to be declared: told here once, and not for each of its files.</summary>
    private CollectionSchema? Misspelt(SourceFile file, YamlMapping root)
    {
        string[] known = ["x-kb-collection", "x-kb-contradictions"];
        if (root.Entries.Select(entry => entry.Key).FirstOrDefault(key => Suggest.Nearest(key.Text, known) == known[0]) is not { } key)
        {
            return null;
        }

        diagnostics.Add(FieldRules.UnknownField(key, known));
        return Unread(file, key.Span);
    }

    private string? Verdict(Fields fields, Schema shape, bool hasErrors)
    {
        if (fields.Text("verdict") is not { } verdict)
        {
            return null;
        }

        if (shape[verdict.Value] is null && !hasErrors)
        {
            diagnostics.Add(
                SchemaRules.UnknownName(verdict.Span, $"field", verdict.Value, shape.Properties.Select(property => property.Key)));
        }

        return shape[verdict.Value] is null ? null : verdict.Value;
    }

    /// <summary>It may have pages and be compared, so nothing is reported that says otherwise.</summary>
    private CollectionSchema Unread(SourceFile file, SourceSpan span)
    {
        var id = Path.GetFileNameWithoutExtension(FileName(file.Path));
        var name = LocalizedText.Same(id, locales.Select(l => l.Code), span);
        return new(id, name, name, 0, true, true, false, Schema.Anything, [], span) { HasErrors = true };
    }

    /// <summary>Reports each <c>x-kb-ref</c> that names no collection, and what is wrong with lists of records and links.</summary>
    private void CheckTargets(ImmutableSortedDictionary<string, CollectionSchema>.Builder collections)
    {
        var seen = new HashSet<Schema>(ReferenceEqualityComparer.Instance);
        foreach (var schema in collections.Values.Where(schema => !schema.HasErrors))
        {
            Check(schema.Root);
        }

        void Check(Schema shape)
        {
            if (!seen.Add(shape))
            {
                return;
            }

            if (shape.Target is { Value: not "*" } target && !collections.ContainsKey(target.Value))
            {
                UnknownTargets.Add(target.Value);
                diagnostics.Add(SchemaRules.UnknownName(target.Span, $"collection", target.Value, collections.Keys));
            }

            diagnostics.AddRange(SchemaRules.Records(shape));
            foreach (var inner in shape.Properties.Select(p => p.Value)
                    .Concat(new[] { shape.Items, shape.AdditionalProperties, shape.PropertyNames }.OfType<Schema>()))
            {
                Check(inner);
            }
        }
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
