using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using ColorCode.Styling;
using XenModeKB.Html;

namespace XenModeKB.Markdown;

/// <summary>
/// Code to HTML with a class for each kind of word, at build time. ColorCode does the work by the rules beside this file.
/// </summary>
internal static class Highlight
{
    /// <summary>Inner HTML of a <c>code</c> element.</summary>
    public static string ToHtml(string code, string language) =>
        LanguageNames.Rules(language) is { } rules ? new Colorizer().ToHtml(code, rules) : HtmlBuilder.Escape(code);

    /// <summary>Writes spans with the classes of <see cref="StyleDictionary.DefaultLight"/>, without ColorCode's own wrapper.</summary>
    private sealed class Colorizer() : CodeColorizerBase(StyleDictionary.DefaultLight, null)
    {
        private readonly StringBuilder _html = new();

        public string ToHtml(string code, ILanguage language)
        {
            languageParser.Parse(code, language, Write);
            return _html.ToString();
        }

        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            var at = 0;
            foreach (var scope in Flatten(scopes).OrderBy(scope => scope.Index))
            {
                if (scope.Index < at || scope.Index + scope.Length > parsedSourceCode.Length)
                {
                    continue;
                }

                _html.Append(HtmlBuilder.Escape(parsedSourceCode[at..scope.Index]));
                at = scope.Index + scope.Length;
                _html.Append("<span class=\"").Append(ClassOf(scope.Name)).Append("\">")
                    .Append(HtmlBuilder.Escape(parsedSourceCode[scope.Index..at])).Append("</span>");
            }

            _html.Append(HtmlBuilder.Escape(parsedSourceCode[at..]));
        }

        private static string ClassOf(string scope) => scope switch
        {
            ScopeName.Comment or ScopeName.XmlComment or ScopeName.HtmlComment => "code-comment",
            ScopeName.String or ScopeName.StringCSharpVerbatim
                or ScopeName.HtmlAttributeValue or ScopeName.XmlAttributeValue or ScopeName.JsonString
                => "code-string",
            ScopeName.Keyword or ScopeName.ControlKeyword or ScopeName.PreprocessorKeyword => "code-keyword",
            ScopeName.Number or ScopeName.JsonNumber => "code-number",
            _ => "code-name",
        };

        /// <summary>Innermost scopes only: one span per word.</summary>
        private static IEnumerable<Scope> Flatten(IList<Scope> scopes) =>
            scopes.SelectMany(scope => scope.Children.Count == 0 ? [scope] : Flatten(scope.Children));
    }
}
