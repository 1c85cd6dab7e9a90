using XenModeKB.Pipeline;

namespace XenModeKB.Markdown;

/// <summary>
/// Marks that Markdown does not read as their author meant them, and prints as they stand or lets run on (part of KB2xxx).
/// </summary>
internal static class StrayRules
{
    private static readonly Rule s_headingId = new(
        "KB2017", Severity.Warning, "Heading id that can't be read",
        "Write it as the last thing of the line: `## Heading {#stable-id}`.");
    private static readonly Rule s_heading = new(
        "KB2018", Severity.Warning, "Heading that is printed as text",
        "Write one space after `##`, and at most six `#`; write `\\#` if no heading is meant.");
    private static readonly Rule s_entity = new(
        "KB2024", Severity.Warning, "Name of a character that does not exist",
        "Write the character itself, or `\\&` if the words are meant as they stand.");
    private static readonly Rule s_openLink = new(
        "KB2037", Severity.Error, "Link or image that is printed as text",
        "Write `[text](address)`, without a space in it, or `\\[` and `\\]` if no link is meant.");
    private static readonly Rule s_linkForm = new(
        "KB2038", Severity.Warning, "Link in a form that Markdown does not have",
        "Write `[text](address)`; write `\\[` if no link is meant.");
    private static readonly Rule s_openDirective = new(
        "KB2056", Severity.Error, "Directive that does not begin or end",
        "Each directive ends with a line `:::` of its own; one that stands around another has more colons than it.");
    private static readonly Rule s_directiveForm = new(
        "KB2057", Severity.Warning, "Directive that is printed as text",
        "A directive begins with three colons on a line of its own, `:::table overview`, and ends with a line `:::`.");
    private static readonly Rule s_outside = new(
        "KB2058", Severity.Error, "Column outside of its frame",
        "Put `:::then` and `:::now` into a `::::then-now`, which begins and ends with four colons.");
    private static readonly Rule s_openCitation = new(
        "KB2061", Severity.Error, "Citation that is not closed", "Write `[@key]`; write `\\[` if no citation is meant.");
    private static readonly Rule s_openCode = new(
        "KB2072", Severity.Error, "Block of code that is not closed",
        "Close it by a line with the same marks; without one all that follows is shown as code.");
    private static readonly Rule s_indented = new(
        "KB2073", Severity.Warning, "Text that its indentation makes code",
        "Take away the spaces before it, or write ``` in the lines before and after it if it is code.");
    private static readonly Rule s_fewCells = new(
        "KB2094", Severity.Warning, "Row with fewer cells than the table has columns",
        "Write a bar for each cell, also for one that is empty.");
    private static readonly Rule s_repeated = new(
        "KB2095", Severity.Warning, "Paragraph that stands on the page twice",
        "Delete one of the two, or say in its words what is different here.");
    private static readonly Rule s_foreign = new(
        "KB2096", Severity.Warning, "Mark of another generator that is printed as text",
        "Write it in the Markdown of this site; put it between backticks, or a backslash before it, if it is meant as text.");
    private static readonly Rule s_openMark = new(
        "KB2097", Severity.Warning, "Mark that is printed as text",
        "Write the second one, without a space inside; write a backslash before it if it is meant as text.");
    private static readonly Rule s_list = new(
        "KB2098", Severity.Warning, "List that is printed as text", "Write `- ` or `1. ` before each item, with the space.");
    private static readonly Rule s_unfinished = new(
        "KB2099", Severity.Warning, "Note to oneself that is left in the text",
        "Write what is missing, or put the note into a comment: <!-- … -->.");

    public static Diagnostic HeadingId(SourceSpan where, string written, string id) =>
        s_headingId.At(where, $"'{written}' is printed as it stands; write {{#{id}}} at the end of the heading.");

    /// <summary>
    /// A line of hyphens makes a heading of the paragraph above it; most are meant to part what is above from what is below.
    /// </summary>
    public static Diagnostic Underlined(SourceSpan where, string id) => s_headingId.At(
        where,
        $"The line of '-' below makes a heading of this: leave a line empty between the two, or write '## ' and {{#{id}}}.");

    public static Diagnostic Heading(SourceSpan where) => s_heading.At(where, "No heading begins like this.");

