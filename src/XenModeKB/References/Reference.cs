using System.Collections.Frozen;
using System.Collections.Immutable;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>Who wrote a source: a person by family and given name, or a name that is not taken apart.</summary>
internal sealed record Author(string? Family, string? Given, string? Literal, SourceSpan Span)
{
    /// <summary>What a short label uses.</summary>
    public string Short => Literal ?? Family ?? "";

    /// <summary>Family name first: <c>Dunlap, George</c>.</summary>
    public string Inverted => Literal ?? (Given is null ? Family ?? "" : $"{Family}, {Given}");
}

/// <summary>A number or name by which the world knows a source.</summary>
/// <param name="Scheme">Field name under <c>identifiers</c>: <c>doi</c>.</param>
/// <param name="Value">As written.</param>
/// <param name="Span">Where the value stands.</param>
internal sealed record Identifier(string Scheme, string Value, SourceSpan Span)
{
    /// <summary>The series that the site declares for it; null for an identifier that every site has.</summary>
    public IdentifierSeries? Series { get; init; }
}

/// <summary>A date field with its place.</summary>
internal sealed record DateField(string Name, PartialDate Date, SourceSpan Span);

/// <summary>One source of the reference list.</summary>
internal sealed record Reference
{
    public required Located<string> Key
    {
        get;
        init
        {
            field = value;
            NoteId = $"note--{value.Value}";
        }
    }

    /// <summary>Id of its note in a page that cites it.</summary>
    public string NoteId { get; private init; } = "";

    public required SourceType Type { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>False when nobody read the title at the source.</summary>
    public bool TitleVerified { get; init; } = true;

    /// <summary>BCP 47 language of the title and, as far as known, of the source.</summary>
    public required string Language { get; init; }

    public ImmutableArray<Author> Authors { get; init; } = [];

    public ImmutableArray<Author> Editors { get; init; } = [];

    public Located<string>? Publisher { get; init; }

    /// <summary>Where the publisher is.</summary>
    public Located<string>? Place { get; init; }

    /// <summary>What it appeared in: a journal, a newspaper, the proceedings, the book of a chapter.</summary>
    public Located<string>? Container { get; init; }

    public Located<string>? Series { get; init; }

    public Located<string>? Volume { get; init; }

    /// <summary>Of a journal; of a report or standard, its own number.</summary>
    public Located<string>? Issue { get; init; }

    public Located<string>? Edition { get; init; }

    public DateField? Issued { get; init; }

    public DateField? Accessed { get; init; }

    public DateField? Checked { get; init; }

    public DateField? ArchiveDate { get; init; }

    public Located<string>? Url { get; init; }

    public Located<string>? CurrentUrl { get; init; }

    public Located<string>? ArchiveUrl { get; init; }

    /// <summary>live, dead, moved, unfit or unknown.</summary>
    public Located<string>? Status { get; init; }

    /// <summary>seen, built or memory: how the address became known.</summary>
    public string UrlCertainty { get; init; } = "seen";

    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    public Located<string>? Licence { get; init; }

    public Located<string>? Pages { get; init; }

    public LocalizedText? Note { get; init; }

    /// <summary>Where a reader should go first: the archived copy of what is dead, the new place of what moved.</summary>
    public string? BestUrl => (IsGone ? ArchiveUrl : null)?.Value ?? CurrentUrl?.Value ?? (Status?.Value == "unfit" ? null : Url?.Value);

    public bool IsGone => Status?.Value is "dead" or "unfit";

    /// <summary>By which its series counts it: an advisory's own number, or all of its numbers.</summary>
    public string? Number => IsSoftware
        ? null
        : NumbersOf(Identifiers.FirstOrDefault(identifier => identifier.Series is not null)?.Scheme) ?? NumbersOf("cve")
            ?? Identifier("commit") ?? OwnIssue;

    /// <summary>Of software: the change that is meant.</summary>
    public string? Version => IsSoftware ? Identifier("commit") : null;

    /// <summary>Short and plain: <c>Dunlap 2012</c>.</summary>
    public string Label
    {
        get
        {
            var who = Authors switch
            {
                [] => Publisher?.Value ?? Title.Value,
                [var one] => one.Short,
                [var one, var two] => $"{one.Short} & {two.Short}",
                [var one, ..] => $"{one.Short} et al.",
            };
            return Issued is { } issued ? $"{who} {issued.Date.Year:0000}" : who;
        }
    }

    private string? OwnIssue => Container is null ? Issue?.Value : null;

    /// <summary>The number of an issue where the source appears in something that has issues.</summary>
    public string? IssueOfContainer => Container is null ? null : Issue?.Value;

    private bool IsSoftware => Type.Csl == "software";

    private string? NumbersOf(string? scheme)
    {
        var numbers = string.Join(
            ", ", Identifiers.Where(identifier => identifier.Scheme == scheme).Select(identifier => identifier.Value));
        return numbers.Length == 0 ? null : numbers;
    }

    public string? Identifier(string scheme) => Identifiers.FirstOrDefault(identifier => identifier.Scheme == scheme)?.Value;
}

/// <summary>All sources, by key in ordinal order.</summary>
internal sealed record ReferenceList
{
    private readonly FrozenDictionary<string, Reference> _byKey;

    public ReferenceList(ImmutableArray<Reference> references)
    {
        _byKey = references.ToFrozenDictionary(reference => reference.Key.Value, StringComparer.Ordinal);
        ByKey = references.ToImmutableSortedDictionary(reference => reference.Key.Value, reference => reference, StringComparer.Ordinal);
    }

    /// <summary>What is translated, file by file.</summary>
    public EquatableArray<FileTexts> Texts { get; init; } = [];

    /// <summary>Whether every file of the list could be read: if not, nobody knows which keys are not there.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Keys that were written and reported: they can't become addresses, but what cites them is not wrong because of that.
    /// </summary>
    public ImmutableHashSet<string> InvalidKeys { get; init; } = [];

    public ImmutableSortedDictionary<string, Reference> ByKey { get; }

    public IEnumerable<Reference> All => ByKey.Values;

    public Reference? this[string key] => _byKey.GetValueOrDefault(key);
}
