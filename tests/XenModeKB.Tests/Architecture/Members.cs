using System.Text.RegularExpressions;

namespace XenModeKB.Tests.Architecture;

/// <summary>A method, constructor, operator or property of a type, with its first and last line.</summary>
internal sealed record Member(string Header, int FirstLine, int LastLine)
{
    public int Lines => LastLine - FirstLine + 1;
}

/// <summary>
/// Finds the members of all types of a C# file by their braces. 1. Comments and literals are blanked; 2. a brace after a type's header opens a type, and inside of a type a member runs
/// to the ';' or closing brace at the type's own depth; 3. fields are left out: a long table of values is not a long method.
/// </summary>
internal static partial class Members
{
    public static IReadOnlyList<Member> Of(string text)
    {
        var found = new List<Member>();
        Walk(CSharpText.Code(text), 0, found);
        return found;
    }

    /// <summary>Reads the body of a namespace or type from its first character; returns the place of the brace that closes it.</summary>
    private static int Walk(string code, int at, List<Member> found)
    {
        var start = at;
        for (var depth = 0; at < code.Length; at++)
        {
            depth += code[at] is '(' or '[' ? 1 : code[at] is ')' or ']' ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (code[at] == '}')
            {
                return at;
            }

            if (code[at] == '{')
            {
                at = Body(code, start, at, found);
                start = EndsHere(code, start, at) ? at + 1 : start;
            }
            else if (code[at] == ';')
            {
                Add(code, start, at, found);
                start = at + 1;
            }
        }

        return at;
    }

    /// <summary>Reads the block that opens here; returns the place of its closing brace.</summary>
    private static int Body(string code, int start, int open, List<Member> found)
    {
        // Parameters and attributes may have default values: an '=' there says nothing.
        var header = InBrackets().Replace(code[start..open], "");
        if (!header.Contains('=', StringComparison.Ordinal) && TypeKeyword().IsMatch(header))
        {
            return Walk(code, open + 1, found);
        }

        var close = Close(code, open);
        if (EndsHere(code, start, close))
        {
            Add(code, start, close, found);
        }

        return close;
    }

    /// <summary>A block in the middle of an expression, or a property with an initial value, goes on after its brace.</summary>
    private static bool EndsHere(string code, int start, int close)
    {
        var expression = InBrackets().Replace(Operator().Replace(code[start..close].Split('{')[0], ""), "").Contains('=', StringComparison.Ordinal);
        return !expression && !code.AsSpan(Math.Min(code.Length, close + 1)).TrimStart().StartsWith("=");
    }

    private static int Close(string code, int open)
    {
        var depth = 0;
        for (var at = open; at < code.Length; at++)
        {
            depth += code[at] == '{' ? 1 : code[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return code.Length - 1;
    }

    private static void Add(string code, int start, int end, List<Member> found)
    {
        var text = code[start..Math.Min(code.Length, end + 1)];
        var header = InBrackets().Replace(Operator().Replace(text, ""), "()").Split(['{', ';'])[0];
        var arrow = header.IndexOf("=>", StringComparison.Ordinal);
        var equals = header.IndexOf('=', StringComparison.Ordinal);
        var isField = equals >= 0 && equals != arrow;
        if (isField || !header.Contains('(', StringComparison.Ordinal) || TypeKeyword().IsMatch(arrow < 0 ? header : header[..arrow]))
        {
            return;
        }

        var first = start + text.Length - text.TrimStart().Length;
        found.Add(new(header.Trim().Split('\n')[0], LineOf(code, first), LineOf(code, end)));
    }

    private static int LineOf(string code, int at) => code.AsSpan(0, Math.Min(code.Length, at)).Count('\n') + 1;

    [GeneratedRegex(@"\b(class|struct|interface|enum|record|namespace)\b")]
    private static partial Regex TypeKeyword();

    /// <summary>The outermost brackets and what is in them.</summary>
    [GeneratedRegex(@"[(\[](?>[^()\[\]]+|(?<open>[(\[])|(?<-open>[)\]]))*(?(open)(?!))[)\]]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\boperator\s*[^\s\w(]+")]
    private static partial Regex Operator();
}
