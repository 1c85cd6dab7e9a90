using XenModeKB.Pipeline;

namespace XenModeKB.Reading;

/// <summary>Problems of the YAML itself (KB10xx, from KB1020).</summary>
internal static class YamlRules
{
    private static readonly Rule s_syntax = new(
        "KB1020", Severity.Error, "YAML that can't be read", "Check quotes, brackets, colons and the indentation at this place.");
    private static readonly Rule s_duplicateKey = new("KB1021", Severity.Error, "Key written twice", "Keep one of the two.");
    private static readonly Rule s_notAllowed = new(
        "KB1022", Severity.Error, "YAML feature that is not allowed here",
        "Write the value out: anchors, aliases, tags and several documents in a file are not read.");
    private static readonly Rule s_tooDeep = new(
        "KB1023", Severity.Error, "YAML nested too deeply", "Nothing in this site needs this depth; check the brackets.");
    private static readonly Rule s_control = new(
        "KB1025", Severity.Error, "Escape that stands for a control character",
        "Delete the escape; the character can't be part of a page.");
    private static readonly Rule s_invisible = new(
        "KB1026", Severity.Warning, "Escape that stands for an invisible character",
        "Delete the escape: words with the character are not found, or look like others.");
    private static readonly Rule s_empty = new("KB1024", Severity.Error, "Empty YAML file", "Fill the file or delete it.");

    public static Diagnostic Syntax(SourceSpan where, Message message) => s_syntax.At(where, $"This YAML can't be read: {message}");

    public static Diagnostic DuplicateKey(SourceSpan where, string key, int firstLine) =>
        s_duplicateKey.At(where, $"The key '{key}' is already in line {firstLine}.");

    public static Diagnostic NotAllowed(SourceSpan where, Message words) => s_notAllowed.At(where, words);

    public static Diagnostic TooDeep(SourceSpan where, int limit) => s_tooDeep.At(where, $"This is nested deeper than {limit} levels.");

    public static Diagnostic Control(SourceSpan where, char character) =>
        s_control.At(where, $"This holds the control character U+{(int)character:X4}.");

    public static Diagnostic Invisible(SourceSpan where, int character) =>
        s_invisible.At(where, $"This holds the character U+{character:X4}, which nobody sees.");

    public static Diagnostic Empty(string path) => s_empty.At(SourceSpan.FileStart(path), "The file contains no YAML.");
}
