using ColorCode;

namespace XenModeKB.Markdown;

/// <summary>
/// The rules of a language, in ColorCode's form. Pages are somebody's input, so the time of each pattern grows with the length of the code
/// alone: what can be left open either runs on to the end or is sought within a bound, and loops give nothing back.
/// </summary>
internal sealed class CodeRules(string id, IList<LanguageRule> rules) : ILanguage
{
    public string Id => "kb-" + id;

    public string? FirstLinePattern => null;

    public string Name => id;

    public string CssClassName => id;

    IList<LanguageRule> ILanguage.Rules => rules;

    public bool HasAlias(string lang) => lang == id;

    /// <summary>What a pattern matches is one word, of one scope.</summary>
    public static LanguageRule Rule(string pattern, string scope) => new(pattern, new Dictionary<int, string> { [0] = scope });

    /// <summary>Whole words of a list, parted by spaces.</summary>
    public static LanguageRule Words(string words, string options = "") =>
        Rule($@"{options}(?<![\w@$.-])(?:{words.Replace(' ', '|')})(?![\w-])", ColorCode.Common.ScopeName.Keyword);
}
