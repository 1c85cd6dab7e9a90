using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>Strips: what the pages of a collection say first. Every name must exist, and a collection has one strip.</summary>
internal sealed class ReadStrips(ReadSelection selection, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MostValues = 4;

    private readonly Dictionary<string, SourceSpan> _collections = new(StringComparer.Ordinal);

    public StripDefinition? Strip(YamlDocument document)
    {
        if (document.Root is null
            || Fields.Of(document.Root, Message.Of("a strip"), document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var collection = selection.Collection(fields);
        var values = fields.Texts("values", required: true);
        var facts = fields.Texts("facts");
        var saidBy = fields.Items("said_by");
        fields.Done();
        if (collection is null)
        {
            return null;
        }

        var where = fields.Mapping.Entries.First(entry => entry.Key.Text == "collection").Value.Span;
        if (!_collections.TryAdd(collection.Id, where))
        {
            diagnostics.Add(TableRules.StripTwice(where, collection.Id, _collections[collection.Id]));
            return null;
        }

        if (values.Length > MostValues)
        {
            diagnostics.Add(TableRules.TooManyParts(values[MostValues].Span, values.Length, $"values", MostValues));
        }

        return new(
            collection.Schema,
            [.. values.Where(value => IsClosed(value, collection.Schema)).Select(value => value.Value)],
            [.. facts.Where(fact => selection.Known(fact, collection.Schema) is not null).Select(fact => fact.Value)],
            [.. saidBy.Select(node => Source(node, collection)).OfType<StripSource>()]);
    }

    private bool IsClosed(Located<string> field, CollectionSchema schema)
    {
        if (selection.Known(field, schema) is not { } shape)
        {
            return false;
        }

        var value = shape.SemanticType == SemanticType.Claim ? shape.ClaimValue : shape;
        if (value.Options.IsEmpty)
        {
            diagnostics.Add(TableRules.PictureField(field.Span, field.Value, $"a claim with a closed list of values"));
        }

        return !value.Options.IsEmpty;
    }

    private StripSource? Source(YamlNode node, Collection about)
    {
        if (Fields.Of(node, "said_by", node.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        var collection = selection.Collection(fields);
        var field = fields.Text("field", required: true);
        var entities = collection is null ? [] : selection.Entities(fields, collection);
        fields.Pass(collection is null ? ["ids", "where"] : []);
        fields.Done();
        if (collection is null || field is not { } named || selection.Known(named, collection.Schema) is not { } shape)
        {
            return null;
        }

        if (!shape.IsClaimsBy || shape.PropertyNames!.Target!.Value.Value != about.Id)
        {
            diagnostics.Add(TableRules.PictureField(named.Span, named.Value, $"a map from entities of '{about.Id}' to claims"));
            return null;
        }

        return new(collection.Schema, named.Value, entities);
    }
}
