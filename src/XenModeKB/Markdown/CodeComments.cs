using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;

namespace XenModeKB.Markdown;

/// <summary>Code without its comments, which are text in the language of the page. The highlighter's rules say what a comment is.</summary>
internal static class CodeComments
{
    /// <summary>How comments begin by the rules of a language: code without these is not read.</summary>
    private static readonly Dictionary<ILanguage, string[]> s_marks = new(ReferenceEqualityComparer.Instance)
    {
        [CodeLanguages.Shell] = ["#"],
        [CodeLanguages.Ini] = ["#", ";"],
        [CodeLanguages.Yaml] = ["#"],
        [CodeLanguages.Slashes] = ["//", "/*"],
        [CodeLanguages.Hashes] = ["#"],
        [ProgramLanguages.Markup] = ["<!--"],
        [ProgramLanguages.C] = ["//", "/*"],
        [ProgramLanguages.CSharp] = ["//", "/*"],
        [ProgramLanguages.JavaScript] = ["//", "/*"],
        [ProgramLanguages.Css] = ["/*"],
        [ProgramLanguages.PowerShell] = ["#"],
        [ProgramLanguages.Python] = ["#"],
        [ProgramLanguages.Sql] = ["--", "/*"],
    };

    /// <summary>
    /// The lines that remain, without spaces at their ends, each with its number from 0; lines of nothing but a comment go.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Its language, by the name that <see cref="LanguageNames"/> knows.</param>
    public static IEnumerable<(int Number, string Text)> Remove(string code, string language)
    {
        var rest = LanguageNames.Rules(language) is { } rules
            && s_marks.GetValueOrDefault(rules, []).Any(mark => code.Contains(mark, StringComparison.Ordinal))
                ? new Remover().Read(code, rules)
                : code;
        return rest.Split('\n').Select((line, number) => (number, Text: line.TrimEnd())).Where(line => line.Text.Length > 0);
    }

    private sealed class Remover() : CodeColorizerBase([], null)
    {
        private readonly StringBuilder _rest = new();

        public string Read(string code, ILanguage language)
        {
            languageParser.Parse(code, language, Write);
            return _rest.ToString();
        }

        /// <summary>A word with its one scope (<see cref="CodeRules.Rule"/>), or what stands between words.</summary>
        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            _ = scopes is [{ Name: ScopeName.Comment or ScopeName.XmlComment }]
                ? _rest.Append('\n', parsedSourceCode.AsSpan().Count('\n'))
                : _rest.Append(parsedSourceCode);
        }
    }
}
