using ColorCode;
using ColorCode.Common;

namespace XenModeKB.Markdown;

/// <summary>Rules for the languages of system administration, in ColorCode's form.</summary>
internal static class CodeLanguages
{
    public static ILanguage Shell { get; } = new Rules("sh",
    [
        Rule(@"(?m)(?<=^|\s)#[^\r\n]*", ScopeName.Comment),
        Rule(@"""(\\.|[^""\\])*""|'[^']*'", ScopeName.String),
        Rule(@"\$\{[^}\r\n]*\}|\$[A-Za-z_][A-Za-z0-9_]*", ScopeName.Number),
        Rule(@"(?<![\w-])(if|then|else|elif|fi|for|in|do|done|while|case|esac|function|export|sudo)(?![\w-])", ScopeName.Keyword),
        Rule(@"(?<=\s)--?[A-Za-z][\w-]*", ScopeName.Attribute),
    ]);

    public static ILanguage Ini { get; } = new Rules("ini",
    [
        Rule(@"(?m)^[ \t]*[#;][^\r\n]*", ScopeName.Comment),
        Rule(@"""(\\.|[^""\\\r\n])*""|'[^'\r\n]*'", ScopeName.String),
        Rule(@"(?m)^[ \t]*\[[^\]\r\n]*\]", ScopeName.Keyword),
        Rule(@"(?m)^[ \t]*[\w.-]+(?=[ \t]*=)", ScopeName.Attribute),
        Rule(@"(?<![\w.])\d+(?![\w.])", ScopeName.Number),
    ]);

    public static ILanguage Yaml { get; } = new Rules("yaml",
    [
        Rule(@"(?m)(?<=^|\s)#[^\r\n]*", ScopeName.Comment),
        Rule(@"""(\\.|[^""\\\r\n])*""|'[^'\r\n]*'", ScopeName.String),
        Rule(@"(?m)^[ \t]*(- )*[\w.-]+(?=:(\s|$))", ScopeName.Attribute),
    ]);

    public static ILanguage Json { get; } = new Rules("json",
    [
        Rule(@"""(\\.|[^""\\\r\n])*""(?=\s*:)", ScopeName.Attribute),
        Rule(@"""(\\.|[^""\\\r\n])*""", ScopeName.String),
        Rule(@"\b(true|false|null)\b", ScopeName.Keyword),
        Rule(@"-?\b\d+(\.\d+)?([eE][+-]?\d+)?\b", ScopeName.Number),
    ]);

    private static LanguageRule Rule(string pattern, string scope) => new(pattern, new Dictionary<int, string> { [0] = scope });

    private sealed class Rules(string id, IList<LanguageRule> rules) : ILanguage
    {
        public string Id => "kb-" + id;

        public string? FirstLinePattern => null;

        public string Name => id;

        public string CssClassName => id;

        IList<LanguageRule> ILanguage.Rules => rules;

        public bool HasAlias(string lang) => lang == id;
    }
}