    public static Diagnostic Entity(SourceSpan where, string name) => s_entity.At(where, $"'{name}' is printed as it stands.");

    public static Diagnostic OpenLink(SourceSpan where, string written) =>
        s_openLink.At(where, $"'{Short(written)}' is not closed by a parenthesis.");

    public static Diagnostic LinkWithoutBegin(SourceSpan where, string written) =>
        s_openLink.At(where, $"No bracket begins the text of '{Short(written)}'.");

    public static Diagnostic LinkWithoutBracket(SourceSpan where, string written) =>
        s_openLink.At(where, $"No bracket ends the text of '{Short(written)}'.");

    public static Diagnostic SpaceInAddress(SourceSpan where, string address) =>
        s_openLink.At(where, $"A space ends the address '{Short(address)}'; write %20 for it.");

    public static Diagnostic LinkTitle(SourceSpan where, string written) =>
        s_openLink.At(where, $"'{Short(written)}' is no title; write straight quotes around it.");

    public static Diagnostic LinkForm(SourceSpan where, string written, string meant) =>
        s_linkForm.At(where, $"'{Short(written)}' is printed as it stands. Did you mean '{Short(meant)}'?");

    public static Diagnostic WikiLink(SourceSpan where, string written) =>
        s_linkForm.At(where, $"'{Short(written)}' is printed as it stands; write the path of the page: [text](../folder/page.md).");

    public static Diagnostic OpenDirective(SourceSpan where, string name) =>
        s_openDirective.At(where, $"Nothing closes the directive '{name}'.");

    public static Diagnostic FewColons(SourceSpan where, string name, string outer, int line) =>
        s_openDirective.At(
            where, $"What should close '{name}' closes '{outer}' in line {line}; give the outer one more colons, at both ends.");

    public static Diagnostic ClosesNothing(SourceSpan where) => s_openDirective.At(where, "No directive is open that this could close.");

    public static Diagnostic DirectiveForm(SourceSpan where, string written) =>
        s_directiveForm.At(where, $"'{Short(written)}' is printed as it stands.");

    public static Diagnostic OutsideFrame(SourceSpan where, string name) =>
        s_outside.At(where, $"'{name}' stands in no '{Directives.Frame}'.");

    public static Diagnostic DirectiveOnOneLine(SourceSpan where, string name) =>
        s_openDirective.At(where, $"The end of the directive '{name}' stands on the line on which it begins.");

    public static Diagnostic OpenCitation(SourceSpan where, string written) =>
        s_openCitation.At(where, $"The citation '{written}' is not closed by a bracket.");

    public static Diagnostic OpenCode(SourceSpan where) => s_openCode.At(where, "The block of code is not closed.");

    public static Diagnostic Indented(SourceSpan where) =>
        s_indented.At(where, "Four spaces before a line make it code, and these read like text.");

    public static Diagnostic FewCells(SourceSpan where, int cells, int columns) =>
        s_fewCells.At(where, $"Cells of this row: {cells}; columns of the table: {columns}.");

    public static Diagnostic Repeated(SourceSpan where, int line) => s_repeated.At(where, $"The same paragraph stands in line {line}.");

    public static Diagnostic Foreign(SourceSpan where, string written) =>
        s_foreign.At(where, $"'{Short(written)}' is printed as it stands.");

    public static Diagnostic Alert(SourceSpan where, string written) => s_foreign.At(
        where, $"'{Short(written)}' is printed as it stands; write '> [!NOTE]' and '> ' before each line of the text.");

    public static Diagnostic Formula(SourceSpan where, string written) =>
        s_foreign.At(where, $"'{Short(written)}' is printed as it stands: formulas are not supported.");

    public static Diagnostic OpenMark(SourceSpan where, string mark) =>
        s_openMark.At(where, $"This '{mark}' has no counterpart in the paragraph.");

    public static Diagnostic SpaceInMark(SourceSpan where, string mark) =>
        s_openMark.At(where, $"Between '{mark}' and the words stands a space.");

    public static Diagnostic List(SourceSpan where) =>
        s_list.At(where, "The lines begin like the items of a list, but make one paragraph.");

    public static Diagnostic Unfinished(SourceSpan where, string word) => s_unfinished.At(where, $"'{word}' stands in the text.");

    private static string Short(string written) => written.Length > 60 ? written[..59] + "…" : written;
}
