using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
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

    /// <summary>Writes spans with classes of ours, without ColorCode's own wrapper and styles.</summary>
    private sealed class Colorizer() : CodeColorizerBase([], null)
    {
        private readonly StringBuilder _html = new();

        public string ToHtml(string code, ILanguage language)
        {
            languageParser.Parse(code, language, Write);
            return _html.ToString();
        }

        /// <summary>A word with its one scope (<see cref="CodeRules.Rule"/>), or what stands between words.</summary>
        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            var text = HtmlBuilder.Escape(parsedSourceCode);
            _ = scopes is [{ Name: var name }]
                ? _html.Append("<span class=\"").Append(ClassOf(name)).Append("\">").Append(text).Append("</span>")
                : _html.Append(text);
        }

        private static string ClassOf(string scope) => scope switch
        {
            ScopeName.Comment or ScopeName.XmlComment => "code-comment",
            ScopeName.String or ScopeName.StringCSharpVerbatim or ScopeName.XmlAttributeValue => "code-string",
            ScopeName.Keyword or ScopeName.PreprocessorKeyword => "code-keyword",
            ScopeName.Number => "code-number",
            _ => "code-name",
        };
    }
}
