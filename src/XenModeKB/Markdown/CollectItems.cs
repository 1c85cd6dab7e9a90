using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>
/// Walks the tree of one page once more, after <see cref="CollectFacts"/>, and writes down what its twins in other languages must have,
/// too; and the text in between, in which numbers and terms are looked for.
/// </summary>
internal sealed class CollectItems(SourceMap map, string text, MarkdownDocument tree)
{
    private readonly ImmutableArray<ParityItem>.Builder _items = ImmutableArray.CreateBuilder<ParityItem>();
    private readonly ImmutableArray<RunningText>.Builder _texts = ImmutableArray.CreateBuilder<RunningText>();
    private readonly List<(int Start, string Id)> _sections = [];

    public (ImmutableArray<ParityItem> Items, ImmutableArray<RunningText> Texts) Collect()
    {
        // Footnotes stand at the end of the tree, wherever they are written: the place in the file decides.
        _sections.AddRange(AllBlocks.Of(tree).OfType<HeadingBlock>().Where(heading => heading.GetData(CollectFacts.HeadingId) is not null)
            .Select(heading => (heading.Span.Start, (string)heading.GetData(CollectFacts.HeadingId)!)));
        foreach (var block in AllBlocks.Of(tree).Where(block => !CollectFacts.IsInDirective(block)))
        {
            Block(block);
        }

        return (_items.ToImmutable(), _texts.ToImmutable());
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case CustomContainer container:
                Container(container);
                break;
            case AlertBlock alert:
                var mark = map.Of(alert.Span.Start, text.IndexOf(']', alert.Span.Start) + 1);
                Add(ParityKind.Directives, $"[!{alert.Kind.ToString().ToUpperInvariant()}]", alert.Span.Start, mark);
                break;
            case CodeBlock code and not YamlFrontMatterBlock:
                Code(code);
                break;
            case LeafBlock { Inline: { } inline }:
                Text(block, inline);
                break;
        }
    }

    private void Container(CustomContainer container)
    {
        var name = container.Info ?? "";
        var argument = (container.Arguments ?? "").Trim();
        var start = container.Span.Start;
        var end = start + container.OpeningFencedCharCount + name.Length;
        if (!Directives.Containers.Contains(name))
        {
            Add(ParityKind.Directives, $"{name} {argument}".TrimEnd(), start, map.Of(start, end));
            return;
        }

        Add(ParityKind.Directives, name, start, map.Of(start, end));
        if (argument.Length > 0)
        {
            _texts.Add(new(argument, map.Of(start, end + 1 + argument.Length), Section(start)));
        }
    }

    private void Code(CodeBlock block)
    {
        var language = (block as FencedCodeBlock)?.Info is { Length: > 0 } info ? LanguageNames.Find(info) ?? info : "text";
        var lines = CodeComments.Remove(block.Lines.Lines is null ? "" : block.Lines.ToString(), language).ToList();
        Add(ParityKind.Code, string.Join('\n', lines.Select(line => line.Text).Prepend(language)), block.Span.Start, map.Of(block.Span));
        _items[^1] = _items[^1] with { Lines = [.. lines.Select(line => LineOf(block, line.Number))] };
    }

    private int LineOf(CodeBlock block, int number)
    {
        var start = block.Lines.Lines[Math.Min(number, block.Lines.Count - 1)].Position;
        return map.Of(start, start).Line;
    }

    private void Text(Block block, ContainerInline root)
    {
        var read = new ReadInlines(map);
        for (var inline = root.FirstChild; inline is not null; inline = InlineWalk.Next(inline, root))
        {
            read.Add(inline);
            Item(inline);
        }

        if (read.ToText(map.Of(block.Span), Section(block.Span.Start), IsQuote(block)) is { } found)
        {
            _texts.Add(found);
        }
    }

    private void Item(Inline inline)
    {
        var start = inline.Span.Start;
        switch (inline)
        {
            case CitationInline citation:
                foreach (var key in citation.Keys)
                {
                    var place = new string([.. (key.Locator ?? "").Where(char.IsAsciiDigit)]);
                    var written = key.Locator is null ? key.Key : $"{key.Key}, {key.Locator}";
                    Add(ParityKind.Citations, $"{key.Key} {place}".TrimEnd(), key.Start, map.Of(key.Start, key.End), written);
                }

                break;
            case CodeInline code:
                Add(ParityKind.Commands, code.Content, start, map.Of(code.Span));
                break;
            case LinkInline { Url: { } url } link:
                var where = map.Of(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
                Add(link.IsImage ? ParityKind.Images : ParityKind.Links, Target(url), start, where, url);
                Title(link);
                break;
            case AutolinkInline link:
                Add(ParityKind.Links, link.Url, start, map.Of(link.Span));
                break;
            case FootnoteLink { IsBackLink: false }:
                Add(ParityKind.Links, "[^…]", start, map.Of(inline.Span));
                break;
        }
    }

    private void Title(LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            _texts.Add(new(link.Title, map.Of(link.Span), Section(link.Span.Start)));
        }
    }

    /// <summary>The target of a link in a form that does not depend on the page and its language.</summary>
    private string Target(string url)
    {
        if (LinkAddress.Scheme(url) is not null)
        {
            return url;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (file, anchor) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var target = file.Length == 0 ? map.Path : LinkAddress.Join(map.Path, Uri.UnescapeDataString(file));
        var parts = target?.Split('/', 4) ?? [];
        return parts is [_, "content", _, var key] ? key + anchor : (target ?? file) + anchor;
    }

    private static bool IsQuote(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock and not AlertBlock)
            {
                return true;
            }
        }

        return false;
    }

    private string? Section(int offset)
    {
        var (low, high) = (0, _sections.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sections[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _sections[low - 1].Id;
    }

    private void Add(ParityKind kind, string value, int offset, Pipeline.SourceSpan where, string? written = null) =>
        _items.Add(new(kind, value, Section(offset), where) { Written = written ?? value });
}
