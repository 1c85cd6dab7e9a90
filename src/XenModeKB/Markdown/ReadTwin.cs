using System.Collections.Immutable;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using XenModeKB.Model;

namespace XenModeKB.Markdown;

/// <summary>
/// The Markdown form of a page, for readers and programs that want the text only: what its author wrote, in which 1. front matter,
/// comments and ids of headings are left out; 2. containers become a label; 3. links into this site and what is embedded stay open until
/// all pages are known.
/// </summary>
internal sealed class ReadTwin(SourceFile input, MarkdownDocument tree, Func<string, string> word)
{
    private const string Blank = " \t\r";

    private readonly List<(int Start, int End, TwinPart Part)> _edits = [];
    private readonly List<Markdig.Syntax.SourceSpan> _code = [];

    public HtmlFragment Parts()
    {
        foreach (var block in AllBlocks.Of(tree))
        {
            Block(block);
        }

        Lines();
        var parts = ImmutableArray.CreateBuilder<HtmlPart>();
        var at = 0;
        foreach (var (start, end, part) in _edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (start >= at)
            {
                parts.Add(part with { Text = input.Text[at..start] + part.Text });
                at = end;
            }
        }

        parts.Add(new TwinPart(input.Text[at..]));
        return new(parts.ToImmutable());
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or HtmlBlock:
                _edits.Add((block.Span.Start, block.Span.End + 1, new("")));
                break;
            case CodeBlock:
                _code.Add(block.Span);
                break;
            case LinkReferenceDefinition { UrlSpan.IsEmpty: false } definition:
                Link(definition.UrlSpan, definition.Url, false);
                break;
            case HeadingBlock:
                Heading(block.Span);
                break;
        }

        if (block is LeafBlock { Inline: { } root })
        {
            Links(root);
        }
    }

    private void Links(ContainerInline root)
    {
        for (var inline = root.FirstChild; inline is not null; inline = InlineWalk.Next(inline, root))
        {
            if (inline is LinkInline { Reference: null, IsAutoLink: false, UrlSpan.IsEmpty: false } link)
            {
                Link(link.UrlSpan, link.Url, link.IsImage);
            }
        }
    }

    private void Link(Markdig.Syntax.SourceSpan span, string? url, bool isImage)
    {
        var address = (url ?? "").Trim();
        if (address.Length > 0 && (address.StartsWith(LinkAddress.Entity, StringComparison.Ordinal) || LinkAddress.Scheme(address) is null))
        {
            _edits.Add((span.Start, span.End + 1, new("", address, isImage)));
        }
    }

    private void Heading(Markdig.Syntax.SourceSpan span)
    {
        for (var start = span.Start; start <= span.End;)
        {
            var end = EndOfLine(start);
            if (WordsEnd(input.Text.AsSpan(start..end).TrimEnd(Blank)) is { } words)
            {
                _edits.Add((start + words, end, new("")));
            }

            start = end + 1;
        }
    }

    /// <summary>Directives, line by line: code may show the same marks.</summary>
    private void Lines()
    {
        var next = 0;
        for (var start = 0; start < input.Text.Length;)
        {
            var end = EndOfLine(start);
            for (; next < _code.Count && _code[next].End < start; next++)
            {
                // Blocks of code that lie before the line.
            }

            if (next == _code.Count || _code[next].Start > end)
            {
                Line(start, input.Text.AsSpan(start..end));
            }

            start = end + 1;
        }
    }

    private void Line(int start, ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(Blank).TrimStart(Blank);
        if (text.StartsWith(":::", StringComparison.Ordinal))
        {
            var rest = text.TrimStart(':').TrimStart(Blank);
            var name = rest[..NameLength(rest)];
            var words = rest[name.Length..].TrimStart(Blank);
            _edits.Add((start, start + line.Length, Container(name.ToString(), words.ToString(), start)));
        }
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_'))
        {
            length++;
        }

        return length;
    }

    /// <summary>Where the words of a line end that has an id after them (<c># Words {#id}</c>); null for every other line.</summary>
    private static int? WordsEnd(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf("{#");
        return open > 0 && line[open - 1] != '\\' && line[^1] == '}'
            && line[(open + 2)..^1] is { IsEmpty: false } id && !id.ContainsAny("{} \t")
            ? line[..open].TrimEnd(Blank).Length
            : null;
    }

    private int EndOfLine(int at) => input.Text.IndexOf('\n', at) is var found and >= 0 ? found : input.Text.Length;

    private TwinPart Container(string name, string words, int start) => name switch
    {
        "" or Directives.Frame or Directives.Tabs => new(""),
        "then" or "now" => new($"**{(words.Length > 0 ? words : word("page." + name))}**\n"),
        _ => new("", Embed: new(name, words, false, Pipeline.SourceSpan.FileStart(input.Path) with { Column = start + 1 })),
    };
}
