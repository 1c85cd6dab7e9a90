namespace XenModeKB.Model;

/// <summary>Something a page can embed by a directive: a table, a picture, a flowchart, a list.</summary>
/// <param name="Directive">The directive's name: <c>table</c>.</param>
/// <param name="Id">Its argument: <c>spectrum</c>; empty when it takes none.</param>
/// <param name="Locale">Code of the language it is written in.</param>
/// <param name="Html">Ids in it start with <c>{Directive}-{Id}</c>, so that a page may hold several fragments.</param>
/// <param name="Markdown">The same as Markdown, for the page's Markdown twin.</param>
public sealed record Fragment(string Directive, string Id, string Locale, HtmlFragment Html, string Markdown)
{
    /// <summary>What the card of a page shows of the thing; null where it shows nothing.</summary>
    public CardRow? Card { get; init; }
}
