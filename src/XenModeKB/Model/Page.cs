using System.Collections.Immutable;
using XenModeKB.Pipeline;

namespace XenModeKB.Model;

/// <summary>A paragraph or list item of a page, for checks of what it claims.</summary>
/// <param name="Text">Plain text; citations and markup are left out, line breaks are spaces.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="HasCitation">Whether a citation stands in it.</param>
internal sealed record ProseBlock(string Text, SourceSpan Span, bool HasCitation)
{
    /// <summary>Whether it is a cell of a table, where rows may well say the same.</summary>
    public bool IsCell { get; init; }
}

/// <summary>A directive of a page: <c>:::table spectrum</c>.</summary>
/// <param name="Name">What is embedded: <c>table</c>.</param>
/// <param name="Argument">Which one: <c>spectrum</c>; empty when it takes none.</param>
internal sealed record DirectiveUse(string Name, string Argument);

/// <summary>A heading with its place; the id is the one its author gave, or one made from its text.</summary>
internal sealed record PageHeading(int Level, string Id, string Text, SourceSpan Span);

/// <summary>A part of a page that is translated as a whole.</summary>
/// <param name="Id">Id of its heading, or one of the ids below.</param>
/// <param name="Span">Its heading, or what it begins with.</param>
/// <param name="FirstLine">Its first line.</param>
/// <param name="LastLine">The line before the next section, or the last one of the file.</param>
/// <param name="Fingerprint">Of what it says; empty in a translation, where nobody asks for it.</param>
internal sealed record PageSection(string Id, SourceSpan Span, int FirstLine, int LastLine, string Fingerprint)
{
    /// <summary>Title and description, from the front matter. No heading can have this id.</summary>
    public const string Title = "_title";

    /// <summary>What stands before the first heading.</summary>
    public const string Lead = "_lead";
}

/// <summary>A question that a page answers: the id and text of its heading, and the first paragraph below, as plain text.</summary>
internal sealed record PageQuestion(string Id, string Text, string Answer);

/// <summary>What the front matter of a page says.</summary>
internal sealed record FrontMatter
{
    public required Located<string> Title { get; init; }

    public required string Description { get; init; }

    public int Order { get; init; } = 1000;

    public string? NavTitle { get; init; }

    public Located<string>? Slug { get; init; }

    public bool StrictClaims { get; init; }

    /// <summary>Where it says that its sections are questions with answers; null where it does not.</summary>
    public SourceSpan? Faq { get; init; }

    public Located<string>? Entity { get; init; }

    public ImmutableArray<Located<string>> Redirects { get; init; } = [];

    public PageLayout Layout { get; init; } = PageLayout.Page;

    /// <summary>Title, description and short title, where they are written.</summary>
    public ImmutableArray<Located<string>> Texts { get; init; } = [];

    /// <summary>Whether it has a title and a description.</summary>
    public bool HasTexts { get; init; } = true;

    /// <summary>Where the page may differ from its twins in other languages.</summary>
    public ImmutableArray<ParityException> Parity { get; init; } = [];
}

/// <summary>What a page says, for checks of what it claims.</summary>
/// <param name="Source">The Markdown text, front matter included.</param>
/// <param name="Blocks">In reading order.</param>
internal sealed record PageProse(string Source, ImmutableArray<ProseBlock> Blocks)
{
    /// <summary>Everything that readers see as text, the title and description first.</summary>
    public ImmutableArray<RunningText> Texts { get; init; } = [];
}

/// <summary>A page that has been read.</summary>
internal sealed record ParsedPage(OpenPage Page, PageProse Prose);

/// <summary>A page as far as it can be known without the others: where its links lead and what it embeds is still open.</summary>
internal sealed record OpenPage(Page Facts, HtmlFragment Body)
{
    /// <summary>The page as Markdown, with parts that stay open, too.</summary>
    public HtmlFragment Twin { get; init; } = HtmlFragment.Empty;
}

/// <summary>One Markdown page: its facts, for the checks.</summary>
internal sealed record Page
{
    /// <summary><c>input/content/en/inits/runit.md</c></summary>
    public required string Path { get; init; }

    public required Locale Locale { get; init; }

    /// <summary>Path without locale, extension and <c>index</c>: <c>inits/runit</c>, <c>inits</c>, empty for the home page.</summary>
    public required string Key { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    public ImmutableArray<PageHeading> Headings { get; init; } = [];

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Words that are citations without their marks, where a source has such a key.</summary>
    public ImmutableArray<Located<string>> PossibleCitations { get; init; } = [];

    public ImmutableArray<EntityUse> Entities { get; init; } = [];

    /// <summary>Facts that the page states, to be held to the data.</summary>
    public ImmutableArray<StatedFact> Stated { get; init; } = [];

    public ImmutableArray<DirectiveUse> Directives { get; init; } = [];

    /// <summary>In reading order; none where the site has no other language.</summary>
    public EquatableArray<PageSection> Sections { get; init; } = [];

    /// <summary>Empty unless the front matter says that there are some.</summary>
    public ImmutableArray<PageQuestion> Questions { get; init; } = [];

    /// <summary>What its twins in other languages must have, too.</summary>
    public ImmutableArray<ParityItem> Items { get; init; } = [];
}
