using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>Problems of entities and their claims (KB301x to KB303x).</summary>
internal static class DatasetRules
{
    private static readonly Rule s_otherId = new(
        "KB3011", Severity.Error, "Id that differs from the file name", "The file name is the id: rename the file or correct the field.");
    private static readonly Rule s_sameName = new(
        "KB3012", Severity.Error, "Two entities with one name", "Give each entity of a collection a name of its own in each language.");
    private static readonly Rule s_unknownEntity = new(
        "KB3020", Severity.Error, "Unknown entity", "Name an entity that has a file under input/data, or add the file.");
    private static readonly Rule s_noCitation = new(
        "KB3021", Severity.Error, "Claim without a source", "Add `cite: [key]`, or say `value: unknown`.");
    private static readonly Rule s_overlap = new(
        "KB3022",
        Severity.Error,
        "Version ranges that overlap",
        "`since` and `until` are inclusive: end one range before the next begins.");
    private static readonly Rule s_backwards = new(
        "KB3023", Severity.Error, "Range that ends before it begins", "Swap or correct `since` and `until`.");
    private static readonly Rule s_future = new("KB3024", Severity.Error, "Date in the future", "Write the day on which it happened.");
    private static readonly Rule s_stale = new(
        "KB3025",
        Severity.Warning,
        "Claim not checked for a long time",
        "Compare the value with its sources and set `checked` to that day.");
    private static readonly Rule s_contradiction = new(
        "KB3026",
        Severity.Error,
        "Fields that contradict each other",
        "Correct one of the fields; or, if the exception is real, name the entity under `except` of the rule in the schema.");
    private static readonly Rule s_exception = new(
        "KB3027", Severity.Error, "Exception that is not needed", "Remove the entity from `except`: it keeps the rule.");
    private static readonly Rule s_unknownNote = new(
        "KB3028",
        Severity.Error,
        "Note that is not defined",
        "Define the note under `notes` of this file, or write its text here in each language.");
    private static readonly Rule s_unusedNote = new(
        "KB3029", Severity.Error, "Note that nothing uses", "Use the note in a claim (`note: name`) or remove it.");
    private static readonly Rule s_noDate = new(
        "KB3030", Severity.Error, "Date that the calendar does not have",
        "Write YYYY, YYYY-MM or YYYY-MM-DD; where the schema takes them, true or false.");
    private static readonly Rule s_twice = new("KB3031", Severity.Error, "List item written twice", "Keep one of the two.");
    private static readonly Rule s_outOfLimits = new(
        "KB3032", Severity.Error, "Value outside the limits of its schema", "Write the value as the message says.");
    private static readonly Rule s_circle = new(
        "KB3033",
        Severity.Error,
        "Entities that name each other in a circle",
        "Remove the reference that is wrong, here or in another file of the way that the message names.");

    private static readonly Rule s_noFact = new(
        "KB3034",
        Severity.Error,
        "Fact that an entity does not have",
        "After `#` write the name of a field that the entity fills; for a field with a value for each of several entities, `field-id`.");
    private static readonly Rule s_otherwise = new(
        "KB3035",
        Severity.Error,
        "Fact that a page and the data tell differently",
        "Let the words of the link say what the data says, or correct the data.");

    public static Diagnostic OtherId(SourceSpan where, string id, string file) =>
        s_otherId.At(where, $"The id '{id}' is not the file name '{file}'.");

    public static Diagnostic SameName(SourceSpan where, string name, string language, string other) =>
        s_sameName.At(where, $"'{other}' is called '{name}' in '{language}' already.");

    public static Diagnostic UnknownEntity(SourceSpan where, string id, string? meant) =>
        s_unknownEntity.At(where, $"There is no entity '{id}'.{Suggest.DidYouMean(meant)}");

    public static Diagnostic NoCitation(SourceSpan where) => s_noCitation.At(where, "This claim names no source.");

    public static Diagnostic Overlap(SourceSpan where, int line) =>
        s_overlap.At(where, $"This range overlaps with that of the claim in line {line}.");

    public static Diagnostic Backwards(SourceSpan where, string since, string until) =>
        s_backwards.At(where, $"The range ends ({until}) before it begins ({since}).");

    public static Diagnostic Future(SourceSpan where, string date) => s_future.At(where, $"{date} is in the future.");

    public static Diagnostic Stale(SourceSpan where, string date, int months) =>
        s_stale.At(where, $"This was last checked on {date}, more than {months} months ago.");

    public static Diagnostic Contradiction(SourceSpan where, Message message) => s_contradiction.At(where, message);

    public static Diagnostic Circle(SourceSpan where, Message message, IEnumerable<string> path) =>
        s_circle.At(where, $"{message} Here: {string.Join(" → ", path)}.");

    public static Diagnostic UnneededException(SourceSpan where, string id) => s_exception.At(where, $"'{id}' keeps this rule.");

    public static Diagnostic UnknownNote(SourceSpan where, string note, string? nearest) =>
        s_unknownNote.At(where, $"There is no note '{note}'.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic UnusedNote(SourceSpan where, string note) => s_unusedNote.At(where, $"No claim uses the note '{note}'.");

    /// <param name="where">The text.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="orFlag">Whether true or false may stand there, too.</param>
    public static Diagnostic NoDate(SourceSpan where, string text, bool orFlag = false)
    {
        if (!orFlag)
        {
            return s_noDate.At(where, $"'{text}' is not a date.");
        }

        string? meant = text.ToUpperInvariant() switch
        {
            "YES" or "Y" or "ON" or "TRUE" => "true",
            "NO" or "N" or "OFF" or "FALSE" => "false",
            _ => null,
        };
        return s_noDate.At(where, $"'{text}' is neither a date nor true or false.{Suggest.DidYouMean(meant)}");
    }

    public static Diagnostic RecordTwice(SourceSpan where, string field, string text, int line) =>
        s_twice.At(where, $"The item in line {line} has the {field} '{text}', too.");

    public static Diagnostic Twice(SourceSpan where, string text) => s_twice.At(where, $"'{text}' is in this list already.");

    public static Diagnostic NoFact(SourceSpan where, string id, string name, string? nearest) =>
        s_noFact.At(where, $"'{id}' has no fact '{name}'.{Suggest.DidYouMean(nearest)}");

    public static Diagnostic Otherwise(SourceSpan where, StatedFact fact, string data) =>
        s_otherwise.At(where, $"The page says '{fact.Words}' for '{fact.Name}' of '{fact.Entity}', the data '{data}'.");

    public static Diagnostic OutOfLimits(SourceSpan where, string field, Message expected) =>
        s_outOfLimits.At(where, $"'{field}' must be {expected}.");
}
