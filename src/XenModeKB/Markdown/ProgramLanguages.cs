using ColorCode;
using ColorCode.Common;

namespace XenModeKB.Markdown;

/// <summary>
/// Rules for languages of programs and of the web. ColorCode's own take time that grows with a power of the code's length.
/// </summary>
internal static class ProgramLanguages
{
    private const string Block = @"/\*(?>(?:[^*]|\*(?!/))*)(?:\*/|\z)";
    private const string Quoted = @"""(?>(?:\\.|[^""\\\r\n])*)(?:""|\\?$)";
    private const string Apostrophes = @"'(?>(?:\\.|[^'\\\r\n]){0,1000})'";
    private const string Digits = @"(?<![\w.])\d[\w.]*";

    public static ILanguage C { get; } = new CodeRules("c",
    [
        CodeRules.Rule($@"{Block}|//[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule($"{Quoted}|{Apostrophes}", ScopeName.String),
        CodeRules.Rule(@"^[ \t]*\#[ \t]*\w+", ScopeName.PreprocessorKeyword),
        CodeRules.Words(
            "alignas alignof auto bool break case catch char class const constexpr continue default delete do double else enum "
            + "explicit extern false float for friend goto if inline int long namespace new noexcept nullptr operator private protected "
            + "public register restrict return short signed sizeof static struct switch template this throw true try typedef typename "
            + "union unsigned using virtual void volatile while"),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);

    public static ILanguage CSharp { get; } = new CodeRules("csharp",
    [
        CodeRules.Rule($@"{Block}|//[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"@""(?>(?:[^""]|"""")*)(?:""|\z)", ScopeName.StringCSharpVerbatim),
        CodeRules.Rule($"{Quoted}|{Apostrophes}", ScopeName.String),
        CodeRules.Rule(@"^[ \t]*\#[ \t]*\w+", ScopeName.PreprocessorKeyword),
        CodeRules.Words(
            "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do "
            + "double else enum event explicit extern false finally fixed float for foreach get goto if implicit in init int interface "
            + "internal is lock long namespace new null object operator out override params private protected public readonly record "
            + "ref required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof uint "
            + "ulong unchecked unsafe ushort using var virtual void volatile when where while with yield"),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);

    public static ILanguage Css { get; } = new CodeRules("css",
    [
        CodeRules.Rule(Block, ScopeName.Comment),
        CodeRules.Rule($"{Quoted}|{Apostrophes}", ScopeName.String),
        CodeRules.Rule(@"@[A-Za-z-]+", ScopeName.Keyword),
        CodeRules.Rule(@"(?<![\w.\#-])(?>--?[A-Za-z][\w-]*|[A-Za-z][\w-]*)(?=[ \t]{0,20}:[ \t\r\n])", ScopeName.CssPropertyName),
        CodeRules.Rule(@"\#[0-9A-Fa-f]{3,8}(?![\w-])|(?<![\w.\#-])\d[\w.%]*", ScopeName.Number),
    ]);

    public static ILanguage JavaScript { get; } = new CodeRules("javascript",
    [
        CodeRules.Rule($@"{Block}|//[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule($@"{Quoted}|{Apostrophes}|`(?>(?:\\.|[^`\\])*)(?:`|\z)", ScopeName.String),
        CodeRules.Words(
            "async await break case catch class const continue debugger default delete do else export extends false finally for from "
            + "function if import in instanceof let new null of return static super switch this throw true try typeof undefined var "
            + "void while with yield"),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);

    public static ILanguage Markup { get; } = new CodeRules("markup",
    [
        CodeRules.Rule(@"<!--(?>(?:[^-]|-(?!->))*)(?:-->|\z)", ScopeName.XmlComment),
        CodeRules.Rule(@"<!\[CDATA\[(?>(?:[^\]]|\](?!\]>))*)(?:\]\]>|\z)", ScopeName.XmlCDataSection),
        CodeRules.Rule(@"<[!?/]?[A-Za-z][\w:.-]*", ScopeName.XmlName),
        CodeRules.Rule(@"(?<=[\s""'])(?>[A-Za-z_:@][\w:.-]*)(?=[ \t]{0,20}=[ \t]{0,20}[""'])", ScopeName.XmlAttribute),
        CodeRules.Rule(@"(?<==[ \t]{0,20})(?:""[^""<]*""|'[^'<]*')", ScopeName.XmlAttributeValue),
        CodeRules.Rule(@"&\#?\w{1,40};", ScopeName.HtmlEntity),
    ]);

    public static ILanguage PowerShell { get; } = new CodeRules("powershell",
    [
        CodeRules.Rule(@"<\#(?>(?:[^\#]|\#(?!>))*)(?:\#>|\z)|(?<![\w`])\#[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"""(?>(?:`.|[^""`\r\n])*)(?:""|`?$)|'[^'\r\n]*(?:'|$)", ScopeName.String),
        CodeRules.Rule(@"\$\{[^}\r\n]{0,200}\}|\$[\w:]+", ScopeName.Number),
        CodeRules.Words(
            "begin break catch class continue data do dynamicparam else elseif end exit filter finally for foreach from function if "
            + "in param process return switch throw trap try until while",
            "(?i)"),
        CodeRules.Rule(@"(?<![\w-])[A-Za-z]{1,40}-[A-Za-z]\w*", ScopeName.PowerShellCommand),
        CodeRules.Rule(@"(?<=\s)-[A-Za-z]\w*", ScopeName.Attribute),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);

    public static ILanguage Python { get; } = new CodeRules("python",
    [
        CodeRules.Rule(@"\#[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(
            $@"""""""(?>(?:\\.|[^""\\]|""(?!""""))*)(?:""""""|\z)|'''(?>(?:\\.|[^'\\]|'(?!''))*)(?:'''|\z)|{Quoted}|{Apostrophes}",
            ScopeName.String),
        CodeRules.Words(
            "False None True and as assert async await break class continue def del elif else except finally for from global if "
            + "import in is lambda match nonlocal not or pass raise return try while with yield"),
        CodeRules.Rule(@"(?<![\w.])@[\w.]+", ScopeName.Attribute),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);

    public static ILanguage Sql { get; } = new CodeRules("sql",
    [
        CodeRules.Rule($@"{Block}|--[^\r\n]*", ScopeName.Comment),
        CodeRules.Rule(@"'[^']*(?:'|\z)", ScopeName.String),
        CodeRules.Words(
            "add all alter and as asc begin between by cascade case check column commit constraint create cross current default "
            + "delete desc distinct drop else end except exists foreign from full group having if in index inner insert intersect into "
            + "is join key left like limit not null offset on or order outer primary references returning right rollback select set "
            + "table then transaction trigger union unique update using values view when where with",
            "(?i)"),
        CodeRules.Rule(Digits, ScopeName.Number),
    ]);
}
