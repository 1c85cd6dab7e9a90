using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using XenModeKB.Pipeline;
using XenModeKB.Tests.Architecture;

namespace XenModeKB.Tests.Languages;

/// <summary>A text for people that the code has.</summary>
/// <param name="Room">The folder whose catalogue holds it.</param>
/// <param name="English">The text, and the key of its translations.</param>
/// <param name="Place">File and line.</param>
/// <param name="What">What it is: <c>KB5001, title</c>, <c>message</c>.</param>
internal sealed record SourceText(string Room, string English, string Place, string What)
{
    /// <summary>Whether it is more than places and punctuation, which are the same in every language.</summary>
    public bool HasWords => Places.Without(English).Any(char.IsLetter);
}

/// <summary>
/// Finds every text that people read, as the compiler sees it: 1. interpolated strings that become a <see cref="Message"/>; 2. constants given to a parameter that asks for one
/// (<c>At</c>, <c>Message.Of</c>); 3. titles and helps of rules.
/// </summary>
internal static class SourceTexts
{
    private static readonly Lazy<ImmutableArray<SourceText>> s_all = new(() => [.. Find()]);

    public static ImmutableArray<SourceText> All => s_all.Value;

    public static string RoomOf(string path) => path.Split('/') is ["src", "XenModeKB", var room, _, ..] ? $"src/XenModeKB/{room}" : string.Join('/', path.Split('/').Take(2));

    private static IEnumerable<SourceText> Find()
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; "
            + "global using System.Threading; global using System.Threading.Tasks;";
        var trees = Repository.Files(".cs", "src").Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)).ToList();
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("XenModeKB", StringComparison.Ordinal) || path.EndsWith("XenModeKB.Theme.dll", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "kb.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("all", [.. trees, CSharpSyntaxTree.ParseText(Usings)], libraries, new(OutputKind.ConsoleApplication));
        return trees.AsParallel().AsOrdered().SelectMany(tree => Texts(tree, compilation.GetSemanticModel(tree)));
    }

    private static List<SourceText> Texts(SyntaxTree tree, SemanticModel model)
    {
        var found = new List<SourceText>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { Left: InterpolatedStringExpressionSyntax or BinaryExpressionSyntax } when IsMessage((ExpressionSyntax)node, model):
                    Add(node, Template((ExpressionSyntax)node), "message");
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call when (called.Name.Identifier.ValueText is "At" or "Of" || HasLiteral(call)) && Constant(call, model) is { } text:
                    Add(node, Escape(text), "message");
                    break;
                case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var code, _, var title, var help] } when IsRule((BaseObjectCreationExpressionSyntax)node, model):
                    Add(title, Value(title, model)!, $"{Value(code, model)}, title");
                    Add(help, Value(help, model)!, $"{Value(code, model)}, help");
                    break;
            }
        }

        return found;

        void Add(SyntaxNode at, string english, string what) =>
            found.Add(new(RoomOf(tree.FilePath), english, $"{tree.FilePath}({CSharpText.LineOf(at)})", what));
    }

    /// <summary>The compiler need not be asked about other calls.</summary>
    private static bool HasLiteral(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax);

    private static bool IsMessage(ExpressionSyntax text, SemanticModel model) =>
        Is(model.GetTypeInfo(text).ConvertedType, nameof(Message)) || (text.Parent is CastExpressionSyntax cast && Is(model.GetTypeInfo(cast).Type, nameof(Message)));

    private static bool IsRule(BaseObjectCreationExpressionSyntax made, SemanticModel model) => Is(model.GetTypeInfo(made).Type, nameof(Rule));

    private static bool Is(ITypeSymbol? type, string name) => type?.Name == name && type.ContainingNamespace?.ToDisplayString() == "XenModeKB.Pipeline";

    private static string? Value(ArgumentSyntax argument, SemanticModel model) => model.GetConstantValue(argument.Expression).Value as string;

    private static string? Constant(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingAssembly.Name: "all" } method)
        {
            return null;
        }

        var asked = method.Parameters.FirstOrDefault(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ConstantExpectedAttribute"));
        return asked is null ? null : Value(call.ArgumentList.Arguments[asked.Ordinal], model);
    }

    /// <summary>As <see cref="Message.Template"/> puts it together.</summary>
    private static string Template(ExpressionSyntax text)
    {
        var template = new StringBuilder();
        var places = 0;
        foreach (var content in text.DescendantNodesAndSelf(inner => inner is not InterpolationSyntax))
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax words:
                    template.Append(words.TextToken.ValueText);
                    break;
                case InterpolationSyntax:
                    template.Append('{').Append(places++).Append('}');
                    break;
            }
        }

        return template.ToString();
    }

    private static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
