using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Model;
using XenModeKB.Pipeline;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>Walks the tree of one page once, in reading order, and writes down what other rooms ask about.</summary>
internal sealed class CollectFacts(SourceMap map, string text, MarkdownDocument tree, ImmutableArray<Diagnostic>.Builder problems)
{
    /// <summary>Key under which a heading block keeps the id that was found for it.</summary>
    public const string HeadingId = "kb-id";

    private readonly ImmutableArray<PageHeading>.Builder _headings = ImmutableArray.CreateBuilder<PageHeading>();
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();
    private readonly ImmutableArray<Located<string>>.Builder _possible = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<EntityUse>.Builder _entities = ImmutableArray.CreateBuilder<EntityUse>();
    private readonly ImmutableArray<StatedFact>.Builder _stated = ImmutableArray.CreateBuilder<StatedFact>();
    private readonly ImmutableArray<DirectiveUse>.Builder _directives = ImmutableArray.CreateBuilder<DirectiveUse>();
    private readonly ImmutableArray<ProseBlock>.Builder _prose = ImmutableArray.CreateBuilder<ProseBlock>();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly FreeIds _free = new();
    private int _level = 1;

    public (Page Page, PageProse Prose) Collect()
    {
        _given.UnionWith(LayoutIds.All);
        _given.UnionWith(AllBlocks.Of(tree).OfType<HeadingBlock>().Select(HeadingIds.Given));
        foreach (var block in AllBlocks.Of(tree).Where(block => !IsInDirective(block)))
        {
            Block(block);
        }

        UnusedFootnotes();
        var page = new Page
        {
            Path = map.Path,
            Headings = _headings.ToImmutable(),
            Citations = _citations.ToImmutable(),
            PossibleCitations = _possible.ToImmutable(),
            Entities = _entities.ToImmutable(),
            Stated = _stated.ToImmutable(),
            Directives = _directives.ToImmutable(),
            Locale = null!,
            Key = null!,
            FrontMatter = null!,
        };
        return (page, new(text, _prose.ToImmutable()));
    }

