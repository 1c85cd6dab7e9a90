using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace XenModeKB.Tests.Architecture;

/// <summary>C# as the compiler's own lexer and parser read it.</summary>
internal static class CSharpText
{
    private static readonly ConcurrentDictionary<string, SyntaxNode> s_trees = new(StringComparer.Ordinal);

    public static SyntaxNode Tree(string text) => s_trees.GetOrAdd(text, static text => CSharpSyntaxTree.ParseText(text).GetRoot());

    /// <summary>The text with comments and literals blanked, every line and column kept: what is left are names, keywords and signs.</summary>
    public static string Code(string text)
    {
        var code = new StringBuilder(text);
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            foreach (var trivia in token.GetAllTrivia().Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsDirective))
            {
                Blank(code, trivia.FullSpan);
            }

            if (IsLiteral(token.Kind()))
            {
                Blank(code, token.Span);
            }
        }

        return code.ToString();
    }

    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static bool IsLiteral(SyntaxKind kind) => kind
        is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringToken;

    private static void Blank(StringBuilder code, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            code[i] = code[i] is '\n' or '\r' ? code[i] : ' ';
        }
    }
}
