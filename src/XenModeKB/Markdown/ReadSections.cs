using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>
/// Cuts a page into the sections that are translated one by one: 1. title and description; 2. what stands before the first heading;
/// 3. each heading with what follows, up to the next one of any level. A footnote belongs to the section in which it is defined.
/// </summary>
internal sealed class ReadSections
{
    private readonly SourceFile _file;
    private readonly SourceMap _map;
    private readonly Page _facts;
    private readonly bool _withWords;
    private readonly List<Draft> _drafts = [new(0)];
    private Draft _now;
    private Pipeline.SourceSpan? _lead;

    private ReadSections(SourceFile file, Page facts, bool withWords)
    {
        _file = file;
        _facts = facts;
        _withWords = withWords;
        _map = new(file.Path, file.Text);
        _now = _drafts[0];
    }

    /// <param name="file">The page.</param>
    /// <param name="tree">Its tree, from which the ids of headings have been taken.</param>
    /// <param name="facts">What was collected from it, and its front matter.</param>
    /// <param name="withWords">Whether the fingerprints are asked for.</param>
    public static EquatableArray<PageSection> Of(SourceFile file, MarkdownDocument tree, Page facts, bool withWords)
    {
        var read = new ReadSections(file, facts, withWords);
        read.Blocks(tree);
        return [.. read.Sections().DistinctBy(section => section.Id)];
    }

    private IEnumerable<PageSection> Sections()
    {
        var starts = _drafts.Skip(1).Select((_, i) => _facts.Headings[i].Span).ToList();
        var end = _file.Text.AsSpan().Count('\n') + (_file.Text.EndsWith('\n') ? 0 : 1);
        var matter = ReadFrontMatter.Split(_file.Text)?.Yaml.AsSpan().Count('\n') + 2 ?? 1;
        yield return new(PageSection.Title, _facts.FrontMatter.Title.Span, 1, matter, _withWords ? Fingerprint.Of(Matter()) : "");
        if (_lead is { } lead)
        {
            yield return new(PageSection.Lead, lead, lead.Line, starts is [var first, ..] ? first.Line - 1 : end, Print(_drafts[0]));
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var last = i + 1 < starts.Count ? starts[i + 1].Line - 1 : end;
            yield return new(_facts.Headings[i].Id, starts[i], starts[i].Line, Math.Max(starts[i].Line, last), Print(_drafts[i + 1]));
        }
    }

    private string Print(Draft draft) => _withWords ? Fingerprint.Of(draft.Words.ToString()) : "";

    private string Matter()
    {
        var words = new SectionWords();
        foreach (var text in new[] { _facts.FrontMatter.Title.Value, _facts.FrontMatter.Description, _facts.FrontMatter.NavTitle ?? "" })
        {
            words.Text(text);
            words.Mark("");
        }

        return words.ToString();
    }

    private void Blocks(ContainerBlock parent)
    {
        foreach (var block in parent)
        {
            Block(block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Begin(heading);
                return;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or (LeafBlock { Inline: null } and not CodeBlock):
                // Comments, rules, definitions of links: nothing that a reader reads.
                return;
            case FootnoteGroup notes:
                Footnotes(notes);
                return;
        }

        _lead ??= _now == _drafts[0] ? _map.Of(block.Span) : null;
        switch (block)
        {
            case CustomContainer container:
                Container(container);
                break;
            case CodeBlock code when _withWords:
                var lines = code.Lines.Lines is null ? "" : code.Lines.ToString();
                _now.Words.Mark($"```{(code as FencedCodeBlock)?.Info}\n{lines.ReplaceLineEndings("\n").TrimEnd()}");
                break;
            case ContainerBlock inner:
                Inside(inner);
                break;
            case LeafBlock leaf when _withWords:
                _now.Words.Inlines(leaf.Inline);
                break;
        }
    }

    private void Begin(HeadingBlock heading)
    {
        _now = new(heading.Span.Start);
        _drafts.Add(_now);
        if (_withWords)
        {
            _now.Words.Mark($"h{heading.Level}");
            _now.Words.Inlines(heading.Inline);
        }
    }

    private void Container(CustomContainer container)
    {
        _now.Words.Mark($":::{container.Info} {container.Arguments?.Trim()}");
        if (Directives.Containers.Contains(container.Info ?? ""))
        {
            Blocks(container);
            _now.Words.Mark(":::");
        }
    }

    private void Inside(ContainerBlock inner)
    {
        var mark = inner switch
        {
            AlertBlock alert => $"!{alert.Kind.ToString().ToLowerInvariant()}",
            TableRow => "row",
            TableCell => "cell",
            _ => null,
        };
        if (mark is not null)
        {
            _now.Words.Mark(mark);
        }

        Blocks(inner);
        if (inner is AlertBlock)
        {
            _now.Words.Mark("!");
        }
    }

    /// <summary>The tree has them at its end.</summary>
    private void Footnotes(FootnoteGroup notes)
    {
        var starts = _drafts.Select(draft => draft.Start).ToList();
        foreach (var note in notes)
        {
            var at = starts.BinarySearch(note.Span.Start);
            _now = _drafts[Math.Max(0, at < 0 ? ~at - 1 : at)];
            _now.Words.Mark("^");
            Blocks((ContainerBlock)note);
        }
    }

    private sealed record Draft(int Start)
    {
        public SectionWords Words { get; } = new();
    }
}