    /// <summary>Whether what embeds something else stands around the block, so that the page does not show it.</summary>
    public static bool IsInDirective(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is CustomContainer container && !Directives.Containers.Contains(container.Info ?? ""))
            {
                return true;
            }
        }

        return false;
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                problems.Add(MarkdownRules.HtmlBlock(map.Of(html.Span)));
                break;
            case CustomContainer container:
                Container(container);
                break;
            case FencedCodeBlock { Info: { Length: > 0 } language } code
                when LanguageNames.Find(language) is null && CodeTitle.IsLanguage(language):
                var fence = map.Of(code.Span.Start, code.Span.Start + 3 + language.Length);
                problems.Add(MarkdownRules.UnknownLanguage(fence, language, LanguageNames.All));
                break;
        }

        if (block is FencedCodeBlock fenced && CodeTitle.Words(fenced) is { Length: > 0 } words && CodeTitle.Of(fenced) is null)
        {
            var at = text.IndexOf(words, fenced.Span.Start, StringComparison.Ordinal);
            problems.Add(MarkdownRules.WordsOnFence(at < 0 ? map.Of(fenced.Span) : map.Of(at, at + words.Length), words));
        }

        if (block is LeafBlock { Inline: not null } leaf)
        {
            var cited = Inlines(leaf);
            _possible.AddRange(FindStrayLinks.Keys(PrintedText.Of(leaf.Inline), map));
            if (leaf is ParagraphBlock)
            {
                _prose.Add(new(PlainText.Of(leaf.Inline), map.Of(leaf.Span), cited) { IsCell = leaf.Parent is TableCell });
            }
        }
    }

    /// <summary>A heading of level 1 goes away, whatever its id.</summary>
    private void WithoutId(HeadingBlock heading, Pipeline.SourceSpan where, string id)
    {
        if (HeadingIds.Meant(heading) is { } meant)
        {
            problems.Add(StrayRules.HeadingId(where, meant.Written, KebabCase.Is(meant.Id) ? meant.Id : id));
        }
        else if (heading.Level > 1)
        {
            problems.Add(heading.IsSetext ? StrayRules.Underlined(where, id) : MarkdownRules.NoHeadingId(where, id));
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var where = map.Of(heading.Span);
        var id = HeadingIds.Take(heading);
        var title = PlainText.Of(heading.Inline).Trim();
        if (title.Length == 0)
        {
            problems.Add(MarkdownRules.EmptyHeading(where));
        }

        if (heading.Level == 1)
        {
            problems.Add(MarkdownRules.TitleHeading(where));
        }
        else if (heading.Level > _level + 1)
        {
            problems.Add(MarkdownRules.SkippedLevel(where, heading.Level, _level + 1));
        }

        _level = heading.Level;
        if (id is null)
        {
            id = _free.Of(KebabCase.Of(title, "section"), given => _given.Contains(given) || _ids.ContainsKey(given));
            WithoutId(heading, where, id);
        }
        else if (!KebabCase.Is(id))
        {
            problems.Add(MarkdownRules.BadHeadingId(where, id));
        }
        else if (title.Contains("{#", StringComparison.Ordinal) && HeadingIds.Meant(heading) is { } second)
        {
            problems.Add(StrayRules.HeadingId(where, second.Written, id));
        }

        if (!_ids.TryAdd(id, where.Line))
        {
            problems.Add(MarkdownRules.DuplicateHeading(where, id, _ids[id]));
        }
        else
        {
            heading.SetData(HeadingId, id);
        }

        _headings.Add(new(heading.Level, id, title, where));
    }

    private void Container(CustomContainer container)
    {
        var name = container.Info ?? "";
        if (name.Length == 0)
        {
            return;
        }

        var end = container.Span.Start + container.OpeningFencedCharCount + name.Length;
        var where = map.Of(container.Span.Start, end);
        if (name is Directives.Frame or Directives.Tabs && container.Arguments?.Trim() is { Length: > 0 } words)
        {
            var at = text.IndexOf(words, end, StringComparison.Ordinal);
            problems.Add(MarkdownRules.WordsOnFrame(at < 0 ? where : map.Of(at, at + words.Length), words));
        }

        if (name == Directives.Tabs
            && (container.Count < 2 || container.Any(part => part is not CodeBlock code || CodeTitle.Of(code) is null)))
        {
            problems.Add(MarkdownRules.TabsWithoutTitles(where));
        }

        if (name == Directives.Tabs || !Directives.Containers.Contains(name))
        {
            _directives.Add(new(name, (container.Arguments ?? "").Trim()));
        }
    }

    /// <summary>Whether the block has a citation.</summary>
    private bool Inlines(LeafBlock leaf)
    {
        var cited = false;
        var open = new Stack<(string Name, Pipeline.SourceSpan Where)>();
        for (var inline = leaf.Inline!.FirstChild; inline is not null; inline = InlineWalk.Next(inline, leaf.Inline))
        {
            switch (inline)
            {
                case CitationInline citation:
                    cited |= Citation(citation);
                    break;
                case LinkInline { IsImage: false, Url: { } url } link when url.StartsWith(LinkAddress.Entity, StringComparison.Ordinal):
                    Entity(link, url[LinkAddress.Entity.Length..].Split('#', 2));
                    break;
                case HtmlInline html:
                    SafeHtml.Check(html.Tag, map.Of(html.Span), open, problems);
                    break;
                case UndefinedFootnote mark:
                    problems.Add(MarkdownRules.MissingFootnote(map.Of(mark.Span), mark.Name));
                    break;
            }
        }

        foreach (var (name, where) in open)
        {
            problems.Add(MarkdownRules.UnbalancedHtml(where, $"<{name}>"));
        }

        return cited;
    }

    /// <summary>An entity; with a name after <c>#</c>, one of its facts, which the words of the link state.</summary>
    private void Entity(LinkInline link, string[] address)
    {
        var where = map.Of(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        _entities.Add(new(address[0], where));
        if (address is [var id, var name])
        {
            _stated.Add(new(id, name, PlainText.Of(link), where));
        }
    }

    private bool Citation(CitationInline citation)
    {
        if (citation.Keys.IsEmpty)
        {
            problems.Add(MarkdownRules.BadCitation(map.Of(citation.Span), citation.Text));
        }

        foreach (var key in citation.Keys)
        {
            _citations.Add(key.ToCitation(map));
        }

        return true;
    }

    private void UnusedFootnotes()
    {
        var all = FootnoteDefinitionParser.All(tree);
        foreach (var unused in all.Where(note => note.Links.Count == 0 && !all.Any(other => other != note && Same(other, note))))
        {
            problems.Add(MarkdownRules.UnusedFootnote(map.Of(unused.LabelSpan), (unused.Label ?? "").TrimStart('^')));
        }
    }

    private static bool Same(Footnote one, Footnote other) => string.Equals(one.Label, other.Label, StringComparison.OrdinalIgnoreCase);
}
