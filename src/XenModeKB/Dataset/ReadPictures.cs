using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Reading;

namespace XenModeKB.Dataset;

/// <summary>
/// Pictures over the collections: what kind, which entities, which fields; every name must exist, and each field must be one that can be
/// drawn.
/// </summary>
internal sealed class ReadPictures(ReadSelection selection, ImmutableArray<Locale> locales, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaxStrip = 4;

    private static readonly string[] s_kinds = [.. Enum.GetNames<PictureKind>().Select(name => name.ToLowerInvariant())];

    public PictureDefinition? Picture(YamlDocument document)
    {
        if (document.Root is null
            || Fields.Of(document.Root, Message.Of("a picture"), document.Root.Span, diagnostics, locales) is not { } fields)
        {
            return null;
        }

        PictureKind? kind = fields.OneOf("kind", s_kinds, required: true) is { } named
            ? Enum.Parse<PictureKind>(named.Value, ignoreCase: true)
            : null;
        var title = fields.Localized("title", required: true);
        var description = fields.Localized("description", required: true);
        var collection = selection.Collection(fields);
        var entities = collection is null ? [] : Entities(fields, kind, collection);
        var columns = FieldsOf(fields, kind);
        var layered = kind == PictureKind.Layers ? new ReadLayers(locales, diagnostics).Read(fields) : null;
        var ratings = kind == PictureKind.Spectrum && collection is not null
            ? new ReadRatings(locales, diagnostics).Read(fields, columns.Length, [.. entities.Select(entity => entity.Id)])
            : null;
        var turning = kind == PictureKind.Timeline && collection is not null
            ? selection.Named(fields.Texts("turning_points"), collection)
            : [];
        fields.Pass(collection is null ? ["ids", "where", "entity", "ratings", "turning_points"] : []);
        fields.Pass(kind is null ? ["fields", "parent", "date", "entity", "layers", "arrows", "cite", "ratings", "turning_points"] : []);
        fields.Done();
        if (kind is not { } found || collection is null)
        {
            return null;
        }

        var drawn = columns.Where(field => CanDraw(found, field, collection)).Select(field => field.Value).ToImmutableArray();
        if (entities.IsEmpty || drawn.IsEmpty || (found == PictureKind.Layers && layered is null))
        {
            return null;
        }

        var id = Path.GetFileNameWithoutExtension(document.Path);
        return new(
            id, found, title ?? selection.StandIn(id, document), description ?? LocalizedText.Empty,
            collection.Schema, entities, drawn)
        { Layered = layered, Ratings = ratings, TurningPoints = turning };
    }

    private ImmutableArray<Entity> Entities(Fields fields, PictureKind? kind, Collection collection) =>
        kind == PictureKind.Layers ? selection.One(fields, collection) : selection.Entities(fields, collection);

    private ImmutableArray<Located<string>> FieldsOf(Fields fields, PictureKind? kind) => kind switch
    {
        null => [],
        PictureKind.Spectrum => fields.Texts("fields", required: true),
        PictureKind.Layers => Strip(fields),
        PictureKind.Tree => One(fields.Text("parent", required: true)),
        PictureKind.Timeline => One(fields.Text("date", required: true)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private ImmutableArray<Located<string>> Strip(Fields fields)
    {
        var strip = fields.Texts("fields", required: true);
        if (strip.Length > MaxStrip)
        {
            diagnostics.Add(TableRules.TooManyParts(strip[MaxStrip].Span, strip.Length, $"fields", MaxStrip));
        }

        return strip;
    }

    private static ImmutableArray<Located<string>> One(Located<string>? field) => field is { } named ? [named] : [];

    private bool CanDraw(PictureKind kind, Located<string> field, Collection collection)
    {
        if (selection.Known(field, collection.Schema) is not { } shape)
        {
            return false;
        }

        var value = shape.SemanticType == SemanticType.Claim ? shape.ClaimValue : shape;
        (bool Fits, Message Expected) wanted = kind switch
        {
            PictureKind.Spectrum or PictureKind.Layers => (!value.Options.IsEmpty, $"a claim with a closed list of values"),
            PictureKind.Tree => (
                (value.Items ?? value).Target?.Value == collection.Id, $"a field that names entities of the same collection"),
            _ => (value.SemanticType == SemanticType.Date, $"a date"),
        };
        if (!wanted.Fits)
        {
            diagnostics.Add(TableRules.PictureField(field.Span, field.Value, wanted.Expected));
        }

        return wanted.Fits;
    }
}
