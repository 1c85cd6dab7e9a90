using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace XenModeKB.Tests.Architecture;

/// <summary>A method, constructor, operator or accessor of a type, with its first and last line.</summary>
internal sealed record Member(string Header, int FirstLine, int LastLine)
{
    public int Lines => LastLine - FirstLine + 1;
}

/// <summary>Finds the members of all types of a C# file. Fields are left out: a long table of values is not a long method.</summary>
internal static class Members
{
    public static IReadOnlyList<Member> Of(string text) =>
    [
        .. CSharpText.Tree(text).DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax { Body: not null })
            .Select(node => (Header: node.ToString().Split('\n')[0], Span: node.GetLocation().GetLineSpan()))
            .Select(node => new Member(node.Header, node.Span.StartLinePosition.Line + 1, node.Span.EndLinePosition.Line + 1)),
    ];
}
