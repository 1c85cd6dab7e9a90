using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Problems of tables and pictures (KB304x).</summary>
internal static class TableRules
{
    private static readonly Rule s_unknownName = new("KB3040", Severity.Error, "Table or picture that names something that does not exist", "Name a collection, a field of its schema, or an entity that exists.");
    private static readonly Rule s_noRows = new("KB3041", Severity.Error, "Table or picture without anything to show", "Name entities that exist, or loosen `where`.");
    private static readonly Rule s_column = new("KB3042", Severity.Error, "Column that is not one field or one map of claims", "Write `field: name` or `claims_by: name`.");
    private static readonly Rule s_pictureField = new("KB3043", Severity.Error, "Picture with a field that it can't draw", "A spectrum draws claims with a closed list of values, a tree a field that names entities of the same collection, a timeline a date.");

    public static Diagnostic UnknownName(SourceSpan where, string kind, string name, IEnumerable<string> known) =>
        s_unknownName.At(where, $"There is no {kind} '{name}'.{Suggest.DidYouMean(name, known)}");

    public static Diagnostic NoRows(SourceSpan where) => s_noRows.At(where, "No entity is left to show.");

    public static Diagnostic Column(SourceSpan where) => s_column.At(where, "A column has either 'field' or 'claims_by'.");

    public static Diagnostic NotAMap(SourceSpan where, string field) => s_column.At(where, $"'{field}' is not a map from entities to claims; write 'field: {field}'.");

    public static Diagnostic IsAMap(SourceSpan where, string field) => s_column.At(where, $"'{field}' is a map from entities to claims; write 'claims_by: {field}'.");

    public static Diagnostic PictureField(SourceSpan where, string field, string expected) => s_pictureField.At(where, $"'{field}' must be {expected}.");
}
