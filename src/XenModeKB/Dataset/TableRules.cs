using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Problems of tables and pictures (KB304x).</summary>
internal static class TableRules
{
    private static readonly Rule s_unknownName = new(
        "KB3040",
        Severity.Error,
        "Table or picture that names something that does not exist",
        "Name a collection, a field of its schema, or an entity that exists.");
    private static readonly Rule s_noRows = new(
        "KB3041", Severity.Error, "Table or picture without anything to show",
        "Name entities that exist and columns for them, or loosen `where`.");
    private static readonly Rule s_column = new(
        "KB3042", Severity.Error, "Column that is not one field or one map of claims", "Write `field: name` or `claims_by: name`.");
    private static readonly Rule s_pictureField = new(
        "KB3043",
        Severity.Error,
        "Picture with a field that it can't draw",
        "A spectrum and the strip of a picture of layers draw claims with a closed list of values, a tree a field that names entities "
            + "of the same collection, a timeline a date.");

    private static readonly Rule s_arrowToItself = new(
        "KB3044",
        Severity.Error,
        "Arrow from a box to itself",
        "Name two boxes: the one that asks under `from`, the one that does the work under `to`.");
    private static readonly Rule s_tooManyParts = new(
        "KB3045",
        Severity.Error,
        "Picture or matrix with too many parts, or none",
        "Keep what a reader needs to see who does what, or make two pictures. A matrix has columns that are entities: "
            + "`transpose: true`, or `claims_by`.");
    private static readonly Rule s_boxTwice = new(
        "KB3046", Severity.Error, "Two boxes with one id", "Give each box of a picture an id of its own: arrows name boxes by it.");

    private static readonly Rule s_ratings = new(
        "KB3048",
        Severity.Error,
        "Ratings that do not fit the fields",
        "Write one word of the scale for each field of the picture, in their order.");

    private static readonly Rule s_stripTwice = new(
        "KB3047", Severity.Error, "Two strips for one collection", "A page begins once: put the fields of both into one file.");

    private static readonly Rule s_columnTwice = new(
        "KB3049", Severity.Error, "Column written twice", "Keep one of the two columns.");

    public static Diagnostic ColumnTwice(SourceSpan where, string field) =>
        s_columnTwice.At(where, $"The table has a column '{field}' already.");

    public static Diagnostic UnknownName(SourceSpan where, Message kind, string name, IEnumerable<string> known) =>
        s_unknownName.At(where, $"There is no {kind} '{name}'.{Suggest.DidYouMean(name, known)}");

    public static Diagnostic NoRows(SourceSpan where) => s_noRows.At(where, "No entity is left to show.");

    public static Diagnostic NoColumns(SourceSpan where) => s_noRows.At(where, "No column is left to show.");

    public static Diagnostic Column(SourceSpan where) => s_column.At(where, "A column has either 'field' or 'claims_by'.");

    public static Diagnostic NoRecords(SourceSpan where, string field) =>
        s_column.At(where, $"'{field}' is not a list of records that have names: its schema has no `x-kb-key`.");

    public static Diagnostic NotAMap(SourceSpan where, string field) =>
        s_column.At(where, $"'{field}' is not a map from entities to claims; write 'field: {field}'.");

    public static Diagnostic IsAMap(SourceSpan where, string field) =>
        s_column.At(where, $"'{field}' is a map from entities to claims; write 'claims_by: {field}'.");

    public static Diagnostic ArrowToItself(SourceSpan where, string box) =>
        s_arrowToItself.At(where, $"This arrow starts and ends at the box '{box}'.");

    public static Diagnostic TooManyParts(SourceSpan where, int count, Message parts, int most) =>
        s_tooManyParts.At(where, $"This picture has {count} {parts}; it can have at most {most}.");

    public static Diagnostic MatrixColumns(SourceSpan where, int count, int most) =>
        s_tooManyParts.At(where, $"This matrix has {count} columns that are entities; it needs at least one, and can have at most {most}.");

    public static Diagnostic BoxTwice(SourceSpan where, string id, int line) =>
        s_boxTwice.At(where, $"The box in line {line} has the id '{id}', too.");

    public static Diagnostic Ratings(SourceSpan where, int count, int fields) =>
        s_ratings.At(where, $"There are {count} ratings for {fields} fields.");

    public static Diagnostic StripTwice(SourceSpan where, string collection, SourceSpan first) =>
        s_stripTwice.At(where, $"The collection '{collection}' has a strip already, in {first.Path}.");

    public static Diagnostic PictureField(SourceSpan where, string field, Message expected) =>
        s_pictureField.At(where, $"'{field}' must be {expected}.");
}
