using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>Text that would be missing on the page, or not be what its author meant (part of KB2xxx).</summary>
internal static class LostTextRules
{
    private static readonly Rule s_besideComment = new(
        "KB2022", Severity.Error, "Text on the line where a comment ends",
        "Put the comment on a line of its own, or after the text: a line that begins with a comment is no Markdown.");
    private static readonly Rule s_openComment = new(
        "KB2023", Severity.Error, "Comment that is not closed",
        "Write `-->` where the comment ends; without it all that follows is hidden.");
    private static readonly Rule s_undefinedReference = new(
        "KB2035", Severity.Error, "Link to a label that is not defined",
        "Add a line `[label]: address`, write the address as `[text](address)`, or write `\\[` if no link is meant.");
    private static readonly Rule s_unusedDefinition = new(
        "KB2036", Severity.Error, "Definition of a link that is not used",
        "Refer to it by `[text][label]`, or delete it; write `\\[` if the line is meant as text.");
    private static readonly Rule s_repeatedFootnote = new(
        "KB2082", Severity.Error, "Footnote defined twice", "Keep one of the two definitions, or give one another name.");
    private static readonly Rule s_taskList = new(
        "KB2090", Severity.Error, "Task list", "Say in words what is done and what is not: pages have no boxes to tick.");
    private static readonly Rule s_unreadTable = new(
        "KB2091", Severity.Error, "Table that can't be read",
        "Write a bar in every row, and an empty line between the table and the text that follows.");
    private static readonly Rule s_surplusCells = new(
        "KB2092", Severity.Error, "Row with more cells than the table has columns",
        "Give the table a column for each cell, or write `\\|` for a bar that is text.");
    private static readonly Rule s_alert = new(
        "KB2093", Severity.Error, "Alert that can't be read",
        "Write `> [!NOTE]` alone on the first line of a quote, and a title as the first words of its text; "
        + "the kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION.");

    public static Diagnostic BesideComment(SourceSpan where, string rest) =>
        s_besideComment.At(
            where,
            $"'{(rest.Length > 40 ? rest[..40] + "…" : rest)}' stands on the line of a comment and would not be shown.");

    public static Diagnostic OpenComment(SourceSpan where) => s_openComment.At(where, "The comment has no end.");

    public static Diagnostic UndefinedReference(SourceSpan where, string label, IEnumerable<string> known) =>
        s_undefinedReference.At(where, $"There is no definition '[{label}]:'.{Suggest.DidYouMean(Suggest.Nearest(label, known))}");

    public static Diagnostic UnusedDefinition(SourceSpan where, string label) =>
        s_unusedDefinition.At(where, $"No link refers to '[{label}]:', and a definition is not shown.");

    public static Diagnostic RepeatedFootnote(SourceSpan where, string name, int line) =>
        s_repeatedFootnote.At(where, $"The footnote '{name}' is already defined in line {line}.");

    public static Diagnostic TaskList(SourceSpan where) => s_taskList.At(where, "Boxes of task lists are not supported.");

    public static Diagnostic UnreadTable(SourceSpan where) =>
        s_unreadTable.At(where, "This looks like a table, but its rows can't be told.");

    public static Diagnostic NoTableMark(SourceSpan where) =>
        s_unreadTable.At(where, "Rows like these make a table only below a header and a line `|---|---|`.");

    public static Diagnostic ShortTableMark(SourceSpan where, int marked, int cells) =>
        s_unreadTable.At(where, $"Columns that this line marks: {marked}; cells of the header above: {cells}.");

    public static Diagnostic PartOfTable(SourceSpan where) =>
        s_unreadTable.At(where, "The empty line above ends the table, and this row is printed with its bars.");

    public static Diagnostic SurplusCells(SourceSpan where, int cells, int columns) =>
        s_surplusCells.At(where, $"The row has {cells} cells, the table {columns} columns.");

    public static Diagnostic AlertKind(SourceSpan where, string kind) =>
        s_alert.At(
            where,
            $"There is no alert '{kind}'.{Suggest.DidYouMean(Meant(kind))} Kinds: {string.Join(", ", Kinds)}.");

    public static Diagnostic AlertForm(SourceSpan where) =>
        s_alert.At(where, "This would be shown as text: the mark of an alert has its line for itself.");

    private static string? Meant(string kind) =>
        AlertKinds.Meant(kind)?.ToUpperInvariant() ?? Suggest.Nearest(kind.ToUpperInvariant(), Kinds);

    private static string[] Kinds => [.. AlertKinds.All.Select(kind => kind.ToUpperInvariant())];
}
