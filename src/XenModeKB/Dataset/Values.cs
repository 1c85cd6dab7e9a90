using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Dataset;

/// <summary>What a field of an entity says, typed by its schema.</summary>
internal abstract record Value(SourceSpan Span);

/// <summary>A text as it was written: a name, a version, an address, a command.</summary>
internal sealed record TextValue(string Text, Shape Shape, SourceSpan Span) : Value(Span);

/// <summary>A date of which the month and the day may be missing.</summary>
internal sealed record DateValue(PartialDate Date, SourceSpan Span) : Value(Span);

/// <summary>A number, with the text that was written and the unit of its schema.</summary>
internal sealed record NumberValue(decimal Number, string Text, LocalizedText? Unit, SourceSpan Span) : Value(Span);

/// <summary>One value of a closed list.</summary>
internal sealed record OptionValue(EnumOption Option, SourceSpan Span) : Value(Span);

internal sealed record LocalizedValue(LocalizedText Text, SourceSpan Span) : Value(Span);

/// <summary>Another entity.</summary>
/// <param name="Id">Collection and id.</param>
/// <param name="Written">As the author wrote it: without the collection when the schema names it.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record EntityValue(string Id, string Written, SourceSpan Span) : Value(Span);

/// <summary>The word <c>unknown</c> where the schema wants something else: nobody knows, and it is said.</summary>
internal sealed record UnknownValue(SourceSpan Span) : Value(Span);

internal sealed record ListValue(ImmutableArray<Value> Items, SourceSpan Span) : Value(Span);

internal sealed record RecordValue(ImmutableArray<KeyValuePair<string, Value>> Fields, Shape Shape, SourceSpan Span) : Value(Span);

/// <summary>Citations that stand by themselves rather than in a claim.</summary>
internal sealed record CiteValue(ImmutableArray<Citation> Citations, SourceSpan Span) : Value(Span);

/// <summary>One statement, or several for version ranges that do not overlap; in the order of the file.</summary>
internal sealed record ClaimsValue(ImmutableArray<Claim> Claims, SourceSpan Span) : Value(Span)
{
    /// <summary>The claim that holds last: the one without end, or with the latest.</summary>
    public Claim Current
    {
        get
        {
            var last = Claims[0];
            foreach (var claim in Claims)
            {
                last = last.Until is { } far && (claim.Until is not { } end || Bounds.Compare(end.Text, far.Text) >= 0) ? claim : last;
            }

            return last;
        }
    }
}

/// <summary>Claims about several entities of another collection.</summary>
/// <param name="Collection">The collection of the keys.</param>
/// <param name="Entries">Entity id (without collection) to claims, in the order of the file.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record ClaimsByValue(string Collection, ImmutableArray<KeyValuePair<string, ClaimsValue>> Entries, SourceSpan Span) : Value(Span)
{
    public ClaimsValue? this[string id]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == id)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A value with where it comes from.</summary>
/// <param name="Value">What is said.</param>
/// <param name="Note">A short remark.</param>
/// <param name="Citations">Sources; empty only when the value is unknown.</param>
/// <param name="Since">First version or date.</param>
/// <param name="Until">Last version or date, inclusive.</param>
/// <param name="Checked">The day on which the value was last compared with its sources.</param>
/// <param name="Certainty">How the sources support it.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record Claim(
    Value Value, LocalizedText? Note, ImmutableArray<Citation> Citations, TextValue? Since, TextValue? Until,
    PartialDate? Checked, EnumOption? Certainty, SourceSpan Span)
{
    public bool IsUnknown => Value is UnknownValue or OptionValue { Option.Value: "unknown" };
}
