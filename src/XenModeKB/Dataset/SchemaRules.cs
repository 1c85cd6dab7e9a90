using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Problems of the schemas under input/data/schemas (KB300x, KB3013).</summary>
internal static class SchemaRules
{
    private static readonly Rule s_notJson = new(
        "KB3001",
        Severity.Error,
        "Schema that is not JSON",
        "Check commas, quotes and brackets at this place; JSON has no comments and no trailing commas.");
    private static readonly Rule s_keyTwice = new("KB3002", Severity.Error, "JSON key written twice", "Keep one of the two.");
    private static readonly Rule s_badReference = new(
        "KB3003",
        Severity.Error,
        "`$ref` that leads nowhere",
        "Write `#/$defs/name` or `file.json#/$defs/name`; the file lies beside this one. A schema can't contain itself.");
    private static readonly Rule s_badKeyword = new(
        "KB3004", Severity.Error, "Schema keyword with a value it can't have", "Write the value in the form that the message names.");
    private static readonly Rule s_enumLabels = new(
        "KB3005",
        Severity.Error,
        "Closed list whose labels do not match its values",
        "`x-kb-values` needs one entry, with a label in each language, for each value of `enum`, and no other.");
    private static readonly Rule s_noSchema = new(
        "KB3006",
        Severity.Error,
        "Data without a schema",
        "Add input/data/schemas/<folder>.json, or move the file into the folder of its collection.");
    private static readonly Rule s_tooManyPairs = new(
        "KB3007",
        Severity.Error,
        "Too many pairs to compare",
        "Set `compare` of this collection to false: pages for all pairs grow with the square of its size.");
    private static readonly Rule s_unknownName = new(
        "KB3008",
        Severity.Error,
        "Schema that names something that does not exist",
        "Name a collection, a field or an entity that exists.");

    private static readonly Rule s_emptyFeed = new(
        "KB3009",
        Severity.Warning,
        "Feed without an entry",
        "Give the entities a date (a field or a claim with `x-kb-type: date`): it says when each was news. Or set `feed` to false.");
    private static readonly Rule s_noName = new(
        "KB3013",
        Severity.Warning,
        "Field that readers see by its key",
        "Give it an `x-kb-label` in each language: it heads the fact on pages and the column in tables.");

    public static Diagnostic NotJson(SourceSpan where, Message problem) => s_notJson.At(where, $"This schema can't be read: {problem}.");

    public static Diagnostic KeyTwice(SourceSpan where, string key) => s_keyTwice.At(where, $"The key '{key}' is there already.");

    public static Diagnostic BadReference(SourceSpan where, string reference, IEnumerable<string> known) =>
        s_badReference.At(where, $"There is no schema at '{reference}'.{Suggest.DidYouMean(reference, known)}");

    public static Diagnostic CircularReference(SourceSpan where, string reference) =>
        s_badReference.At(where, $"The schema at '{reference}' contains itself.");

    public static Diagnostic ReferenceTooDeep(SourceSpan where, string reference, int limit) =>
        s_badReference.At(where, $"The schema at '{reference}' is the end of a chain of more than {limit} references.");

    public static Diagnostic BadKeyword(SourceSpan where, string keyword, Message expected) =>
        s_badKeyword.At(where, $"'{keyword}' must be {expected}.");

    /// <summary>The mistakes of one shape in what it says of records and links: each names a field that must be of some kind.</summary>
    public static IEnumerable<Diagnostic> Records(Schema shape)
    {
        if (shape.Key is { } key && KeyProblem(key, shape.Items ?? Schema.Anything) is { } problem)
        {
            yield return problem;
        }

        foreach (var (field, of) in shape.Properties)
        {
            if (of.Link is { } link && LinkProblem(link, field, of, shape) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static Diagnostic? KeyProblem(Located<string> key, Schema item)
    {
        if (item[key.Value] is null)
        {
            return UnknownName(key.Span, $"field", key.Value, item.Properties.Select(property => property.Key));
        }

        return item.Required.Contains(key.Value)
            ? null
            : BadKeyword(key.Span, "x-kb-key", $"a field that each item must have (`required`)");
    }

    private static Diagnostic? LinkProblem(Located<string> link, string field, Schema of, Schema shape)
    {
        if (of.SemanticType is SemanticType.Url or SemanticType.Claim or SemanticType.Citations || of.Target is not null
            || (of.JsonTypes != JsonTypes.Any && (of.JsonTypes & (JsonTypes.Mapping | JsonTypes.List)) != 0))
        {
            return BadKeyword(
                link.Span,
                "x-kb-link",
                $"left out of '{field}': only a text, a number, a date or one of a closed list is a link");
        }

        if (shape[link.Value] is not { } url)
        {
            return UnknownName(link.Span, $"field", link.Value, shape.Properties.Select(property => property.Key));
        }

        return url.SemanticType == SemanticType.Url ? null : BadKeyword(link.Span, "x-kb-link", $"a field with the type `url`");
    }

    public static Diagnostic ClosedBase(SourceSpan where, string field) =>
        s_badKeyword.At(where, $"'{field}' can't be added here: the schema that '$ref' names allows no further fields.");

    public static Diagnostic NoLabel(SourceSpan where, string value) =>
        s_enumLabels.At(where, $"The value '{value}' has no entry in 'x-kb-values'.");

    public static Diagnostic LabelWithoutValue(SourceSpan where, string value, IEnumerable<string> values) =>
        s_enumLabels.At(where, $"'enum' has no value '{value}'.{Suggest.DidYouMean(value, values)}");

    public static Diagnostic NoSchema(SourceSpan where, string folder, IEnumerable<string> known) =>
        s_noSchema.At(where, $"There is no schema for the folder '{folder}'.{Suggest.DidYouMean(folder, known)}");

    public static Diagnostic NoCollection(SourceSpan where, string folder) =>
        s_noSchema.At(where, $"The schema input/data/schemas/{folder}.json makes no collection: 'x-kb-collection' is missing in it.");

    public static Diagnostic TooManyPairs(SourceSpan where, int entities, int limit) =>
        s_tooManyPairs.At(where, $"{entities} entities are too many to compare each pair; the limit is {limit}.");

    public static Diagnostic EmptyFeed(SourceSpan where, string collection) =>
        s_emptyFeed.At(where, $"No entity of '{collection}' has a date, so nothing is in its feed.");

    public static Diagnostic FieldWithoutLabel(SourceSpan where, string field) =>
        s_noName.At(where, $"Readers see the field '{field}' by its key.");

    public static Diagnostic UnknownName(SourceSpan where, Message kind, string name, IEnumerable<string> known) =>
        s_unknownName.At(where, $"There is no {kind} '{name}'.{Suggest.DidYouMean(name, known)}");
}
