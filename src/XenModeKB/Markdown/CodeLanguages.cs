using ColorCode;
using ColorCode.Common;

namespace XenModeKB.Markdown;

/// <summary>Rules for the languages of system administration, in ColorCode's form.</summary>
internal static class CodeLanguages
{
    public static ILanguage Shell { get; } = new CodeRules("sh",
    [
        CodeRules.Rule(@"(?m)(?<=^|\s)#[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\]){0,1000})""|'[^']*'", ScopeName.String),
        CodeRules.Rule(@"\$\{[^}\r\n]{0,200}\}|\$[A-Za-z_][A-Za-z0-9_]*", ScopeName.Number),
        CodeRules.Rule(@"(?<![\w-])(if|then|else|elif|fi|for|in|do|done|while|case|esac|function|export|sudo)(?![\w-])", ScopeName.Keyword),
        CodeRules.Rule(@"(?<=\s)--?[A-Za-z][\w-]*", ScopeName.Attribute),
    ]);

    public static ILanguage Ini { get; } = new CodeRules("ini",
    [
        CodeRules.Rule(@"(?m)^[ \t]*[#;][^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,400})""|'[^'\r\n]*'", ScopeName.String),
        CodeRules.Rule(@"(?m)^[ \t]*\[[^\]\r\n]*\]", ScopeName.Keyword),
        CodeRules.Rule(@"(?m)^[ \t]*[\w.-]+(?=[ \t]*=)", ScopeName.Attribute),
        CodeRules.Rule(@"(?<![\w.])\d+(?![\w.])", ScopeName.Number),
    ]);

    public static ILanguage Yaml { get; } = new CodeRules("yaml",
    [
        CodeRules.Rule(@"(?m)(?<=^|\s)#[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,400})""|'[^'\r\n]*'", ScopeName.String),
        CodeRules.Rule(@"(?m)^[ \t]*(- )*[\w.-]+(?=:(\s|$))", ScopeName.Attribute),
    ]);

    public static ILanguage Json { get; } = new CodeRules("json",
    [
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,400})""(?=\s{0,200}:)", ScopeName.Attribute),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,400})""", ScopeName.String),
        CodeRules.Rule(@"\b(true|false|null)\b", ScopeName.Keyword),
        CodeRules.Rule(@"-?\b\d+(\.\d+)?([eE][+-]?\d+)?\b", ScopeName.Number),
    ]);

    /// <summary>Of the many languages that write comments as C does: what is the same in all of them.</summary>
    public static ILanguage Slashes { get; } = new CodeRules("slashes",
    [
        CodeRules.Rule(@"/\*(?>(?:[^*]|\*(?!/))*)(?:\*/|\z)|//[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,1000})""", ScopeName.String),
        CodeRules.Rule(@"(?<![\w.])\d[\w.]*", ScopeName.Number),
    ]);

    /// <summary>The same for those in which a number sign begins a comment.</summary>
    public static ILanguage Hashes { get; } = new CodeRules("hashes",
    [
        CodeRules.Rule(@"(?m)(?<=^|\s)#[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:\\.|[^""\\\r\n]){0,1000})""|'[^'\r\n]*'", ScopeName.String),
        CodeRules.Rule(@"(?<![\w.])\d[\w.]*", ScopeName.Number),
    ]);
}
