using System.Diagnostics.CodeAnalysis;

namespace XenModeKB.Pipeline;

/// <summary>How much a problem weighs: a warning is fine unless the build is strict; an error is not.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>One kind of problem. Its code never changes meaning and is never used again.</summary>
/// <param name="Code">KB and four digits; the first digit is the room.</param>
/// <param name="Severity">What it means for the build.</param>
/// <param name="Title">A noun phrase for lists of rules.</param>
/// <param name="Help">What an author can do about it.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Help)
{
    /// <summary>A problem of this kind, with this rule's help.</summary>
    public Diagnostic At(SourceSpan span, Message words) => new(this, span, words);

    /// <summary>The same in words that are always the same.</summary>
    public Diagnostic At(SourceSpan span, [ConstantExpected] string words) => new(this, span, Message.Of(words));
}

/// <summary>One problem, in one place, in words the author of that file can act on.</summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Span">Where.</param>
/// <param name="Words">What is wrong there, for each reader in a language.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan Span, Message Words) : IComparable<Diagnostic>
{
    /// <summary>The words in English.</summary>
    public string Message => Words.ToString();

    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;

    /// <summary>By file, then place, then code, then words.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var bySpan = Span.CompareTo(other.Span);
        var byCode = bySpan != 0 ? bySpan : string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public override string ToString() =>
        $"{Span}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
