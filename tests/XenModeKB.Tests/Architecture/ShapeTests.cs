using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace XenModeKB.Tests.Architecture;

/// <summary>Expressions that say several things at once, which the length of a file or a line does not show.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void No_conditional_expression_is_inside_another() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme")
            from line in NestedConditionals(file.Text)
            select $"{file.Path}({line}): a conditional expression inside another: an if, a switch or a method of its own?");

    [Fact]
    public void No_assignment_gives_more_than_two_things_at_once() =>
        Problems.None(
            from file in Repository.Files(".cs", "src", "theme")
            from line in WideAssignments(file.Text)
            select $"{file.Path}({line}): more than two things in one assignment: a line each?");

    [Theory]
    [InlineData("var a = b ? c : d ? e : f;", true)]
    [InlineData("var a = b ? (c ? d : e) : f;", true)]
    [InlineData("var a = (b ? c : d) ? e : f;", true)]
    [InlineData("var a = b ? c + (d ? 1 : 2) : f;", true)]
    [InlineData("var a = b ? c.Select(x => x ? 1 : 2) : f;", false)]
    [InlineData("var (a, b) = (c ? 1 : 2, d ? 1 : 2);", false)]
    public void A_conditional_inside_another_is_seen(string code, bool isNested) => Assert.Equal(isNested, NestedConditionals(code).Any());

    [Theory]
    [InlineData("(a, b, c) = (1, 2, 3);", true)]
    [InlineData("var (a, b, c) = (1, 2, 3);", true)]
    [InlineData("(a, b) = (b, a);", false)]
    [InlineData("var (a, b, c) = Split(x);", false)]
    public void A_wide_assignment_is_seen(string code, bool isWide) => Assert.Equal(isWide, WideAssignments(code).Any());

    /// <summary>The lines of those that are decided within another; a lambda is a thought of its own.</summary>
    private static IEnumerable<int> NestedConditionals(string text) =>
        from inner in CSharpText.Tree(text).DescendantNodes().OfType<ConditionalExpressionSyntax>()
        where inner.Ancestors().TakeWhile(node => node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
            .Any(node => node is ConditionalExpressionSyntax)
        select CSharpText.LineOf(inner);

    private static IEnumerable<int> WideAssignments(string text) =>
        from assignment in CSharpText.Tree(text).DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.Right is TupleExpressionSyntax { Arguments.Count: > 2 }
            && assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax
        select CSharpText.LineOf(assignment);
}
