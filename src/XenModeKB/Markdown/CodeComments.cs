using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using ColorCode.Styling;

namespace XenModeKB.Markdown;

/// <summary>Code without its comments, which are text in the language of the page. The highlighter's rules say what a comment is.</summary>
internal static class CodeComments
{
    /// <summary>How comments begin: code without these is not read.</summary>
    private static readonly Dictionary<string, string[]> s_marks = new(StringComparer.Ordinal)
    {
        ["sh"] = ["#"],
        ["ini"] = ["#", ";"],
        ["yaml"] = ["#"],
        ["xml"] = ["<!--"],
        ["html"] = ["<!--"],
        ["c"] = ["//", "/*"],
        ["csharp"] = ["//", "/*"],
        ["javascript"] = ["//", "/*"],
        ["css"] = ["/*"],
        ["powershell"] = ["#"],
        ["python"] = ["#"],
        ["sql"] = ["--", "/*"],
    };

    /// <summary>
    /// The lines that remain, without spaces at their ends, each with its number from 0; lines of nothing but a comment go.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Its language, by the name that <see cref="LanguageNames"/> knows.</param>
    public static IEnumerable<(int Number, string Text)> Remove(string code, string language)
    {
        var hasComments = Marks(language).Any(mark => code.Contains(mark, StringComparison.Ordinal));
        var rest = hasComments && LanguageNames.Rules(language) is { } rules ? new Remover().Read(code, rules) : code;
        return rest.Split('\n').Select((line, number) => (number, Text: line.TrimEnd())).Where(line => line.Text.Length > 0);
    }

    private static string[] Marks(string language)
    {
        var rules = LanguageNames.Rules(language);
        if (ReferenceEquals(rules, CodeLanguages.Slashes))
        {
            return ["//", "/*"];
        }

        return ReferenceEquals(rules, CodeLanguages.Hashes) ? ["#"] : s_marks.GetValueOrDefault(language, []);
    }

    private sealed class Remover() : CodeColorizerBase(StyleDictionary.DefaultLight, null)
    {
        private readonly StringBuilder _rest = new();

        public string Read(string code, ILanguage language)
        {
            languageParser.Parse(code, language, Write);
            return _rest.ToString();
        }

        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            var at = 0;
            var comments = scopes.Where(scope => scope.Name is ScopeName.Comment or ScopeName.XmlComment);
            foreach (var scope in comments.OrderBy(scope => scope.Index))
            {
                // As in highlighting: a rule may claim more than there is.
                if (scope.Index < at || scope.Index + scope.Length > parsedSourceCode.Length)
                {
                    continue;
                }

                _rest.Append(parsedSourceCode.AsSpan(at, scope.Index - at));
                at = scope.Index + scope.Length;
                _rest.Append('\n', parsedSourceCode.AsSpan(scope.Index, scope.Length).Count('\n'));
            }

            _rest.Append(parsedSourceCode.AsSpan(at));
        }
    }
}
